"""The basin map on the screen: many starts, coloured by the minimum each of them finds."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.background import Background
from app.core.arrays import Array, IntArray
from app.core.cancellation import Stop
from app.core.experiments.basins import NOWHERE, Basins, basins
from app.core.landscapes import Landscape
from app.core.scenario.declaration import Contender
from app.core.words import QT_TRANSLATE_NOOP
from app.style.buttons import roles_now, words

BASINS = QT_TRANSLATE_NOOP("Background", "the map of the basins")

SIDE = 128
"""Starts along each axis."""

MOST_STEPS = 1000


class BasinPicture(QWidget):
    """The starts as coloured cells, the minima as rings; a click chooses a start.

    Signals
    -------
    start_chosen(theta) : θ (d,) under a click.
    """

    start_chosen = Signal(object)

    def __init__(self, landscape: Landscape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._landscape = landscape
        self._image: QImage | None = None
        self.setMinimumSize(320, 320 if landscape.dimension == 2 else 90)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(520, 520 if self._landscape.dimension == 2 else 120)

    def show_basins(self, minimum: IntArray) -> None:
        """Colour the starts by the minimum they found."""
        roles = roles_now()
        inks = [QColor(roles.contenders[index % 8]).rgb() for index in range(max(1, int(minimum.max()) + 1))]
        table = np.array([*inks, QColor(roles.plot_background).rgb()], np.uint32)
        cells = table[np.where(minimum == NOWHERE, len(inks), minimum)]
        rows = cells.reshape(SIDE, SIDE)[::-1] if self._landscape.dimension == 2 else cells.reshape(1, SIDE)
        pixels = np.ascontiguousarray(rows)
        height, width = pixels.shape
        self._image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw cells and rings."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles_now().plot_background))
        if self._image is None:
            return
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for minimum in self._landscape.minima:
            place = self._place(np.array(minimum.theta))
            for width, colour in ((4.0, "#101010"), (2.0, "#ffffff")):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(place, 7.0, 7.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the start under the pointer."""
        share = (event.position().x() / self.width(), 1 - event.position().y() / self.height())
        bounds = self._landscape.bounds
        theta = [low + part * (high - low) for part, (low, high) in zip(share, bounds, strict=False)]
        self.start_chosen.emit(np.array(theta))

    def _place(self, theta: Array) -> QPointF:
        bounds = self._landscape.bounds
        shares = [(part - low) / (high - low) for part, (low, high) in zip(theta, bounds, strict=True)]
        y = 1 - shares[1] if len(shares) == 2 else 0.5
        return QPointF(shares[0] * self.width(), y * self.height())


class BasinsDialog(QDialog):
    """Works the basin map out for one contender, with progress; closing it cancels."""

    start_chosen = Signal(object)

    def __init__(
        self,
        landscape: Landscape,
        contender: Contender,
        steps: int,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._is_going = True
        self._label = contender.label
        self._steps = min(steps, MOST_STEPS)
        self._found: Basins | None = None
        self.picture = BasinPicture(landscape)
        self.picture.start_chosen.connect(self.start_chosen)
        self.sentence = words("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.picture, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.bar)
        starts = grid_of_starts(landscape)

        def work(stop: Stop) -> Basins:
            optimizer, schedule = contender.optimizer, contender.schedule
            return basins(landscape, optimizer, schedule, starts, self._steps, progress=stop.progress)

        self._say()
        background.ask(
            BASINS,
            work,
            self._show,
            failed=self._fail,
            progressed=lambda share: self.bar.setValue(int(1000 * share)),
            ended=self._end,
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def done(self, result: int) -> None:
        """End the work with the dialog."""
        if self._is_going:
            self._background.cancel(BASINS)
        super().done(result)

    def _end(self) -> None:
        """The map is there, or another dialog has begun one."""
        self._is_going = False
        self.bar.hide()

    def _fail(self, error: Exception) -> None:
        """Say it here too: the dialog may lie above the notice."""
        self.sentence.setText(self.tr("The map could not be made."))
        raise error

    def _show(self, found: Basins) -> None:
        self._found = found
        self.picture.show_basins(found.minimum)
        self._say()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Many starts: {label}").format(label=self._label))
        self.picture.setAccessibleName(self.tr("Map of the basins"))
        if self._found is None:
            self.sentence.setText(self.tr("Each point is a start. The descents from all of them are being made …"))
            return
        arrived = float((self._found.minimum != NOWHERE).mean())
        self.sentence.setText(
            self.tr(
                "Starts of one colour end in the same known minimum after {steps} steps; {share} of all arrive "
                "in one. Click a point to start there."
            ).format(steps=f"{self._steps:,}", share=f"{arrived:.0%}")
        )


def grid_of_starts(landscape: Landscape) -> Array:
    """The middles of `SIDE` cells along each axis, (n, d), the first coordinate running fastest."""
    axes = [low + (np.arange(SIDE) + 0.5) / SIDE * (high - low) for low, high in landscape.bounds]
    if len(axes) == 1:
        return axes[0][:, None]
    y, x = np.meshgrid(axes[1], axes[0], indexing="ij")
    return np.stack((x.ravel(), y.ravel()), axis=-1)
