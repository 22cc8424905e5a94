"""The guide: a list of its pages, and the one that is read."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QPixmap, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from app.shell.equations import equation_pixmap
from app.shell.guide_dress import dress
from app.shell.guide_pages import (
    CATALOGS,
    WRITTEN,
    entry_html,
    entry_page,
    equation_of_picture,
    title_of_written,
    written_page,
)
from app.style.buttons import roles_now

COLUMN = 708
"""Pixels that a column of text is wide at most: longer lines are hard to follow."""

LETTERS = 19.0
"""Pixels of the letters of equations."""


LEAST_SIDE = 24
"""Pixels beside the column at least."""

COARSE = 20
"""Pictures are fitted anew where the column has become wider or narrower by about so many pixels."""


class GuideDialog(QDialog):
    """A list of the guide's pages, written and of the catalogs, and the page of the chosen one.

    Parameters
    ----------
    language : `en` or `ko`; what is not written in it is shown in English.
    """

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFixedWidth(260)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser = GuideBrowser(language)
        row = QHBoxLayout(self)
        row.addWidget(self.list)
        row.addWidget(self.browser, 1)
        self._add_chapter(self.tr("Guide"))
        for name in WRITTEN:
            page = written_page(name, language)
            self._add_page(title_of_written(page), page)
        for context, (heading, entries) in CATALOGS.items():
            self._add_chapter(QCoreApplication.translate("Guide", heading))
            for entry in entries:
                self._add_page(QCoreApplication.translate(context, entry.title), entry_page(entry))
        self.list.currentItemChanged.connect(self._open_item)
        self.browser.sourceChanged.connect(self._mark)
        self.resize(1060, 760)
        self.list.setCurrentRow(1)

    def open_entry(self, entry: type[Any]) -> None:
        """Show the page of a catalog entry."""
        self.browser.setSource(entry_page(entry))

    def open_written(self, name: str) -> None:
        """Show a written page, by its name in `WRITTEN`."""
        self.browser.setSource(written_page(name, self.browser.language))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Close where the screen speaks another language: the pages are those of the old one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.close()

    def _add_chapter(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def _add_page(self, title: str, page: QUrl) -> None:
        QListWidgetItem("   " + title, self.list).setData(Qt.ItemDataRole.UserRole, page)

    def _open_item(self, item: QListWidgetItem) -> None:
        self.browser.setSource(item.data(Qt.ItemDataRole.UserRole))

    def _mark(self, page: QUrl) -> None:
        """Choose in the list what a link or the way back led to."""
        blocker = QSignalBlocker(self.list)
        for item in map(self.list.item, range(self.list.count())):
            if item.data(Qt.ItemDataRole.UserRole) == page:
                self.list.setCurrentItem(item)
        blocker.unblock()


class GuideBrowser(QTextBrowser):
    """Shows a page of the guide in a column that stays readable; Alt+Left goes back."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._room = COLUMN - COARSE
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.setFont(font)
        self.viewport().setAutoFillBackground(False)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(self.tr("Page"))
        self.sourceChanged.connect(lambda _: dress(self.document(), roles_now()))

    def doSetSource(  # noqa: N802
        self, name: QUrl | str, type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """Open a page; a link between written pages leads to the one in the reader's language."""
        page = QUrl(name)
        if page.isLocalFile():
            page = written_page(page.fileName().removesuffix(".md"), self.language)
        super().doSetSource(page, type)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: N802
        """Make an entry's page, draw an equation, fit a picture into the column, or read a file."""
        url = QUrl(name)
        if type != QTextDocument.ResourceType.ImageResource.value:
            return entry_html(url) if url.scheme() == "entry" else super().loadResource(type, url)
        if url.scheme() == "equation":
            picture = equation_pixmap(equation_of_picture(url), roles_now().text, LETTERS) or QPixmap()
        else:
            picture = QPixmap(url.toLocalFile())
        return fitted(picture, self._room, self.devicePixelRatio())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column in the middle, and the pictures inside it."""
        side = max(LEAST_SIDE, (self.width() - COLUMN) // 2)
        self.setViewportMargins(side, 0, side - self.verticalScrollBar().width(), 0)
        super().resizeEvent(event)
        room = self.width() - 2 * side - 2 * round(self.document().documentMargin())
        room -= room % COARSE
        if room != self._room:
            self._room = room
            self._read_again()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Show the page in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._read_again()

    def _read_again(self) -> None:
        if self.source().isValid():
            bar = self.verticalScrollBar()
            share = bar.value() / max(bar.maximum(), 1)
            self.reload()
            bar.setValue(round(share * bar.maximum()))


def fitted(picture: QPixmap, room: float, ratio: float) -> QPixmap:
    """A picture no wider than there is room for, in logical pixels; made smaller smoothly, which Qt's text does not."""
    if picture.isNull() or picture.width() / picture.devicePixelRatio() <= room:
        return picture
    smaller = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
    smaller.setDevicePixelRatio(ratio)
    return smaller
