"""What the menus do with the view: see `app.shell.actions`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow


class ViewActions(QObject):
    """The actions of the menu View."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def show_levels(self, shown: bool) -> None:
        """Level lines."""
        self._window.set_options(show_levels=shown)

    def show_arrows(self, shown: bool) -> None:
        """Gradient arrows."""
        self._window.set_options(show_arrows=shown)

    def show_minima(self, shown: bool) -> None:
        """Known minima."""
        self._window.set_options(show_minima=shown)

    def show_trails(self, shown: bool) -> None:
        """Trails."""
        self._window.set_options(show_trails=shown)

    def show_step(self, shown: bool) -> None:
        """The next step."""
        self._window.set_options(show_step=shown)

    def show_gradient(self, shown: bool) -> None:
        """The descent direction."""
        self._window.set_options(show_gradient=shown)

    def reset_view(self) -> None:
        """The whole landscape."""
        self._window.stage.go_home()

    def toggle_full_screen(self, full: bool) -> None:
        """Fill the screen, or not."""
        self._window.showFullScreen() if full else self._window.showNormal()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
