"""The statuses of a run along its steps, as a band of colours that can be clicked."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.core.arrays import IntArray
from app.style.buttons import roles_now
from app.style.roles import Roles, contrast

HEIGHT = 18


class Stretch(NamedTuple):
    """Steps `first` to `last` in one status, an index into `STATUSES`."""

    first: int
    last: int
    code: int


def stretches(steps: IntArray, codes: IntArray) -> tuple[Stretch, ...]:
    """The runs of equal codes (n,) at ascending steps (n,); each reaches to where the next one begins."""
    if not len(codes):
        return ()
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    ends = [*steps[starts[1:]].tolist(), int(steps[-1])]
    pairs = zip(steps[starts].tolist(), ends, codes[starts].tolist(), strict=True)
    return tuple(Stretch(first, last, code) for first, last, code in pairs)


def status_colour(status: str, roles: Roles) -> str:
    """The colour of a status on the band; words and tooltips tell apart what looks alike."""
    palette = roles.contenders
    chosen = {
        "descending": palette[0],
        "converged": roles.good,
        "global_minimum": roles.good,
        "local_minimum": palette[1],
        "plateau": palette[6],
        "saddle": palette[3],
        "ravine": palette[5],
        "oscillating": palette[4],
        "diverging": roles.bad,
        "diverged": roles.bad,
        "noise_ball": palette[2],
    }
    return chosen.get(status, roles.track)


class StatusBand(QWidget):
    """Which status held when; a click moves the cursor there.

    Attributes
    ----------
    seek : move the cursor to a step.
    """

    seek = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[Stretch, ...] = ()
        self._statuses: Sequence[str] = ()
        self._words: Sequence[str] = ()
        self._cursor = 0
        self._last = 0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Statuses along the run"))

    def set_band(
        self, parts: tuple[Stretch, ...], statuses: Sequence[str], words: Sequence[str], cursor: int, last: int
    ) -> None:
        """Show stretches of a run of `last` steps, with a mark at the cursor; `words` are the statuses translated."""
        state = (parts, cursor, last)
        if state == (self._stretches, self._cursor, self._last):
            return
        self._stretches, self._statuses, self._words = parts, statuses, words
        self._cursor, self._last = cursor, last
        self.update()

    def step_at(self, x: float) -> int:
        """The step at a pixel."""
        return max(0, min(round(x / max(self.width(), 1) * self._last), self._last))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the cursor here."""
        self.seek.emit(self.step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the cursor along."""
        self.seek.emit(self.step_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on to the beginning of the next stretch, and from the last to the first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._stretches:
            later = (one.first for one in self._stretches if one.first > self._cursor)
            self.seek.emit(next(later, self._stretches[0].first))
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say the status under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = self.step_at(event.pos().x())
            found = next((one for one in reversed(self._stretches) if one.first <= step), None)
            text = self.tr("step {step}: {status}") if found is not None else ""
            word = self._words[found.code] if found is not None else ""
            QToolTip.showText(event.globalPos(), text.format(step=f"{step:,}", status=word), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint the stretches, their words where there is room, and the cursor."""
        roles, metrics = roles_now(), QFontMetricsF(self.font())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.track))
        scale = self.width() / max(self._last, 1)
        x = min(round(self._cursor * scale), self.width() - 2)
        for one in self._stretches:
            colour = status_colour(self._statuses[one.code], roles)
            left, right = round(one.first * scale), max(round(one.last * scale), round(one.first * scale) + 1)
            place = QRectF(left, 0, right - left, self.height())
            painter.fillRect(place, QColor(colour))
            word = self._words[one.code]
            place = _larger_part(place, x)
            if metrics.horizontalAdvance(word) + 8 <= place.width():
                dark, light = "#0e1319", "#ffffff"
                painter.setPen(QColor(dark if contrast(dark, colour) > contrast(light, colour) else light))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        painter.fillRect(QRectF(x - 1, 0, 4, self.height()), QColor(roles.window))
        painter.fillRect(QRectF(x, 0, 2, self.height()), QColor(roles.text))
        if self.hasFocus():
            painter.setPen(QColor(roles.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _larger_part(place: QRectF, x: float) -> QRectF:
    """The larger part of a stretch beside the cursor, for its word."""
    if not place.left() < x < place.right():
        return place
    if x - place.left() > place.right() - x:
        return QRectF(place.left(), place.top(), x - place.left(), place.height())
    return QRectF(x, place.top(), place.right() - x, place.height())
