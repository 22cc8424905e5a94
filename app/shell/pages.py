"""The pages of the stage: each fits some problems and shows a scene on one canvas."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.words import QT_TRANSLATE_NOOP
from app.shell.page_landscape import LandscapePage
from app.shell.scene import Scene
from app.style.roles import Roles


class Page(Protocol):
    """A widget of the stage."""

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""

    def stop(self) -> None:
        """End what goes on beside the window."""


class DeclaredPage(NamedTuple):
    """A page before it is made.

    Attributes
    ----------
    name : for settings and code.
    text : its tab.
    make : called when the tab is first shown.
    suits : whether it has something to show of a scene.
    """

    name: str
    text: str
    make: Callable[[], QWidget]
    suits: Callable[[Scene], bool]

    def title(self) -> str:
        """The translated words of the tab."""
        return QCoreApplication.translate("Stage", self.text)


# A page's module is read when its tab is first opened: the first frame of the window waits for none of them.


def _space() -> QWidget:
    from app.shell.page_space import SpacePage

    return SpacePage()


def _derivative() -> QWidget:
    from app.shell.page_derivative import DerivativePage

    return DerivativePage()


def _fit() -> QWidget:
    from app.shell.page_fit import FitPage

    return FitPage()


def _pipeline() -> QWidget:
    from app.shell.page_pipeline import PipelinePage

    return PipelinePage()


def _gradients() -> QWidget:
    from app.shell.page_gradients import GradientsPage

    return GradientsPage()


def _always(scene: Scene) -> bool:
    del scene
    return True


def _is_map(scene: Scene) -> bool:
    return scene.picture.dimension == 2


def _is_drawn(scene: Scene) -> bool:
    return scene.picture.dimension > 0


def _is_training(scene: Scene) -> bool:
    return scene.problem.samples > 0


PAGES = (
    DeclaredPage("landscape", QT_TRANSLATE_NOOP("Stage", "Landscape"), LandscapePage, _always),
    DeclaredPage("space", QT_TRANSLATE_NOOP("Stage", "3-D"), _space, _is_map),
    DeclaredPage("derivative", QT_TRANSLATE_NOOP("Stage", "Derivative"), _derivative, _is_drawn),
    DeclaredPage("fit", QT_TRANSLATE_NOOP("Stage", "Fit"), _fit, _is_training),
    DeclaredPage("pipeline", QT_TRANSLATE_NOOP("Stage", "Pipeline"), _pipeline, _is_training),
    DeclaredPage("gradients", QT_TRANSLATE_NOOP("Stage", "Gradients"), _gradients, _is_training),
)
"""The pages in the order of their tabs; the first always suits."""
