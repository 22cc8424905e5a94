"""What Markdown and plain HTML leave open about a page's look: room, quiet tables, code."""

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from app.style.roles import Roles

HEADINGS = {1: (1.6, 12.0), 2: (1.25, 24.0), 3: (1.1, 16.0)}
"""By level: how many times as large as the text a heading is, and the pixels above it."""

LINE_HEIGHT = 125.0
"""Per cent of the letters' own height."""

INDENT = 22.0
"""Pixels that lists and code stand in."""

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The text of a block that is nothing but a picture."""


def dress(document: QTextDocument, roles: Roles) -> None:
    """Give a page its look, whatever it was read from."""
    document.setIndentWidth(INDENT)
    block = document.begin()
    while block.isValid():
        _dress_block(block)
        _lift_code(block, roles)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, roles)


def _dress_block(block: QTextBlock) -> None:
    form = QTextBlockFormat()
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    if level:
        size, above = HEADINGS[min(level, 3)]
        form.setTopMargin(above)
        letters = QTextCharFormat()
        letters.setFontPointSize(block.document().defaultFont().pointSizeF() * size)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)
    if _is_code(block):
        form.setNonBreakableLines(False)
        form.setLeftMargin(INDENT)
    elif block.text() != PICTURE:  # a line as high as a picture would grow with it
        form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(form)


def _lift_code(block: QTextBlock, roles: Roles) -> None:
    """Set words of code off the words around them."""
    if _is_code(block):
        return
    for position, length in _words_of_code(block):
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QBrush(QColor(roles.raised)))
        cursor.mergeCharFormat(form)


def _is_code(block: QTextBlock) -> bool:
    return bool(block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence))


def _words_of_code(block: QTextBlock) -> list[tuple[int, int]]:
    """Place and length of each, read before any is changed."""
    found, pieces = [], block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().fontFixedPitch():
            found.append((piece.position(), piece.length()))
        pieces += 1
    return found


def _dress_table(table: QTextTable, roles: Roles) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(roles.border)))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100.0))
    form.setCellPadding(6)
    form.setCellSpacing(0)
    form.setTopMargin(8)
    form.setBottomMargin(8)
    table.setFormat(form)
