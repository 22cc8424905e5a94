"""One editor for each type of declared parameter: label, widgets, `value()`, `set_value()`, `value_changed`."""

import typing
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.core.parameters import Parameter
from app.panels.editors.number_control import NumberControl
from app.panels.editors.numbers_field import Numbers, NumbersField
from app.panels.editors.parameter_words import choice_text, label_of, tip_of, translated
from app.style.buttons import words


class Editor(QWidget):
    """What every editor of one parameter has.

    Attributes
    ----------
    value_changed : the person changed the value; also while a slider is dragged.
    editing_finished : the change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def value(self) -> Any:
        """The value edited."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without telling anyone."""
        raise NotImplementedError

    def _finished(self, value: Any) -> None:
        self.value_changed.emit(value)
        self.editing_finished.emit()


class NumberEditor(Editor):
    """A float or an int: its label and field in one line, its slider below."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column, line = _column(self), QHBoxLayout()
        self.control = NumberControl(parameter, label_of(parameter), tip_of(parameter), self)
        line.addWidget(caption(parameter, self.control.field), 1)
        line.addWidget(self.control.field)
        column.addLayout(line)
        if self.control.slider is not None:
            column.addWidget(self.control.slider)
        self.control.value_changed.connect(self.value_changed)
        self.control.editing_finished.connect(self.editing_finished)

    def value(self) -> float:
        """The number."""
        return self.control.value()

    def set_value(self, value: float) -> None:
        """Show a number."""
        self.control.set_value(value)


class CompactNumber(Editor):
    """A number in one line, for cards: its symbol, its slider, its field."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column, line = _column(self), QHBoxLayout()
        line.setSpacing(8)
        label, tip = label_of(parameter), tip_of(parameter)
        self.control = NumberControl(parameter, label, tip, self)
        symbol = QLabel(parameter.symbol or label, self)
        symbol.setProperty("role", "symbol")
        symbol.setToolTip(f"{label}\n{tip}")
        symbol.setBuddy(self.control.field)
        if parameter.symbol:
            symbol.setMinimumWidth(symbol.fontMetrics().horizontalAdvance("β₂"))
        line.addWidget(symbol)
        if self.control.slider is not None:
            line.addWidget(self.control.slider, 1)
        else:
            line.addStretch(1)
        line.addWidget(self.control.field)
        column.addLayout(line)
        self.control.value_changed.connect(self.value_changed)
        self.control.editing_finished.connect(self.editing_finished)

    def value(self) -> float:
        """The number."""
        return self.control.value()

    def set_value(self, value: float) -> None:
        """Show a number."""
        self.control.set_value(value)


class OptionalNumber(Editor):
    """A number that may be off: a check box with its label, then the field and the slider."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column, line = _column(self), QHBoxLayout()
        self.box = QCheckBox(captioned(parameter), self)
        self.box.setToolTip(tip_of(parameter))
        self.box.setAccessibleName(label_of(parameter))
        self.control = NumberControl(parameter, label_of(parameter), tip_of(parameter), self, has_slider=False)
        self.control.set_value(_suggestion(parameter))
        self.control.set_enabled(False)
        line.addWidget(self.box, 1)
        line.addWidget(self.control.field)
        column.addLayout(line)
        self.box.toggled.connect(self._toggled)
        self.control.value_changed.connect(self.value_changed)
        self.control.editing_finished.connect(self.editing_finished)

    def value(self) -> float | None:
        """The number, or None where it is off."""
        return self.control.value() if self.box.isChecked() else None

    def set_value(self, value: float | None) -> None:
        """Show a number, or that it is off."""
        was_blocked = self.box.blockSignals(True)
        self.box.setChecked(value is not None)
        self.box.blockSignals(was_blocked)
        self.control.set_enabled(value is not None)
        if value is not None:
            self.control.set_value(value)

    def _toggled(self, is_on: bool) -> None:
        self.control.set_enabled(is_on)
        self._finished(self.value())


class FlagEditor(Editor):
    """A yes or no."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(captioned(parameter), self)
        self.box.setToolTip(tip_of(parameter))
        _column(self).addWidget(self.box)
        self.box.toggled.connect(self._finished)

    def value(self) -> bool:
        """Whether it is on."""
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:
        """Show yes or no."""
        was_blocked = self.box.blockSignals(True)
        self.box.setChecked(value)
        self.box.blockSignals(was_blocked)


