"""What is minimised: a loss landscape, or the loss of a model on data."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.datasets.curves import Line
from app.core.landscapes import LANDSCAPES
from app.core.losses import MeanSquaredError
from app.core.models.linear import Linear
from app.core.problems.declaration import Surface, Training
from app.panels.problem.formula_editor import RenderLatex
from app.panels.problem.surface_editor import SurfaceEditor
from app.panels.problem.training_editor import TrainingEditor
from app.panels.segmented import Segmented
from app.style.buttons import heading

Problem = Surface | Training


class ProblemPanel(QWidget):
    """Edits a `Surface` or a `Training`; going back to the other half brings back what it had.

    Attributes
    ----------
    value_changed : carries the new problem, also during a drag.
    editing_finished : a change is complete.
    choose_file : the person wants to choose a CSV file; answer with `set_file`.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    choose_file = Signal()

    def __init__(self, render_latex: RenderLatex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._render = render_latex
        self._value: Problem | None = None
        self.surface: SurfaceEditor | None = None
        self.training: TrainingEditor | None = None
        halves = {"surface": self.tr("Landscape"), "training": self.tr("Data")}
        self.switch = Segmented(halves, self.tr("What is minimised"), self)
        self.switch.value_changed.connect(self._switched)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(heading(self.tr("Problem")))
        self._column.addWidget(self.switch)

    def value(self) -> Problem | None:
        """The frozen problem; None before the first `set_value`."""
        return self._value

    def set_value(self, value: Problem) -> None:
        """Show a problem without telling anyone."""
        if value == self._value:
            return
        self._value = value
        if isinstance(value, Surface):
            self._surface_half().set_value(value)
        else:
            self._training_half(value).set_value(value)
        self._show_half()

    def set_file(self, path: str, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Take the CSV file the person chose, given with its columns and which of them hold numbers."""
        if self.training is not None:
            self.training.set_file(path, names, numeric)

    def set_columns(self, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Offer all columns of the CSV file shown, without telling anyone."""
        if self.training is not None:
            self.training.set_columns(names, numeric)

    def _switched(self, half: str) -> None:
        is_surface = isinstance(self._value, Surface)
        if (half == "surface") == is_surface:
            return
        value: Problem | None
        if half == "surface":
            value = self._surface_half().value() or _first_surface()
        else:
            value = self._training_half(_first_training()).value()
        self.set_value(value)
        self.value_changed.emit(value)
        self.editing_finished.emit()

    def _show_half(self) -> None:
        is_surface = isinstance(self._value, Surface)
        self.switch.set_value("surface" if is_surface else "training")
        if self.surface is not None:
            self.surface.setVisible(is_surface)
        if self.training is not None:
            self.training.setVisible(not is_surface)

    def _surface_half(self) -> SurfaceEditor:
        if self.surface is None:
            self.surface = SurfaceEditor(self._render, self)
            self._adopt(self.surface)
        return self.surface

    def _training_half(self, value: Training) -> TrainingEditor:
        if self.training is None:
            self.training = TrainingEditor(value, self)
            self.training.choose_file.connect(self.choose_file)
            self._adopt(self.training)
        return self.training

    def _adopt(self, half: SurfaceEditor | TrainingEditor) -> None:
        half.value_changed.connect(self._edited)
        half.editing_finished.connect(self.editing_finished)
        self._column.addWidget(half)

    def _edited(self, value: Problem) -> None:
        self._value = value
        self.value_changed.emit(value)


def _first_surface() -> Surface:
    return Surface(landscape=next(entry for entry in LANDSCAPES if entry.dimension == 2)())


def _first_training() -> Training:
    return Training(dataset=Line(), model=Linear(), loss=MeanSquaredError())
