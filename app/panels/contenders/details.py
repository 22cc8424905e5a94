"""What a contender's card shows when it is opened: every parameter, the schedule, the batches, the colour."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.batches import Batch
from app.core.optimizers import OPTIMIZERS
from app.core.scenario.declaration import Contender
from app.core.schedules import SCHEDULES
from app.panels.contenders.headline import headline_names
from app.panels.contenders.own_batch import OwnBatch
from app.panels.editors.kind_picker import KindPicker
from app.style.buttons import IconButton, WordButton, roles_now, words
from app.style.contenders import colour


class ContenderDetails(QWidget):
    """Edits all of a `Contender` but its label.

    Attributes
    ----------
    value_changed : carries the new `Contender`, also during a drag.
    editing_finished : a change is complete.
    duplicate_requested, remove_requested : the person asked for it.
    move_requested : asks to move the card up (−1) or down (1).
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    duplicate_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, value: Contender, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._value = value
        self._place = place
        self.optimizer = KindPicker(OPTIMIZERS, "Optimizer", self.tr("Optimizer"), self, without=headline_names)
        self.schedule = KindPicker(SCHEDULES, "Schedule", self.tr("Learning-rate schedule"), self)
        self.batch = OwnBatch(self)
        self.batch.hide()
        self.colour = WordButton("target", self.tr("Colour…"), self)
        self.automatic = WordButton("reset", self.tr("Automatic"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(8)
        for title, picker in ((self.tr("Optimizer"), self.optimizer), (self.tr("Schedule"), self.schedule)):
            column.addSpacing(2)
            column.addWidget(words(title, "heading", self))
            column.addWidget(picker)
            picker.editing_finished.connect(self.editing_finished)
        column.addWidget(self.batch)
        column.addLayout(self._colour_row())
        column.addLayout(self._action_row())
        self.optimizer.value_changed.connect(lambda value: self._edit(optimizer=value))
        self.schedule.value_changed.connect(lambda value: self._edit(schedule=value))
        self.batch.value_changed.connect(lambda value: self._edit(batch=value))
        self.batch.editing_finished.connect(self.editing_finished)
        self.colour.clicked.connect(self._choose_colour)
        self.automatic.clicked.connect(lambda: self._recolour(None))
        self.set_value(value, place)

    def value(self) -> Contender:
        """The frozen contender."""
        return self._value

    def set_value(self, value: Contender, place: int) -> None:
        """Show a contender and its place in the list, without telling anyone."""
        self._value, self._place = value, place
        self.optimizer.set_value(value.optimizer)
        self.schedule.set_value(value.schedule)
        self.batch.set_value(value.batch)
        self.automatic.setEnabled(value.colour is not None)

    def set_shared_batch(self, batch: Batch | None) -> None:
        """Say what the problem's batches are; None where there are none to choose."""
        self.batch.setVisible(batch is not None)
        if batch is not None:
            self.batch.set_shared(batch)

    def _edit(self, **changes: Any) -> None:
        self._value = msgspec.structs.replace(self._value, **changes)
        self.value_changed.emit(self._value)

    def _choose_colour(self) -> None:
        now = QColor(colour(self._place, roles_now(), self._value.colour))
        chosen = QColorDialog.getColor(now, self, self.tr("Colour of {label}").format(label=self._value.label))
        if chosen.isValid():
            self._recolour(chosen.name())

    def _recolour(self, chosen: str | None) -> None:
        self.automatic.setEnabled(chosen is not None)
        self._edit(colour=chosen)
        self.editing_finished.emit()

    def _colour_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.colour, 1)
        row.addWidget(self.automatic, 1)
        return row

    def _action_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        buttons = {
            "duplicate": (self.tr("Duplicate"), self.duplicate_requested.emit),
            "up": (self.tr("Move up"), lambda: self.move_requested.emit(-1)),
            "down": (self.tr("Move down"), lambda: self.move_requested.emit(1)),
            "remove": (self.tr("Remove"), self.remove_requested.emit),
        }
        for name, (says, act) in buttons.items():
            if name == "remove":
                row.addStretch(1)
            button = IconButton(name, says, self)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
            setattr(self, f"{name}_button", button)
        return row
