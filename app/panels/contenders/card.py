"""The card of one contender: marker, label, status, and its most important numbers."""

from typing import Any

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.core.batches import Batch
from app.core.parameters import parameters_of
from app.core.scenario.declaration import Contender
from app.panels.contenders.details import ContenderDetails
from app.panels.contenders.headline import headline
from app.panels.disclosure import Disclosure
from app.panels.editors.parameter_editors import CompactNumber
from app.panels.editors.parameter_words import translated
from app.screen.contender_style import colour, marker
from app.style.buttons import IconButton, give_role, roles_now, words
from app.style.markers import marker_pixmap


class ContenderCard(QFrame):
    """Edits a `Contender`: the two numbers that matter most are always there, the rest opens below.

    Attributes
    ----------
    value_changed : carries the new `Contender`, also during a drag.
    editing_finished : a change is complete.
    duplicate_requested, remove_requested : the person asked for it.
    move_requested : asks to move the card up (−1) or down (1).
    pressed : the card was pressed: this contender is to be looked at.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    duplicate_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)
    pressed = Signal()

    def __init__(self, value: Contender, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setToolTip(self.tr("Press to look at this one: its slices, its batch, its steps."))
        self._value = value
        self._place = place
        self._shared: Batch | None = None
        self._rows: dict[str, CompactNumber] = {}
        self._marker = QLabel(self)
        self.title = TitleField(self)
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.button = IconButton("chevron_down", self.tr("More settings"), self, 16)
        self.more = Disclosure(self.button, self._build_details, self)
        (size,) = (parameter for parameter in parameters_of(Batch) if parameter.name == "size")
        self.batch_size = CompactNumber(size, self)
        self.batch_words = words("", "muted", self)
        self._is_two_lined = False
        self._said = ("", "")
        self._lay_out()
        self.title.renamed.connect(self._rename)
        self.batch_size.value_changed.connect(self._edit_batch_size)
        self.batch_size.editing_finished.connect(self.editing_finished)
        self.set_value(value, place)

    def value(self) -> Contender:
        """The frozen contender."""
        return self._value

    def set_value(self, value: Contender, place: int) -> None:
        """Show a contender and its place in the list, without telling anyone."""
        if type(value.optimizer) is not type(self._value.optimizer) or not self._rows:
            self._show_rows(type(value.optimizer))
        self._value, self._place = value, place
        for name, row in self._rows.items():
            row.set_value(getattr(value.optimizer, name))
        self._show_batch(value.batch)
        self.title.set_name(value.label)
        self.setAccessibleName(value.label)
        self._draw_marker()
        details = self.more.content()
        if isinstance(details, ContenderDetails):
            details.set_value(value, place)
        self._place_status()

    def set_shared_batch(self, batch: Batch | None) -> None:
        """Say what the problem's batches are; None where there are none to choose."""
        if batch != self._shared:
            self._shared = batch
            details = self.more.content()
            if isinstance(details, ContenderDetails):
                details.set_shared_batch(batch)

    def set_status(self, text: str, role: str) -> None:
        """Show the diagnosis in a role's colour; costs nothing while it stays the same."""
        if (text, role) == self._said:
            return
        self._said = (text, role)
        give_role(self.status, role)
        if text != self.status.text():
            self.status.setText(text)
            self._place_status(can_return=False)

    def set_chosen(self, is_chosen: bool) -> None:
        """Show whether this contender is the one looked at; costs nothing while it stays the same."""
        look = "chosen card" if is_chosen else "card"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Look at this contender."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def rows(self) -> dict[str, CompactNumber]:
        """The headline numbers by parameter name."""
        return self._rows

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the status beside the label where there is room."""
        super().resizeEvent(event)
        self._place_status()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the marker in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_marker()

    def _draw_marker(self) -> None:
        ink = colour(self._place, roles_now().contenders, self._value.colour)
        self._marker.setPixmap(marker_pixmap(marker(self._place), ink, 12, self.devicePixelRatioF()))

    def _place_status(self, can_return: bool = True) -> None:
        """Give the status a line of its own where it does not fit; it returns only when the room changes."""
        others = (self._marker.sizeHint().width(), self.button.sizeHint().width(), 3 * self._head.horizontalSpacing())
        margins = self.contentsMargins() + self._column.contentsMargins()
        room = self.width() - sum(others) - margins.left() - margins.right()
        wanted = self.title.wanted_width() + self.status.sizeHint().width()
        is_two_lined = wanted > room or (self._is_two_lined and not can_return)
        if is_two_lined != self._is_two_lined:
            self._is_two_lined = is_two_lined
            self._head.removeWidget(self.status)
            row, column = (1, 1) if is_two_lined else (0, 2)
            self._head.addWidget(self.status, row, column)
            self.status.setIndent(4 if is_two_lined else 0)

    def _show_rows(self, optimizer: type[Any]) -> None:
        for old in self._rows.values():
            old.hide()
            old.deleteLater()
        self._rows = {}
        for parameter in headline(optimizer):
            row = CompactNumber(parameter, self)
            row.value_changed.connect(lambda value, name=parameter.name: self._edit_optimizer(name, value))
            row.editing_finished.connect(self.editing_finished)
            self._numbers.addWidget(row)
            self._rows[parameter.name] = row

    def _build_details(self) -> QWidget:
        details = ContenderDetails(self._value, self._place, self)
        details.set_shared_batch(self._shared)
        details.value_changed.connect(self._detailed)
        details.editing_finished.connect(self.editing_finished)
        details.duplicate_requested.connect(self.duplicate_requested)
        details.remove_requested.connect(self.remove_requested)
        details.move_requested.connect(self.move_requested)
        return details

    def _show_batch(self, batch: Batch | None) -> None:
        """Show the size of the contender's own batches, where it has them, and what is special about them."""
        said = []
        if batch is not None and batch.size == "full":
            said.append(self.tr("All samples in every step."))
        if batch is not None and batch.scaling == "sum":
            said.append(self.tr("Their losses are summed."))
        self.batch_words.setText(" ".join(said))
        self.batch_words.setVisible(bool(said))
        self.batch_size.setVisible(batch is not None and batch.size != "full")
        if batch is not None and batch.size != "full":
            self.batch_size.set_value(batch.size)

    def _edit_batch_size(self, size: float) -> None:
        batch = msgspec.structs.replace(self._value.batch or Batch(), size=int(size))
        self.set_value(msgspec.structs.replace(self._value, batch=batch), self._place)
        self.value_changed.emit(self._value)

    def _edit_optimizer(self, name: str, value: float) -> None:
        self._accept(msgspec.structs.replace(self._value.optimizer, **{name: value}))

    def _accept(self, optimizer: Any) -> None:
        self.set_value(msgspec.structs.replace(self._value, optimizer=optimizer), self._place)
        self.value_changed.emit(self._value)

    def _detailed(self, value: Contender) -> None:
        """Take an edit from the details; a label that was the old optimizer's title becomes the new one's."""
        was, now = (translated("Optimizer", c.optimizer.title) for c in (self._value, value))
        if was != now and self._value.label.startswith(was):
            value = msgspec.structs.replace(value, label=now)
        else:
            value = msgspec.structs.replace(value, label=self._value.label)
        self.set_value(value, self._place)
        self.value_changed.emit(value)

    def _rename(self, label: str) -> None:
        label = label or translated("Optimizer", self._value.optimizer.title)
        self.set_value(msgspec.structs.replace(self._value, label=label), self._place)
        self.value_changed.emit(self._value)
        self.editing_finished.emit()

    def _lay_out(self) -> None:
        self._head, self._numbers, self._column = QGridLayout(), QVBoxLayout(), QVBoxLayout(self)
        self._head.setHorizontalSpacing(4)
        self._head.setVerticalSpacing(0)
        self._head.setColumnStretch(1, 1)
        for at, widget in enumerate((self._marker, self.title, self.status, self.button)):
            self._head.addWidget(widget, 0, at)
        self._numbers.setSpacing(6)
        self._column.setContentsMargins(11, 8, 8, 9)
        self._column.setSpacing(6)
        self._column.addLayout(self._head)
        self._column.addLayout(self._numbers)
        self._column.addWidget(self.batch_size)
        self._column.addWidget(self.batch_words)
        self._column.addWidget(self.more)


