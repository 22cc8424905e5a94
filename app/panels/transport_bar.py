"""The transport: back to the start, a step back, play or pause, a step forward, the scrubber, the speed."""

import math
import re

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.panels.editors.value_slider import JumpingSlider
from app.style.buttons import IconButton, WordButton

SCRUB_POSITIONS = 10_000
"""A slider counts in 32-bit integers and a run has up to 100,000,000 steps, so long runs are scaled."""

SLOWEST, FASTEST = 0.5, 10_000.0
"""Steps a second at the ends of the speed slider, before "as fast as possible"."""

SPEED_POSITIONS = 200


class ScrubSlider(JumpingSlider):
    """The scrubber: arrow keys move by single steps, however long the run.

    Attributes
    ----------
    step_requested : move the cursor by so many steps.
    """

    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ask for a step on an arrow key."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        if event.key() in steps:
            self.step_requested.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class TransportBar(QWidget):
    """Moves the cursor along the run and plays it; it keeps no state but what `set_state` shows.

    Attributes
    ----------
    play_toggled : play or pause was pressed.
    step_requested : move the cursor by so many steps (−1 or 1).
    seek : move the cursor to a step.
    reset : move the cursor to the start.
    speed_changed : steps a second; infinity for as fast as possible.
    """

    play_toggled = Signal()
    step_requested = Signal(int)
    seek = Signal(int)
    reset = Signal()
    speed_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        self._is_busy = False
        self._longest = 0
        self._state: tuple[bool, int, int, float] | None = None
        self.to_start = self._button("to_start", self.tr("Back to the start (Home)"))
        self.back = self._button("step_back", self.tr("One step back (←)"))
        self.play = WordButton("play", self.tr("Play"), self, "primary")
        self.play.setToolTip(self.tr("Play or pause (Space)"))
        self.play.setMinimumWidth(self._play_width())
        self.forward = self._button("step_forward", self.tr("One step forward (→)"))
        self.scrub = ScrubSlider(self)
        self.scrub.setAccessibleName(self.tr("Position in the run"))
        self.scrub.setRange(0, 0)
        self.step = QLabel(self)
        self.step.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.speed = JumpingSlider(self)
        self.speed.setRange(0, SPEED_POSITIONS)
        self.speed.setPageStep(SPEED_POSITIONS // 10)
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many steps are shown in a second."))
        self.speed_label = QLabel(self)
        self.speed_label.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        self.set_state(False, 0, 0, 60.0)

    def set_state(self, playing: bool, cursor: int, last: int, speed: float) -> None:
        """Show whether the run plays, where the cursor is, how long the run is, and the speed; cheap to repeat."""
        state = (playing, cursor, last, speed)
        if state == self._state:
            return
        was, self._state, self._last = self._state, state, last
        if was is None or was[0] != playing:
            self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
            self.play.set_icon("pause" if playing else "play")
        if was is None or was[1:3] != (cursor, last):
            self._show_cursor(cursor, last)
        if was is None or was[3] != speed:
            with QSignalBlocker(self.speed):
                self.speed.setValue(speed_position(speed))
            self._say_speed(speed)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the next step is being worked out; cheap to repeat."""
        if is_busy != self._is_busy and self._state is not None:
            self._is_busy = is_busy
            self._show_cursor(*self._state[1:3])

    def _show_cursor(self, cursor: int, last: int) -> None:
        positions = min(last, SCRUB_POSITIONS)
        with QSignalBlocker(self.scrub):
            if self.scrub.maximum() != positions:
                self.scrub.setRange(0, positions)
                self.scrub.setPageStep(max(1, positions // 10))
            if not self.scrub.isSliderDown():
                self.scrub.setValue(cursor if last <= SCRUB_POSITIONS else round(cursor / last * SCRUB_POSITIONS))
        text = self.tr("computing step {step}…") if self._is_busy else self.tr("step {step} / {last}")
        self.step.setText(text.format(step=f"{last + 1 if self._is_busy else cursor:,}", last=f"{last:,}"))
        # The label only grows, so that the scrubber does not tremble while the numbers run; and it is of fixed
        # size, for each new text of any other makes Qt lay out the whole window again.
        if len(self.step.text()) > self._longest:
            self._longest = len(self.step.text())
            width = max(self.step.minimumWidth(), self._width_with_wide_digits())
            self.step.setFixedSize(width, self.back.sizeHint().height())
        self.to_start.setEnabled(cursor > 0)
        self.back.setEnabled(cursor > 0)

    def _width_with_wide_digits(self) -> int:
        text = re.sub(r"[\d,]", "8", self.step.text())
        beside = self.step.sizeHint().width() - self.step.fontMetrics().horizontalAdvance(self.step.text())
        return self.step.fontMetrics().horizontalAdvance(text) + beside + 1

    def _scrubbed(self, position: int) -> None:
        self.seek.emit(position if self._last <= SCRUB_POSITIONS else round(position / SCRUB_POSITIONS * self._last))

    def _sped(self, position: int) -> None:
        speed = speed_at(position)
        self._say_speed(speed)
        self.speed_changed.emit(speed)

    def _say_speed(self, speed: float) -> None:
        self.speed_label.setText(self._speed_text(speed))

    def _speed_text(self, speed: float) -> str:
        if math.isinf(speed):
            return self.tr("as fast as possible")
        return self.tr("{speed} steps/s").format(speed=f"{speed:,.0f}" if speed >= 10 else f"{speed:.2g}")

    def _play_width(self) -> int:
        texts = (self.tr("Pause"), self.tr("Play"))
        return max(map(self.play.fontMetrics().horizontalAdvance, texts)) + 62

    def _button(self, name: str, says: str) -> IconButton:
        button = IconButton(name, says, self, 20)
        button.setProperty("look", "")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        for button in (self.to_start, self.back, self.play, self.forward):
            row.addWidget(button)
        row.addWidget(self.scrub, 6)
        row.addWidget(self.step)
        row.addSpacing(10)
        row.addWidget(self.speed, 1)
        row.addWidget(self.speed_label)
        self.scrub.setMinimumWidth(80)
        self.speed.setMinimumWidth(70)
        self.speed.setMaximumWidth(150)
        self.speed_label.setMinimumWidth(
            max(map(self.speed_label.fontMetrics().horizontalAdvance, map(self._speed_text, (math.inf, FASTEST))))
        )

    def _connect(self) -> None:
        self.to_start.clicked.connect(lambda: self.reset.emit())
        self.back.clicked.connect(lambda: self.step_requested.emit(-1))
        self.play.clicked.connect(lambda: self.play_toggled.emit())
        self.forward.clicked.connect(lambda: self.step_requested.emit(1))
        self.scrub.valueChanged.connect(self._scrubbed)
        self.scrub.step_requested.connect(self.step_requested)
        self.speed.valueChanged.connect(self._sped)


def speed_at(position: int) -> float:
    """Steps a second at a position of the speed slider; the last one is as fast as possible."""
    if position >= SPEED_POSITIONS:
        return math.inf
    speed = SLOWEST * (FASTEST / SLOWEST) ** (position / (SPEED_POSITIONS - 1))
    return float(f"{speed:.2g}")


def speed_position(speed: float) -> int:
    """The position of the speed slider nearest to a speed."""
    if math.isinf(speed):
        return SPEED_POSITIONS
    share = math.log(max(speed, SLOWEST) / SLOWEST) / math.log(FASTEST / SLOWEST)
    return min(round(share * (SPEED_POSITIONS - 1)), SPEED_POSITIONS - 1)
