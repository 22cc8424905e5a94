"""The middle of the window: tabs of pages, those that suit the problem."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.core.comparison import Ghost
from app.shell.page_landscape import LandscapePage
from app.shell.pages import PAGES, Page
from app.shell.scene import Scene
from app.style.roles import DARK, Roles


class Stage(QTabWidget):
    """Shows a scene on the page that is chosen; a page is made when its tab is first opened.

    Signals
    -------
    start_dragged(theta), start_dropped(theta), hovered(theta or None) : as the landscape's canvases.
    seek(step) : a page's chart was clicked.
    page_changed() : another page wants to be drawn.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)
    seek = Signal(int)
    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.ghosts: tuple[Ghost, ...] = ()
        self.made: dict[str, QWidget] = {}
        self._hosts: dict[str, QWidget] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self.setDocumentMode(True)
        self.tabBar().setExpanding(True)
        for page in PAGES:
            host = self._hosts[page.name] = QWidget()
            column = self._columns[page.name] = QVBoxLayout(host)
            column.setContentsMargins(0, 0, 0, 0)
            self.addTab(host, page.title())
        self.currentChanged.connect(self._turn_to)
        landscape = self.landscape
        landscape.start_dragged.connect(self.start_dragged)
        landscape.start_dropped.connect(self.start_dropped)
        landscape.hovered.connect(self.hovered)

    @property
    def landscape(self) -> LandscapePage:
        """The first page."""
        page = self.page("landscape")
        assert isinstance(page, LandscapePage)
        return page

    def take_over(self, old: "Stage") -> None:
        """Open the page that another stage had open; pages keep what they know how to keep."""
        for name, page in old.made.items():
            if hasattr(page, "take_over"):
                self.page(name).take_over(page)  # type: ignore[attr-defined]
        self.setCurrentIndex(old.currentIndex())

    def _turn_to(self, index: int) -> None:
        """What is hidden holds nothing of a run that goes on."""
        for name, page in self.made.items():
            if name != PAGES[index].name:
                page.forget()  # type: ignore[attr-defined]
        self.page_changed.emit()

    def page(self, name: str) -> QWidget:
        """A page, made now if it was not yet."""
        if name not in self.made:
            declared = next(page for page in PAGES if page.name == name)
            page = declared.make()
            self.made[name] = page
            self._columns[name].addWidget(page)
            page.set_roles(self.roles)  # type: ignore[attr-defined]
            if hasattr(page, "set_ghosts"):
                page.set_ghosts(self.ghosts)
            if hasattr(page, "seek"):
                page.seek.connect(self.seek)
        return self.made[name]

    def show_page(self, name: str) -> None:
        """Open a page's tab."""
        self.setCurrentWidget(self._hosts[name])

    def draw(self, scene: Scene) -> None:
        """Show a scene on the chosen page, or on the first where that one does not suit."""
        for index, page in enumerate(PAGES):
            suits = page.suits(scene)
            if self.isTabVisible(index) != suits:  # said again, it paints the bar anew
                self.setTabVisible(index, suits)
        shown: Page = self.page(PAGES[self.currentIndex()].name)  # type: ignore[assignment]
        shown.show_scene(scene)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        for page in self.made.values():
            page.set_roles(roles)  # type: ignore[attr-defined]

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show earlier runs on every page that can; one that is made later shows them too."""
        self.ghosts = tuple(ghosts)
        for page in self.made.values():
            if hasattr(page, "set_ghosts"):
                page.set_ghosts(self.ghosts)

    def stop(self) -> None:
        """End what goes on beside the window."""
        for page in self.made.values():
            page.stop()  # type: ignore[attr-defined]

    def go_home(self) -> None:
        """Show the whole landscape again."""
        self.landscape.go_home()
