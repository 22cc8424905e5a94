"""The guide: a page for each optimizer, schedule and landscape, made from its declaration."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.landscapes import LANDSCAPES
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import parameters_of
from app.core.schedules import SCHEDULES
from app.panels.parameter_words import limits_of, value_text
from app.shell.equations import equation_pixmap
from app.style.buttons import heading, roles_now, words

CHAPTERS = (("Optimizer", OPTIMIZERS), ("Schedule", SCHEDULES), ("Landscape", LANDSCAPES))


class GuideDialog(QDialog):
    """A list of entries and the page of the chosen one."""

    def __init__(self, entry: type[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Optimizers, schedules and landscapes"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Entries"))
        self.list.setFixedWidth(270)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        row = QHBoxLayout(self)
        row.addWidget(self.list)
        row.addWidget(self.area, 1)
        titles = {
            "Optimizer": self.tr("Optimizers"),
            "Schedule": self.tr("Schedules"),
            "Landscape": self.tr("Landscapes"),
        }
        for context, entries in CHAPTERS:
            title = QListWidgetItem(titles[context], self.list)
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            for one in entries:
                item = QListWidgetItem("   " + QCoreApplication.translate(context, one.title), self.list)
                item.setData(Qt.ItemDataRole.UserRole, (context, one))
        self.list.currentItemChanged.connect(self._show)
        self.resize(900, 680)
        self.open_at(entry)

    def _titles(self) -> tuple[str, str, str]:
        return self.tr("Optimizers"), self.tr("Schedules"), self.tr("Landscapes")

    def open_at(self, entry: type[Any]) -> None:
        """Show the page of an entry."""
        for index in range(self.list.count()):
            data = self.list.item(index).data(Qt.ItemDataRole.UserRole)
            if data and data[1] is entry:
                self.list.setCurrentRow(index)

    def _show(self, item: QListWidgetItem | None) -> None:
        data = item.data(Qt.ItemDataRole.UserRole) if item else None
        if data:
            self.area.setWidget(page(*data))


def page(context: str, entry: type[Any]) -> QWidget:
    """One entry: title, lesson, equations, parameters, source."""
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(20, 12, 20, 20)
    column.setSpacing(10)
    title = QLabel(QCoreApplication.translate(context, entry.title))
    font = title.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    font.setBold(True)
    title.setFont(font)
    column.addWidget(title)
    column.addWidget(words(QCoreApplication.translate(context, entry.lesson), "text"))
    for latex, sentence in _equations(entry):
        _add_equation(column, latex, sentence)
    parameters = parameters_of(entry)
    if parameters:
        column.addWidget(heading(QCoreApplication.translate("Guide", "Parameters")))
    for parameter in parameters:
        name = QCoreApplication.translate("Parameter", parameter.label)
        limits = f"  ({limits_of(parameter)})" if limits_of(parameter) else ""
        symbol = f" {parameter.symbol}" if parameter.symbol else ""
        help_text = QCoreApplication.translate("Parameter", parameter.help) if parameter.help else ""
        value = value_text(parameter, parameter.default)
        column.addWidget(words(f"{name}{symbol} = {value}{limits}\n{help_text}".strip(), "text"))
    if entry.reference:
        column.addWidget(heading(QCoreApplication.translate("Guide", "Source")))
        source = words(entry.reference)
        source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(source)
    column.addStretch(1)
    return sheet


def _equations(entry: type[Any]) -> list[tuple[str, str]]:
    if hasattr(entry, "equations"):
        return [
            (f"{one.symbol} = {one.latex}", QCoreApplication.translate("Equation", one.help)) for one in entry.equations
        ]
    return [(entry.latex, "")] if entry.latex else []


def _add_equation(column: QVBoxLayout, latex: str, sentence: str) -> None:
    pixmap = equation_pixmap(latex, roles_now().text, 19)
    label = QLabel()
    if pixmap is None:
        label.setText(latex)
    else:
        label.setPixmap(pixmap)
        label.setAccessibleName(latex)
    column.addWidget(label)
    if sentence:
        column.addWidget(words(sentence))
