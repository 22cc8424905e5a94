"""Edits a start where an earlier training ended."""

from pathlib import PurePath

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.initializers import Pretrained
from app.panels.editors.parameter_form import ParameterForm
from app.panels.segmented import Segmented
from app.style.buttons import WordButton, words


class PretrainedEditor(QWidget):
    """Edits a `Pretrained`: trained beforehand on a part of the samples, or θ taken from a saved run.

    Attributes
    ----------
    value_changed : carries the new `Pretrained`.
    editing_finished : a change is complete.
    choose_run : the person wants to choose a saved run; answer with `set_run`.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    choose_run = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Pretrained()
        self._last_path: str | None = None
        halves = {"samples": self.tr("Train here"), "run": self.tr("Saved run")}
        self.switch = Segmented(halves, self.tr("Where θ was trained"), self)
        self.form = ParameterForm(Pretrained, self)
        self.path = words(self.tr("No run is chosen yet."), "muted", self)
        self.hint = words(
            self.tr("The last θ of the first contender of a run exported as JSON, on whatever data it was trained."),
            "muted",
            self,
        )
        self.button = WordButton("open", self.tr("Choose run…"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.switch, self.form, self.hint, self.path, self.button):
            column.addWidget(widget)
        self.switch.value_changed.connect(self._switched)
        self.button.clicked.connect(lambda: self.choose_run.emit())
        self.form.value_changed.connect(self._edited)
        self.form.editing_finished.connect(self.editing_finished)
        self.form.set_value(self._value)
        self._show()

    def value(self) -> Pretrained:
        """The frozen start."""
        return self._value

    def set_value(self, value: Pretrained) -> None:
        """Show a start without telling anyone."""
        if value != self._value:
            self._value = value
            self.form.set_value(value)
            self._show()

    def set_run(self, path: str) -> None:
        """Take the run that the person chose."""
        self._tell(path)

    def _switched(self, half: str) -> None:
        """Go to the other half; without a run the old start stays until one is chosen."""
        if half == "samples" and self._value.path is not None:
            self._tell(None)
        elif half == "run" and self._last_path is not None:
            self._tell(self._last_path)
        else:
            self._show_half(half)

    def _tell(self, path: str | None) -> None:
        self._value = msgspec.structs.replace(self._value, path=path)
        self.form.set_value(self._value)
        self._show()
        self.value_changed.emit(self._value)
        self.editing_finished.emit()

    def _edited(self, value: Pretrained) -> None:
        self._value = value
        self.value_changed.emit(value)

    def _show(self) -> None:
        path = self._value.path
        if path is not None:
            self._last_path = path
            self.path.setText(PurePath(path).name)
            self.path.setToolTip(path)
        self._show_half("samples" if path is None else "run")

    def _show_half(self, half: str) -> None:
        self.switch.set_value(half)
        self.form.setVisible(half == "samples")
        for widget in (self.hint, self.path, self.button):
            widget.setVisible(half == "run")
