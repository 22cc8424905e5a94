"""The equations of a step one below the other, walked through one at a time."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.inspection import Inspection, Plugged, plugged_in
from app.core.optimizers import Optimizer
from app.panels.step.equation_pictures import EquationPictures
from app.panels.step.inks import inks
from app.panels.step.line import EquationLine
from app.panels.texts import FEW, short
from app.style.buttons import IconButton

PACE = 1800
"""Milliseconds a line is shown when the lines are played."""


class StepLines(QWidget):
    """The lines, the current one open; buttons, a click, or the up and down keys choose another.

    Attributes
    ----------
    current_changed : another line is the current one; carries its name.
    vectors_changed : other quantities are to be drawn; carries their names in the equations' order.
    """

    current_changed = Signal(str)
    vectors_changed = Signal(object)

    def __init__(self, pictures: EquationPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._inspection: Inspection | None = None
        self._optimizer: type[Optimizer] | None = None
        self._lines: list[EquationLine] = []
        self._ticked = {"delta"}
        self._current = 0
        self._colour = ""
        self._inked: tuple[object, str] = (None, "")
        self._said: tuple[str, ...] = ()
        self._playing = QTimer(self, interval=PACE)
        self._playing.timeout.connect(self._play_on)
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Equations of the step"))
        self.place = QLabel(self)
        self.place.setProperty("role", "muted")
        self.place.setWordWrap(True)
        self.back = IconButton("up", self.tr("Previous equation (↑)"), self)
        self.play = IconButton("play", self.tr("Walk through the equations slowly"), self)
        self.forward = IconButton("down", self.tr("Next equation (↓)"), self)
        self.unfold = IconButton("chevron_down", self.tr("Put the numbers into every equation"), self)
        self.unfold.setCheckable(True)
        self._lay_out()
        self.back.clicked.connect(lambda: self.move_by(-1))
        self.forward.clicked.connect(lambda: self.move_by(1))
        self.play.clicked.connect(lambda: self.set_playing(not self._playing.isActive()))
        self.unfold.toggled.connect(self._unfold)

    def set_inspection(self, inspection: Inspection | None, colour: str) -> None:
        """Show the numbers of a step; the lines are built anew only for another optimizer."""
        self._inspection = inspection
        kind = None if inspection is None else type(inspection.optimizer)
        if kind is not self._optimizer:
            self._build(kind)
        self._colour = colour
        self._show_inks()
        self._show_numbers()
        self._tell_vectors()

    def forget(self) -> None:
        """Hold no numbers of a step; what is ticked, and which line is the current one, stays."""
        self._inspection = None
        self.set_playing(False)
        self._drawing.stop()
        for line in self._lines:
            line.set_numbers((), ())

    def inks(self) -> dict[str, str]:
        """The colour of each drawable quantity."""
        return {} if self._optimizer is None else inks(self._optimizer, self._colour)

    def vectors(self) -> tuple[str, ...]:
        """The quantities to be drawn: those ticked, and the current one."""
        names = [line.equation.name for line in self._lines if line.equation.role != "scalar"]
        current = self._lines[self._current].equation.name if self._lines else ""
        return tuple(name for name in names if name in self._ticked or name == current)

    def take_over(self, old: "StepLines") -> None:
        """Show what other lines showed: the same quantities drawn, the same line the current one."""
        self._ticked = set(old._ticked)
        for line in self._lines:
            line.tick.setChecked(line.equation.name in old._ticked)
        if old._inspection is not None:
            self.set_inspection(old._inspection, old._colour)
            self.unfold.setChecked(old.unfold.isChecked())
            self.set_current(old.current())

    def lines(self) -> tuple[EquationLine, ...]:
        """The lines in order."""
        return tuple(self._lines)

    def current(self) -> int:
        """The place of the current line."""
        return self._current

    def set_current(self, place: int) -> None:
        """Make another line the current one."""
        place = max(0, min(place, len(self._lines) - 1))
        if not self._lines or place == self._current:
            return
        self._current = place
        self._show_states()
        self._show_numbers()
        self._tell_vectors()
        self.current_changed.emit(self._lines[place].equation.name)

    def move_by(self, count: int) -> None:
        """Walk to a neighbour by hand; playing ends."""
        self.set_playing(False)
        self.set_current(self._current + count)

    def set_playing(self, is_playing: bool) -> None:
        """Walk on by itself, from the first line where the last one is the current one."""
        if is_playing == self._playing.isActive():
            return
        self.play.set_icon("pause" if is_playing else "play")
        if is_playing:
            if self._current == len(self._lines) - 1:
                self.set_current(0)
            self._playing.start()
        else:
            self._playing.stop()

    def is_playing(self) -> bool:
        """Whether the lines are walked through by themselves."""
        return self._playing.isActive()

    def draw_all(self) -> None:
        """Draw every equation now instead of one after another."""
        for line in self._lines:
            if not line.has_picture():
                line.draw_equation()
        self._drawing.stop()

    def go_on_drawing(self) -> None:
        """Draw what is still to be drawn; another equation is typeset."""
        if self.isVisible():
            self._drawing.start()

    def redraw(self) -> None:
        """Draw the equations anew, in another theme's colours."""
        self._pictures.forget()
        self._show_inks(force=True)
        self.draw_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and down walk; every other key is the window's."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in moves:
            self.move_by(moves[Qt.Key(event.key())])
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what is still to be drawn."""
        super().showEvent(event)
        self._drawing.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing moves where it is not seen."""
        super().hideEvent(event)
        self.set_playing(False)
        self._drawing.stop()

    def _build(self, kind: type[Optimizer] | None) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._optimizer, self._lines, self._said = kind, [], ()
        self._inked = (None, "")
        self._current = 0
        for place, equation in enumerate(kind.equations if kind else ()):
            line = EquationLine(equation, self._pictures, self)
            line.tick.setChecked(equation.name in self._ticked)
            line.chosen.connect(lambda place=place: self._choose(place))
            line.drawing_toggled.connect(lambda on, name=equation.name: self._tick(name, on))
            self._lines.append(line)
            self._column.addWidget(line)
            line.show()
        self._show_states()
        for button in (self.back, self.play, self.forward, self.unfold):
            button.setEnabled(bool(self._lines))
        if self.isVisible():
            self._drawing.start()

    def _draw_next(self) -> None:
        """Draw one equation, and the window goes on in between; one that is still being typeset has its turn later."""
        waiting = [line for line in self._lines if not line.has_picture()]
        if waiting and not waiting[0].is_ready():
            return
        if waiting:
            waiting[0].draw_equation()
        if len(waiting) > 1 and waiting[0].has_picture():
            self._drawing.start()

    def _show_inks(self, force: bool = False) -> None:
        wanted = (self._optimizer, self._colour)
        if not force and wanted == self._inked:
            return
        self._inked = wanted
        for name, colour in self.inks().items():
            for line in self._lines:
                if line.equation.name == name:
                    line.set_ink(colour)

    def _show_states(self) -> None:
        for place, line in enumerate(self._lines):
            line.set_state(place == self._current, place == self._current or self.unfold.isChecked())
        text = self.tr("Equation {place} of {count}").format(place=self._current + 1, count=len(self._lines))
        self.place.setText(text if self._lines else "")

    def _show_numbers(self) -> None:
        inspection = self._inspection
        if inspection is None:
            return
        for place, (line, quantity) in enumerate(zip(self._lines, inspection.quantities, strict=True)):
            if place == self._current or self.unfold.isChecked():
                rows = plugged_in(inspection, quantity, FEW, short)
            else:
                values = quantity.value.reshape(-1)[:FEW].tolist()
                rows = tuple(Plugged(index, "", value) for index, value in enumerate(values))
            line.set_numbers(() if quantity.is_scalar else inspection.names, rows)

    def _choose(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_playing(False)
        self.set_current(place)

    def _tick(self, name: str, is_on: bool) -> None:
        (self._ticked.add if is_on else self._ticked.discard)(name)
        self._tell_vectors()

    def _tell_vectors(self) -> None:
        if self.vectors() != self._said:
            self._said = self.vectors()
            self.vectors_changed.emit(self._said)

    def _unfold(self, is_open: bool) -> None:
        self.unfold.set_icon("chevron_up" if is_open else "chevron_down")
        self._show_states()
        self._show_numbers()

    def _play_on(self) -> None:
        self.set_current(self._current + 1)
        if self._current == len(self._lines) - 1:
            self.set_playing(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.place, 1)
        for button in (self.back, self.play, self.forward, self.unfold):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(row)
