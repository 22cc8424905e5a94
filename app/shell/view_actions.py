"""What the menus do with the view: see `app.shell.actions`."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.session.view_options import ViewOptions


class ViewActions(QObject):
    """The actions of the menu View."""

    def __init__(self, window: QWidget, view: ViewOptions, go_home: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._view, self._go_home = window, view, go_home

    def show_levels(self, shown: bool) -> None:
        """Level lines."""
        self._view.set_options(show_levels=shown)

    def show_arrows(self, shown: bool) -> None:
        """Gradient arrows."""
        self._view.set_options(show_arrows=shown)

    def show_minima(self, shown: bool) -> None:
        """Known minima."""
        self._view.set_options(show_minima=shown)

    def show_trails(self, shown: bool) -> None:
        """Trails."""
        self._view.set_options(show_trails=shown)

    def show_step(self, shown: bool) -> None:
        """The next step."""
        self._view.set_options(show_step=shown)

    def show_gradient(self, shown: bool) -> None:
        """The descent direction."""
        self._view.set_options(show_gradient=shown)

    def reset_view(self) -> None:
        """The whole landscape."""
        self._go_home()

    def toggle_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        self._window.showFullScreen() if full else self._window.showNormal()
        self._view.set(is_full_screen=full)

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
