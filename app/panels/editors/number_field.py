"""A field for one number: exact, forgiving in how it is typed, strict about its limits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.parameters import Parameter
from app.panels.editors.numbers import next_number, read_number, show_number
from app.panels.editors.parameter_words import limits_of

PAGE = 10
"""How many presses of an arrow key one press of PageUp or PageDown makes."""


class NumberField(QLineEdit):
    """A number within declared limits.

    The value is exactly the one that was given or typed: showing fewer digits never changes it. A text
    that is no allowed number is turned back into the last good one.

    Attributes
    ----------
    value_changed : a new number was typed or stepped to.
    rejected : one sentence saying why a text was refused.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter = parameter
        self._value: float = 0.0
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._commit)
        self.textEdited.connect(lambda: self._mark(False))
        self.setMaxLength(40)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("-0.00000") + 22)

    def value(self) -> float:
        """The last good number."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show another number; words being typed stay until they are finished."""
        self._value = value
        self._mark(False)
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def fault(self, text: str) -> str | None:
        """One sentence saying what is wrong with a text; None where it is an allowed number."""
        value = read_number(text)
        if value is None:
            return self.tr("This is not a number.")
        if self._parameter.type is int and value != int(value):
            return self.tr("It must be a whole number.")
        if not self._parameter.allows(value):
            limits = limits_of(self._parameter)
            return self.tr("It must be {limits}.").format(limits=limits)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Step with the arrow and page keys; Escape takes the typing back."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: PAGE, Qt.Key.Key_PageDown: -PAGE}
        if event.key() in steps and not self.isReadOnly():
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._mark(False)
            self._show()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Step with the wheel, but only where the keyboard is."""
        if self.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Select all on Tab, so that typing replaces the number."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _step(self, steps: int) -> None:
        self._commit()
        value = next_number(self._value, steps, self._parameter)
        if value != self._value:
            self._accept(value)

    def _commit(self) -> None:
        if not self.isModified():
            return
        text = self.text()
        if text.strip() == show_number(self._value):
            self._show()
            return
        fault = self.fault(text)
        value = read_number(text)
        if fault is not None or value is None:
            self._show()
            self._mark(True)
            self.rejected.emit(fault or "")
        else:
            self._accept(int(value) if self._parameter.type is int else value)

    def _accept(self, value: float) -> None:
        self._value = value
        self._mark(False)
        self._show()
        self.value_changed.emit(value)

    def _show(self) -> None:
        self.setText(show_number(self._value))
        self.setModified(False)
        self.setCursorPosition(0)

    def _mark(self, is_faulty: bool) -> None:
        if bool(self.property("faulty")) != is_faulty:
            self.setProperty("faulty", is_faulty)
            self.style().unpolish(self)
            self.style().polish(self)
