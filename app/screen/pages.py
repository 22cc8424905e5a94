"""Which pages have something to show of a scene."""

from collections.abc import Callable
from typing import NamedTuple

from app.core.words import QT_TRANSLATE_NOOP
from app.screen.scene import Scene


class Page(NamedTuple):
    """A page before it is made.

    Attributes
    ----------
    name : for settings and code.
    text : its tab.
    suits : whether it has something to show of a scene.
    """

    name: str
    text: str
    suits: Callable[[Scene], bool]


def _is_map(scene: Scene) -> bool:
    return scene.picture.dimension == 2


def _is_drawn(scene: Scene) -> bool:
    return scene.picture.dimension > 0


def _is_training(scene: Scene) -> bool:
    return scene.problem.samples > 0


PAGES = (
    Page("landscape", QT_TRANSLATE_NOOP("Stage", "Landscape"), lambda scene: True),
    Page("space", QT_TRANSLATE_NOOP("Stage", "3-D"), _is_map),
    Page("derivative", QT_TRANSLATE_NOOP("Stage", "Derivative"), _is_drawn),
    Page("fit", QT_TRANSLATE_NOOP("Stage", "Fit"), _is_training),
    Page("pipeline", QT_TRANSLATE_NOOP("Stage", "Pipeline"), _is_training),
    Page("gradients", QT_TRANSLATE_NOOP("Stage", "Gradients"), _is_training),
)
"""The pages in the order of their tabs; the first always suits."""


def suiting(scene: Scene) -> tuple[str, ...]:
    """The names of the pages that show something of a scene."""
    return tuple(page.name for page in PAGES if page.suits(scene))
