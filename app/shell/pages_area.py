"""The middle of the window: tabs of pages, those that suit the problem."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.background import Background
from app.core.comparison import Ghost
from app.screen.pages import PAGES
from app.screen.screen import Screen
from app.shell.page_landscape import LandscapePage
from app.shell.pages import Page, make_page
from app.style.roles import DARK, Roles


class PagesArea(QTabWidget):
    """Shows a scene on the page that is open; a page is made when its tab is first opened.

    A page that is not open holds nothing of a run.

    Signals
    -------
    start_dragged(theta), start_dropped(theta), hovered(theta or None) : as the landscape's canvases.
    seek(step) : a page's chart was clicked.
    page_chosen(name) : another tab was pressed.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)
    seek = Signal(int)
    page_chosen = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.roles: Roles = DARK
        self.made: dict[str, Page] = {}
        self._ghosts: tuple[Ghost, ...] = ()
        self._hosts: dict[str, QWidget] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self._open = ""
        self.setDocumentMode(True)
        self.tabBar().setExpanding(True)
        for page in PAGES:
            host = self._hosts[page.name] = QWidget()
            column = self._columns[page.name] = QVBoxLayout(host)
            column.setContentsMargins(0, 0, 0, 0)
            self.addTab(host, QCoreApplication.translate("Stage", page.text))
        self.currentChanged.connect(lambda index: self.page_chosen.emit(PAGES[index].name))
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

    def take_over(self, old: "PagesArea") -> None:
        """Let each page keep what it knows how to keep of the one in another language."""
        for name, page in old.made.items():
            self.page(name).take_over(page)

    def page(self, name: str) -> Page:
        """A page, made now if it was not yet."""
        if name not in self.made:
            page = self.made[name] = make_page(name, self._background)
            self._columns[name].addWidget(page)  # type: ignore[arg-type]  # each is a widget
            page.set_roles(self.roles)
            page.set_ghosts(self._ghosts)
            if hasattr(page, "seek"):
                page.seek.connect(self.seek)
        return self.made[name]

    def names(self) -> tuple[str, ...]:
        """The names of the pages in the order of their tabs."""
        return tuple(self._hosts)

    def show_page(self, name: str) -> None:
        """Open a page's tab."""
        self.setCurrentWidget(self._hosts[name])

    def show_screen(self, new: Screen, old: Screen | None) -> None:
        """Show a scene on the page that is open."""
        if old is None or new.pages != old.pages or new.page != old.page:
            with QSignalBlocker(self):
                for index, page in enumerate(PAGES):
                    self.setTabVisible(index, page.name in new.pages)
                self.show_page(new.page)
        if self._open not in ("", new.page) and self._open in self.made:
            self.made[self._open].forget()
        self._open = new.page
        if new.scene.ghosts != self._ghosts:
            self.set_ghosts(new.scene.ghosts)
        self.page(new.page).show_scene(new.scene)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        for page in self.made.values():
            page.set_roles(roles)

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show kept runs on every page that can; one that is made later shows them too."""
        self._ghosts = tuple(ghosts)
        for page in self.made.values():
            page.set_ghosts(self._ghosts)

    def stop(self) -> None:
        """End what goes on in the background."""
        for page in self.made.values():
            page.stop()

    def go_home(self) -> None:
        """Show the whole landscape again."""
        self.landscape.go_home()
