"""Edits a training: data set, model, loss, batches, and what goes with them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.datasets import DATASETS
from app.core.datasets.shipped import ShippedSet
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.parameters import kind_of
from app.core.problems.declaration import Training
from app.panels.disclosure import Disclosure
from app.panels.editors.kind_picker import KindPicker
from app.panels.editors.parameter_form import ParameterForm
from app.panels.problem.batch_editor import BatchEditor
from app.panels.problem.csv_editor import CsvEditor
from app.panels.problem.fitting import fitted
from app.panels.problem.mlp_editor import MlpEditor
from app.panels.problem.shipped_editor import ShippedEditor
from app.panels.problem.stream_editor import StreamEditor
from app.style.buttons import WordButton, words


class TrainingEditor(QWidget):
    """Edits a `Training`.

    Attributes
    ----------
    value_changed : carries the new `Training`, also during a drag.
    editing_finished : a change is complete.
    choose_file : the person wants to choose a CSV file; answer with `set_file`.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    choose_file = Signal()

    def __init__(self, value: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self._csv: CsvEditor | None = None
        self.dataset = KindPicker(DATASETS, "Dataset", self.tr("Data set"), self, self._dataset_editors())
        self.model = KindPicker(MODELS, "Model", self.tr("Model"), self, {"mlp": lambda: MlpEditor(self)})
        self.loss = KindPicker(LOSSES, "Loss", self.tr("Loss"), self)
        self.batch = BatchEditor(self)
        self.button = WordButton("chevron_down", self.tr("More"), self, "quiet")
        self.more = Disclosure(self.button, self._build_more, self)
        self._lay_out()
        self.dataset.value_changed.connect(self._picked_data)
        self.model.value_changed.connect(lambda model: self._edit(model=model))
        self.loss.value_changed.connect(lambda loss: self._edit(loss=loss))
        self.batch.value_changed.connect(lambda batch: self._edit(batch=batch))
        for editor in (self.dataset, self.model, self.loss, self.batch):
            editor.editing_finished.connect(self.editing_finished)
        self.set_value(value)

    def value(self) -> Training:
        """The frozen training."""
        return self._value

    def set_value(self, value: Training) -> None:
        """Show a training without telling anyone."""
        self._value = value
        self.dataset.set_value(value.dataset)
        self.model.set_value(value.model)
        self.loss.set_value(value.loss)
        self.batch.set_value(value.batch)
        self._show_more()

    def set_file(self, path: str, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Take the CSV file the person chose; its columns are offered and a first choice is made."""
        if self._csv is not None:
            self._csv.set_file(path, names, numeric)

    def set_columns(self, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Offer all columns of the CSV file shown, without telling anyone."""
        if self._csv is not None:
            self._csv.set_columns(names, numeric)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        sections = (
            (self.tr("Data set"), self.dataset),
            (self.tr("Model"), self.model),
            (self.tr("Loss"), self.loss),
            (self.tr("Batches"), self.batch),
        )
        for title, editor in sections:
            column.addSpacing(4)
            column.addWidget(words(title, "heading", self))
            column.addWidget(editor)
        column.addWidget(self.button)
        column.addWidget(self.more)

    def _dataset_editors(self) -> dict[str, Callable[[], QWidget]]:
        sets = [entry for entry in DATASETS if issubclass(entry, ShippedSet)]
        shipped = {kind_of(entry): partial(ShippedEditor, entry, self) for entry in sets}
        return {**shipped, "csv": self._make_csv}

    def _make_csv(self) -> QWidget:
        self._csv = CsvEditor(self)
        self._csv.choose_file.connect(self.choose_file)
        return self._csv

    def _build_more(self) -> QWidget:
        content = QWidget(self)
        self.form, self.stream = ParameterForm(Training, content), StreamEditor(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.form)
        column.addWidget(self.stream)
        self.form.set_value(self._value)
        self.stream.set_value(self._value.stream)
        self.form.value_changed.connect(lambda value: self._edit(l2=value.l2, validation=value.validation))
        self.stream.value_changed.connect(lambda stream: self._edit(stream=stream))
        self.form.editing_finished.connect(self.editing_finished)
        self.stream.editing_finished.connect(self.editing_finished)
        return content

    def _show_more(self) -> None:
        if self.more.content() is not None:
            self.form.set_value(self._value)
            self.stream.set_value(self._value.stream)

    def _picked_data(self, dataset: Any) -> None:
        is_other_kind = type(dataset) is not type(self._value.dataset)
        value = msgspec.structs.replace(self._value, dataset=dataset)
        self.set_value(fitted(value) if is_other_kind else value)
        self.value_changed.emit(self._value)

    def _edit(self, **changes: Any) -> None:
        self._value = msgspec.structs.replace(self._value, **changes)
        self._show_more()
        self.value_changed.emit(self._value)