class TitleField(QLineEdit):
    """A label that can be typed over; a long one is elided until it is edited.

    Attributes
    ----------
    renamed : another name was typed.
    """

    renamed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self.setProperty("look", "title")
        self.setMaxLength(200)
        self.setAccessibleName(self.tr("Label"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._commit)
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        self.setFont(bold)

    def set_name(self, name: str) -> None:
        """Show a name without telling anyone; words being typed stay."""
        self._name = name
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def wanted_width(self) -> int:
        """The width that shows the whole name."""
        return self.fontMetrics().horizontalAdvance(self._name) + 12

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the whole name for editing."""
        self.setText(self._name)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Finish editing."""
        super().focusOutEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the typing back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._name)
            self.setModified(False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Elide for the new width."""
        super().resizeEvent(event)
        if not self.hasFocus():
            self._show()

    def _commit(self) -> None:
        typed = self.text().strip()
        if self.isModified() and typed != self._name:
            self.setModified(False)
            self.renamed.emit(typed)

    def _show(self) -> None:
        room = self.width() - 10
        fits = self.fontMetrics().horizontalAdvance(self._name) <= room
        shown = self._name if fits or self.hasFocus() else self._elided(room)
        self.setText(shown)
        self.setToolTip("" if fits else self._name)
        self.setModified(False)
        self.setCursorPosition(0)

    def _elided(self, room: int) -> str:
        return self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, max(room, 40))
