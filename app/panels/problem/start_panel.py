"""Where the contenders start."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.initializers import STARTS, Point, Pretrained
from app.core.parameters import kind_of
from app.panels.editors.kind_picker import KindPicker
from app.panels.editors.numbers_field import Numbers, NumbersField
from app.panels.problem.pretrained_editor import PretrainedEditor
from app.style.buttons import heading, words


class StartPanel(QWidget):
    """Edits a start: a point, or a way to draw one.

    Attributes
    ----------
    value_changed : carries the new start.
    editing_finished : a change is complete.
    choose_run : the person wants to choose a saved run; answer with `set_run`.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    choose_run = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pretrained: PretrainedEditor | None = None
        self._dimension = 2
        self._default: Numbers = (0.0, 0.0)
        self._picker: KindPicker | None = None
        self._is_model = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(heading(self.tr("Start")))
        self._show_picker()

    def value(self) -> Any:
        """The frozen start; None before the first `set_value`."""
        return None if self._picker is None else self._picker.value()

    def set_value(self, value: Any) -> None:
        """Show a start without telling anyone."""
        if self._picker is not None:
            self._picker.set_value(value)

    def set_problem(self, default: Numbers, is_model: bool) -> None:
        """Tell for which problem the start is: θ where a point is wanted, and whether it belongs to a model."""
        self._dimension, self._default = len(default), default
        if is_model != self._is_model:
            self._is_model = is_model
            self._show_picker()

    def set_run(self, path: str) -> None:
        """Take the saved run that the person chose."""
        if self._pretrained is not None:
            self._pretrained.set_run(path)

    def _show_picker(self) -> None:
        """Offer the starts that fit the problem."""
        if self._picker is not None:
            self._picker.hide()
            self._picker.deleteLater()
            self._pretrained = None
        entries = tuple(entry for entry in STARTS if self._is_model or not entry.for_models_only)
        editors = {kind_of(Point): self._point_editor, kind_of(Pretrained): self._pretrained_editor}
        self._picker = KindPicker(entries, "Start", self.tr("Start"), self, editors)
        self._picker.value_changed.connect(self.value_changed)
        self._picker.editing_finished.connect(self.editing_finished)
        self._column.addWidget(self._picker)

    def _point_editor(self) -> QWidget:
        return PointEditor(self._defaults, self)

    def _pretrained_editor(self) -> QWidget:
        self._pretrained = PretrainedEditor(self)
        self._pretrained.choose_run.connect(self.choose_run)
        return self._pretrained

    def _defaults(self) -> Numbers:
        return self._default


class PointEditor(QWidget):
    """Edits a `Point`: θ typed as a list.

    Attributes
    ----------
    value_changed : another θ was typed; carries the new `Point`.
    editing_finished : the change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, default: Callable[[], Numbers], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._default = default
        self._value: Point | None = None
        self.field = NumbersField(self._fault, self)
        self.field.setAccessibleName(self.tr("Starting point θ"))
        self.field.setToolTip(self.tr("One number for each parameter, with commas between them."))
        self.hint = words("", "bad", self)
        self.hint.hide()
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        symbol = QLabel("θ", self)
        symbol.setProperty("role", "symbol")
        symbol.setBuddy(self.field)
        line.addWidget(symbol)
        line.addWidget(self.field, 1)
        column.addLayout(line)
        column.addWidget(self.hint)
        self.field.value_changed.connect(self._edited)
        self.field.rejected.connect(self._show_hint)

    def value(self) -> Point:
        """The frozen point; the problem's own before the first `set_value`."""
        return Point(theta=self._default()) if self._value is None else self._value

    def set_value(self, value: Point) -> None:
        """Show a point without telling anyone."""
        self._value = value
        self._show_hint("")
        self.field.set_value(value.theta)

    def _edited(self, theta: Numbers) -> None:
        self._value = Point(theta=theta)
        self.value_changed.emit(self._value)
        self.editing_finished.emit()

    def _fault(self, theta: Numbers) -> str:
        wanted = len(self._default())
        if len(theta) == wanted:
            return ""
        return (
            self.tr("One number is needed here.") if wanted == 1 else self.tr("It needs {n} numbers.").format(n=wanted)
        )

    def _show_hint(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
