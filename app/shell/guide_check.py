"""What is wrong with the pages of the guide: for the smoke test, also of the standalone program, and for the tests."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextDocument

from app.shell.guide import GuideBrowser
from app.shell.guide_pages import CATALOGS, WRITTEN, entry_page, written_page

SHORTEST = 30
"""Letters; a page with fewer counts as empty."""


def faults_of_guide() -> list[str]:
    """What is wrong with the written pages, in both languages, and with the first page of each catalog."""
    faults = []
    for language in ("en", "ko"):
        browser = GuideBrowser(language)
        pages = [written_page(name, language) for name in WRITTEN]
        pages += [entry_page(entries[0]) for _, entries in CATALOGS.values()]
        faults += [fault for page in pages for fault in faults_of_page(browser, page)]
        browser.deleteLater()
    return faults


def faults_of_page(browser: GuideBrowser, page: QUrl) -> Iterator[str]:
    """Open a page and name what is wrong: no words, a picture that cannot be read, a link that leads nowhere."""
    if page.isLocalFile() and not Path(page.toLocalFile()).is_file():
        yield f"{page.toString()} is missing"
        return
    browser.setSource(page)
    document = browser.document()
    if len(document.toPlainText()) < SHORTEST:
        yield f"{page.toString()} is empty"
    for form in forms_of(document):
        if form.isImageFormat():
            name = form.toImageFormat().name()
            picture = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
            if picture is None or picture.isNull():
                yield f"{page.toString()}: the picture {name} cannot be read"
        link = form.anchorHref()
        if link and not link.startswith("https://") and link not in {f"{name}.md" for name in WRITTEN}:
            yield f"{page.toString()}: the link {link} leads nowhere"


def forms_of(document: QTextDocument) -> Iterator[QTextCharFormat]:
    """The look of each run of letters, pictures and links among them."""
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            yield pieces.fragment().charFormat()
            pieces += 1
        block = block.next()
