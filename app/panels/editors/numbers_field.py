"""A field for a list of numbers, typed with commas between them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.panels.editors.numbers import read_numbers, show_number, show_numbers

Numbers = tuple[float, ...]


class NumbersField(QLineEdit):
    """A tuple of numbers; a text that `fault` refuses is turned back into the last good one.

    Attributes
    ----------
    value_changed : a new list was typed.
    rejected : one sentence saying why a text was refused.
    fault : says in one sentence what is wrong with the numbers; empty when nothing is.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, fault: Callable[[Numbers], str], parent: QWidget | None = None, is_whole: bool = False) -> None:
        super().__init__(parent)
        self.fault = fault
        self._is_whole = is_whole
        self._value: Numbers = ()
        self.editingFinished.connect(self._commit)
        self.textEdited.connect(lambda: self.rejected.emit(""))

    def value(self) -> Numbers:
        """The last good numbers."""
        return self._value

    def set_value(self, value: Numbers) -> None:
        """Show other numbers; words being typed stay until they are finished."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def _commit(self) -> None:
        if not self.isModified():
            return
        values = self._read()
        sentence = self.tr("Type numbers with commas between them.") if values is None else ""
        if values is not None and self._is_whole:
            whole = all(value == int(value) for value in values)
            sentence = "" if whole else self.tr("They must be whole numbers.")
            values = tuple(int(value) for value in values)
        sentence = sentence or self.fault(values or ())
        if sentence:
            self._show()
        elif values is not None and show_numbers(values) != show_numbers(self._value):
            self._value = values
            self._show()
            self.value_changed.emit(values)
        else:
            self._show()
        self.rejected.emit(sentence)

    def _read(self) -> Numbers | None:
        """The numbers typed; those whose text was left alone keep all their digits."""
        values = read_numbers(self.text())
        if values is None or len(values) != len(self._value):
            return values
        pairs = zip(values, self._value, strict=True)
        return tuple(old if show_number(new) == show_number(old) else new for new, old in pairs)

    def _show(self) -> None:
        self.setText(show_numbers(self._value))
        self.setModified(False)
        self.setCursorPosition(0)
