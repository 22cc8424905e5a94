"""How each page is made; its module is read when its tab is first opened, so that the first frame waits for none."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

from app.background import Background
from app.core.comparison import Ghost
from app.screen.scene import Scene
from app.style.roles import Roles

PLACES = {
    "landscape": ("app.shell.page_landscape", "LandscapePage"),
    "space": ("app.shell.page_space", "SpacePage"),
    "derivative": ("app.shell.page_derivative", "DerivativePage"),
    "fit": ("app.shell.page_fit", "FitPage"),
    "pipeline": ("app.shell.page_pipeline", "PipelinePage"),
    "gradients": ("app.shell.page_gradients", "GradientsPage"),
}
"""The module and the class of each page of `app.screen.pages`."""


class Page(Protocol):
    """A widget of the pages' area."""

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""

    def forget(self) -> None:
        """Hold nothing of a run, and show nothing of one."""

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show kept runs, where the page can."""

    def take_over(self, old: Any) -> None:
        """Keep what a person chose on the page in another language."""

    def stop(self) -> None:
        """End what goes on in the background."""


def make_page(name: str, background: Background) -> Page:
    """A page, new."""
    module, page = PLACES[name]
    made: Page = getattr(import_module(module), page)(background)
    return made
