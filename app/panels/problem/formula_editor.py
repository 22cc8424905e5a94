"""Edits a landscape of one's own: the formula, its bounds, examples, and its derivatives."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.core.formulas import MAX_CHARACTERS, FormulaError, dimension_of
from app.core.landscapes import Formula
from app.panels.editors.catalog_popup import CatalogPopup
from app.panels.editors.families import Choice
from app.panels.editors.numbers_field import Numbers, NumbersField
from app.panels.problem.derivation import Derivation
from app.style.buttons import WordButton, words
from app.style.words import said

RenderLatex = Callable[[str], QPixmap | None]
"""An equation as a picture, or None where it cannot be drawn."""

EXAMPLES = (
    "x^4 - 3*x^2 + x",
    "x^2/10 + sin(3*x)",
    "1 - exp(-x^2) + x^2/50",
    "x^2 + 10*y^2",
    "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "sin(x)*cos(y) + (x^2 + y^2)/20",
    "log(1 + (1 - x)^2 + 100*(y - x^2)^2)",
)
PAUSE = 250
"""Milliseconds without a key after which what was typed is read."""

SMALLEST = 0.55
"""An equation that would have to shrink more than this is left out."""


class FormulaEditor(QWidget):
    """Edits a `Formula`; what is typed counts as soon as it is a formula, and until then the last good one stays.

    Attributes
    ----------
    value_changed : carries the new `Formula`.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, render_latex: RenderLatex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._render = render_latex
        self._value = Formula(expression=EXAMPLES[0])
        self._examples: CatalogPopup | None = None
        self.field = FormulaField(self)
        self.fault = words("", "bad", self)
        self.bounds = [NumbersField(_bounds_fault, self) for _ in "xy"]
        self.derivatives = [QLabel(self) for _ in "xy"]
        self.examples = WordButton("lesson", self.tr("Examples"), self, "quiet")
        self._equations: tuple[str, ...] = ()
        self._derivation = Derivation(self)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._connect()
        self._show_all()

    def value(self) -> Formula:
        """The last good formula."""
        return self._value

    def set_value(self, value: Formula) -> None:
        """Show a formula without telling anyone; a formula being typed stays."""
        if value != self._value:
            self._value = value
            self._show_all()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the equations in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_derivatives()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.field.setAccessibleName(self.tr("Formula of x, or of x and y"))
        self.field.setToolTip(self.tr("Use x in one dimension, x and y in two; ^ is the power."))
        column.addWidget(self.field)
        column.addWidget(self.fault)
        for axis, field in zip("xy", self.bounds, strict=True):
            line, label = QHBoxLayout(), words(self.tr("{axis} from, to").format(axis=axis), "muted", self)
            label.setBuddy(field)
            field.setAccessibleName(self.tr("Bounds of {axis}").format(axis=axis))
            field.setProperty("label", label)
            line.addWidget(label, 1)
            line.addWidget(field, 1)
            column.addLayout(line)
        for label in self.derivatives:
            label.hide()
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label)
        column.addWidget(self.examples)

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda: self._pause.start())
        self.field.editingFinished.connect(self._read)
        self._pause.timeout.connect(self._read)
        self._derivation.derived.connect(self._show_derivatives)
        self.examples.clicked.connect(self._offer)
        for field in self.bounds:
            field.value_changed.connect(self._bounded)
            field.rejected.connect(self._say)

    def _read(self) -> None:
        """Take over what was typed, or say why not."""
        self._pause.stop()
        text = self.field.text().strip()
        if text == self._value.expression:
            self._say("")
            return
        fault = self._fault(text)
        self._say(fault)
        if not fault:
            self._accept(self._with_expression(text))

    def _fault(self, text: str) -> str:
        """What is wrong with a text, in one sentence."""
        try:
            self._with_expression(text)
        except FormulaError as error:
            return said(error.said)
        return ""

    def _with_expression(self, text: str) -> Formula:
        """The formula with another text; bounds that were given stay where they fit its dimension."""
        bounds = self._value.given_bounds
        fits = bounds is not None and len(bounds) == dimension_of(text)
        return Formula(expression=text, given_bounds=bounds if fits else None)

    def _accept(self, value: Formula) -> None:
        self._value = value
        self._show_bounds()
        self._derivation.start(self._value)
        self.value_changed.emit(value)
        self.editing_finished.emit()

    def _bounded(self) -> None:
        shown = [field.value() for field in self.bounds if not field.isHidden()]
        try:
            changed = msgspec.structs.replace(self._value, given_bounds=tuple((low, high) for low, high in shown))
        except FormulaError as error:
            self._say(said(error.said))
            self._show_bounds()
        else:
            self._say("")
            self._accept(changed)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _show_all(self) -> None:
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.setText(self._value.expression)
            self.field.setCursorPosition(0)
            self._say("")
        self._show_bounds()
        self._derivation.start(self._value)

    def _show_bounds(self) -> None:
        bounds = self._value.bounds
        for axis, field in enumerate(self.bounds):
            is_used = axis < len(bounds)
            field.setVisible(is_used)
            field.property("label").setVisible(is_used)
            if is_used:
                field.set_value(tuple(bounds[axis]))

    def _show_derivatives(self, formula: Formula, equations: tuple[str, ...]) -> None:
        """Draw the derivatives, unless another formula was typed meanwhile."""
        if formula == self._value:
            self._equations = equations
            self._draw_derivatives()

    def _draw_derivatives(self) -> None:
        for place, label in enumerate(self.derivatives):
            picture = self._render(self._equations[place]) if place < len(self._equations) else None
            room = max(self.width(), 240)
            is_shown = picture is not None and room / picture.deviceIndependentSize().width() > SMALLEST
            label.setVisible(is_shown)
            if picture is not None and is_shown:
                label.setPixmap(_narrowed(picture, room))
                label.setAccessibleName(self._equations[place])

    def _offer(self) -> None:
        if self._examples is None:
            titles = {1: self.tr("One parameter"), 2: self.tr("Two parameters")}
            choices = [Choice(text, text, "", titles[dimension_of(text)]) for text in EXAMPLES]
            self._examples = CatalogPopup(choices, self.examples)
            self._examples.chosen.connect(self._take_example)
        self._examples.open_under(self.examples, self._value.expression)

    def _take_example(self, text: str) -> None:
        self.field.setText(text)
        self._read()


class FormulaField(QLineEdit):
    """The text of a formula."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(MAX_CHARACTERS)
        self.setPlaceholderText("x^2 + y^2")

    def sizeHint(self) -> QSize:  # noqa: N802
        """A little taller than a number's field."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + 4)


def _bounds_fault(values: Numbers) -> str:
    if len(values) == 2 and values[0] < values[1]:
        return ""
    return QCoreApplication.translate("FormulaEditor", "Type two numbers, the smaller one first.")


def _narrowed(picture: QPixmap, room: int) -> QPixmap:
    """The picture, shrunk to the room where it is wider."""
    if picture.deviceIndependentSize().width() <= room:
        return picture
    ratio = picture.devicePixelRatio()
    narrow = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
    narrow.setDevicePixelRatio(ratio)
    return narrow
