"""Where the parts of the main window stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget


def middle(notice: QWidget, stage: QWidget, readout: QLabel) -> QWidget:
    """The notice above the stage, the line of readings below it."""
    readout.setProperty("role", "muted")
    readout.setContentsMargins(14, 2, 14, 4)
    readout.setWordWrap(True)
    centre = QWidget()
    column = QVBoxLayout(centre)
    _make_flush(column)
    column.addWidget(notice)
    column.addWidget(stage, 1)
    column.addWidget(readout)
    return centre


def side_by_side(centre: QWidget, tabs: QTabWidget) -> QSplitter:
    """The middle and the tabs, with a border that can be moved."""
    tabs.setDocumentMode(True)
    tabs.tabBar().setExpanding(True)
    tabs.setMinimumWidth(270)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(centre)
    splitter.addWidget(tabs)
    splitter.setStretchFactor(0, 7)
    splitter.setStretchFactor(1, 4)
    splitter.setChildrenCollapsible(False)
    return splitter


def whole(editors: QWidget, splitter: QSplitter, transport: QWidget) -> QWidget:
    """The editors at the left, the transport along the bottom."""
    body = QWidget()
    row = QHBoxLayout()
    _make_flush(row)
    row.addWidget(editors)
    row.addWidget(splitter, 1)
    rows = QVBoxLayout(body)
    _make_flush(rows)
    rows.addLayout(row, 1)
    rows.addWidget(transport)
    return body


def _make_flush(layout: QBoxLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
