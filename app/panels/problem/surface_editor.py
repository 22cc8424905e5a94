"""Edits a surface: its landscape with the parameters it has, and the gradient noise."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.landscapes import LANDSCAPES
from app.core.problems.declaration import Surface
from app.panels.editors.kind_picker import KindPicker
from app.panels.editors.parameter_form import ParameterForm
from app.panels.problem.formula_editor import FormulaEditor, RenderLatex


class SurfaceEditor(QWidget):
    """Edits a `Surface`.

    Attributes
    ----------
    value_changed : carries the new `Surface`, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, render_latex: RenderLatex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Surface | None = None
        editors = {"formula": lambda: FormulaEditor(render_latex, self)}
        self.landscape = KindPicker(LANDSCAPES, "Landscape", self.tr("Landscape"), self, editors)
        self.noise = ParameterForm(Surface, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.landscape)
        column.addWidget(self.noise)
        self.landscape.value_changed.connect(lambda landscape: self._edit(landscape=landscape))
        self.noise.value_changed.connect(lambda surface: self._edit(gradient_noise=surface.gradient_noise))
        for editor in (self.landscape, self.noise):
            editor.editing_finished.connect(self.editing_finished)

    def value(self) -> Surface | None:
        """The frozen surface; None before the first `set_value`."""
        return self._value

    def set_value(self, value: Surface) -> None:
        """Show a surface without telling anyone."""
        self._value = value
        self.landscape.set_value(value.landscape)
        self.noise.set_value(value)

    def _edit(self, **changes: Any) -> None:
        if self._value is not None:
            self._value = msgspec.structs.replace(self._value, **changes)
            self.noise.set_value(self._value)
            self.value_changed.emit(self._value)
