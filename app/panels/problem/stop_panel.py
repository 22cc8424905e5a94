"""When the runs end: a summary in one line, the conditions below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.scenario.declaration import Stop
from app.panels.disclosure import Disclosure
from app.panels.editors.numbers import show_number
from app.panels.editors.parameter_form import ParameterForm
from app.style.buttons import IconButton, heading, words


class StopPanel(QWidget):
    """Edits a `Stop`.

    Attributes
    ----------
    value_changed : carries the new `Stop`, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Stop()
        self._form: ParameterForm | None = None
        self.summary = words(self._summary(), "", self)
        self.button = IconButton("chevron_down", self.tr("Stop conditions"), self, 16)
        self.disclosure = Disclosure(self.button, self._build, self)
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.addWidget(heading(self.tr("Stop")), 1)
        line.addWidget(self.button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.summary)
        column.addWidget(self.disclosure)

    def value(self) -> Stop:
        """The frozen stop conditions."""
        return self._value

    def set_value(self, value: Stop) -> None:
        """Show stop conditions without telling anyone."""
        self._value = value
        self.summary.setText(self._summary())
        if self._form is not None:
            self._form.set_value(value)

    def _build(self) -> QWidget:
        self._form = ParameterForm(Stop, self)
        self._form.set_value(self._value)
        self._form.value_changed.connect(self._edited)
        self._form.editing_finished.connect(self.editing_finished)
        return self._form

    def _edited(self, value: Stop) -> None:
        self._value = value
        self.summary.setText(self._summary())
        self.value_changed.emit(value)

    def _summary(self) -> str:
        """`500 steps · ‖∇f‖ < 1e-6`."""
        stop = self._value
        parts = [self.tr("{count} steps").format(count=f"{stop.max_steps:,}")]
        if stop.max_samples:
            parts.append(self.tr("{count} samples").format(count=f"{stop.max_samples:,}"))
        tolerances = (("‖∇f‖", stop.gradient_norm), ("|Δf|", stop.loss_change), ("‖Δθ‖", stop.step_length))
        parts += [f"{symbol} < {show_number(limit)}" for symbol, limit in tolerances if limit]
        if stop.target_loss:
            parts.append(f"f ≤ {show_number(stop.target_loss)}")
        return "  ·  ".join(parts)
