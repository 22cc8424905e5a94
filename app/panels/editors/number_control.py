"""The number behind a slider, a field and a hint, kept in step."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from app.core.parameters import Parameter
from app.panels.editors.number_field import NumberField
from app.panels.editors.scale import scale_of
from app.panels.editors.value_slider import ValueSlider
from app.style.buttons import words


class NumberControl(QObject):
    """One number with its widgets, which the owner lays out.

    Attributes
    ----------
    value_changed : the person changed the number; emitted continuously while the slider is dragged.
    editing_finished : a drag, a key or a typed number is complete.
    field, slider : the widgets; `slider` is None where no range is declared.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parameter: Parameter, name: str, tip: str, owner: QWidget, has_slider: bool = True) -> None:
        super().__init__(owner)
        self._owner = owner
        self._hint: QLabel | None = None
        self.field = NumberField(parameter, owner)
        self.field.setAccessibleName(name)
        self.field.setToolTip(tip)
        self.field.value_changed.connect(self._typed)
        self.field.rejected.connect(self._show_hint)
        self.field.textEdited.connect(lambda: self._show_hint(""))
        scale = scale_of(parameter) if has_slider else None
        self.slider = None if scale is None else ValueSlider(scale, owner)
        if self.slider is not None:
            self.slider.setAccessibleName(name)
            self.slider.setToolTip(tip)
            self.slider.valueChanged.connect(self._slid)
            self.slider.sliderReleased.connect(self.editing_finished)

    def value(self) -> float:
        """The very number that was given, typed or slid to."""
        return self.field.value()

    def set_value(self, value: float) -> None:
        """Show a number without telling anyone."""
        if value == self.field.value() and self.field.text():
            return
        self._show_hint("")
        self.field.set_value(value)
        if self.slider is not None and not self.slider.isSliderDown():
            self.slider.show_value(value)

    def set_enabled(self, is_enabled: bool) -> None:
        """Allow or forbid editing."""
        self.field.setEnabled(is_enabled)
        if self.slider is not None:
            self.slider.setEnabled(is_enabled)

    def _typed(self, value: float) -> None:
        if self.slider is not None:
            self.slider.show_value(value)
        self.value_changed.emit(value)
        self.editing_finished.emit()

    def _slid(self) -> None:
        if self.slider is None:
            return
        value = self.slider.chosen()
        self._show_hint("")
        self.field.set_value(value)
        self.value_changed.emit(value)
        if not self.slider.isSliderDown():
            self.editing_finished.emit()

    def _show_hint(self, sentence: str) -> None:
        """Show why a text was refused, in a line of its own below the owner's rows."""
        if not sentence and self._hint is None:
            return
        if self._hint is None:
            self._hint = words("", "bad", self._owner)
            layout = self._owner.layout()
            if isinstance(layout, QBoxLayout):
                layout.addWidget(self._hint)
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))

    def hint(self) -> str:
        """The sentence shown about the last refused text; empty when there is none."""
        return "" if self._hint is None else self._hint.text()