class ChoiceEditor(Editor):
    """One word of several."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = Combo(self)
        for word in parameter.choices:
            self.combo.addItem(choice_text(parameter, word), word)
        self.combo.setAccessibleName(label_of(parameter))
        self.combo.setToolTip(tip_of(parameter))
        line = QHBoxLayout()
        line.addWidget(caption(parameter, self.combo), 1)
        line.addWidget(self.combo)
        _column(self).addLayout(line)
        self.combo.activated.connect(lambda: self._finished(self.value()))

    def value(self) -> str:
        """The chosen word."""
        return str(self.combo.currentData())

    def set_value(self, value: str) -> None:
        """Show a word."""
        self.combo.setCurrentIndex(self.combo.findData(value))


class NumbersEditor(Editor):
    """A list of numbers, such as the widths of layers; a list that may be absent is absent when empty."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter = parameter
        column = _column(self)
        self.field = NumbersField(self._fault, self, is_whole=int in typing.get_args(parameter.type))
        self.field.setAccessibleName(label_of(parameter))
        self.field.setToolTip(tip_of(parameter))
        self.hint = words("", "bad", self)
        self.hint.hide()
        column.addWidget(caption(parameter, self.field))
        column.addWidget(self.field)
        column.addWidget(self.hint)
        self.field.value_changed.connect(lambda: self._finished(self.value()))
        self.field.rejected.connect(self._show_hint)

    def value(self) -> Numbers | None:
        """The numbers; None where there are none and there need not be any."""
        return None if self._parameter.optional and not self.field.value() else self.field.value()

    def set_value(self, value: Numbers | None) -> None:
        """Show numbers."""
        self.field.set_value(tuple(value or ()))

    def _fault(self, values: Numbers) -> str:
        if not values and not self._parameter.optional:
            return self.tr("At least one number is needed.")
        return "" if all(map(self._parameter.allows, values)) else self.tr("A number is outside its limits.")

    def _show_hint(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))


class Combo(QComboBox):
    """A combo box that shrinks with its column and leaves the wheel to the page unless focused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(self.focusPolicy().StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Turn the wheel only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def editor_for(parameter: Parameter, parent: QWidget | None = None) -> Editor:
    """The editor of a parameter, by its declared type."""
    if parameter.choices:
        return ChoiceEditor(parameter, parent)
    if parameter.type is bool:
        return FlagEditor(parameter, parent)
    if typing.get_origin(parameter.type) in (tuple, list):
        return NumbersEditor(parameter, parent)
    return OptionalNumber(parameter, parent) if parameter.optional else NumberEditor(parameter, parent)


def captioned(parameter: Parameter) -> str:
    """The label with the symbol and the unit: `Learning rate η`, `Warm-up (steps)`."""
    label, unit = label_of(parameter), translated("Parameter", parameter.unit)
    is_said = unit.casefold() in label.casefold()
    return " ".join(word for word in (label, parameter.symbol, "" if is_said else f"({unit})") if word)


def caption(parameter: Parameter, buddy: QWidget) -> QLabel:
    """The label before an editor; it wraps rather than being cut off."""
    label = words(captioned(parameter), "muted", buddy.parentWidget())
    label.setToolTip(tip_of(parameter))
    label.setBuddy(buddy)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _suggestion(parameter: Parameter) -> float:
    """What an absent number becomes when it is switched on: the middle of its range."""
    if parameter.default is not None and isinstance(parameter.default, (int, float)):
        return parameter.default
    low, high = parameter.soft or (0.0, 0.0)
    middle = float(f"{(low * high) ** 0.5:.1g}") if parameter.log and low > 0 else (low + high) / 2
    value = middle if parameter.allows(middle) else high
    return int(value) if parameter.type is int else value


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    return column
