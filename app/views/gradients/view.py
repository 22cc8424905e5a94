"""The gradients of batches at the ball: arrows, a cloud of many, and how their spread falls with the size."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSlider, QVBoxLayout, QWidget

from app.core.arrays import Array
from app.screen.pictures.gradient_cloud import GradientArrows, GradientStudy
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import ContenderPicture
from app.style.buttons import words
from app.style.roles import DARK, Roles
from app.style.words import update_words
from app.views.batch_surface.legend import Entry, Legend
from app.views.forgetting import Forgetting
from app.views.gradients.canvas import CloudCanvas

ROOM = 1.15


class GradientCloudView(Forgetting, QWidget):
    """Arrows of the full and the batch's gradient at the ball, and on demand the clouds of all sizes.

    Signals
    -------
    study_requested() : the person wants many batches drawn at the ball's present place.
    cancel_requested() : … and no longer does.
    """

    study_requested = Signal()
    cancel_requested = Signal()

    _arrows: GradientArrows | None = None
    _contender: ContenderPicture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.canvas = CloudCanvas()
        self.heading = QLabel()
        self.numbers = words(role="muted")
        self.legend = Legend()
        self.request = QPushButton(QCoreApplication.translate("View", "Draw many batches"))
        self.progress = QProgressBar()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.chosen = words()
        self.law = words(role="muted")
        self.study: GradientStudy | None = None
        self._reach = 0.0
        self._is_busy = False
        self._lay_out()
        self._connect()
        self._show_study_parts()

    # -- drawing -----------------------------------------------------------------------------------

    def draw(self, arrows: GradientArrows | None, contender: ContenderPicture | None) -> None:
        """Show the two gradients at the selected ball; None for no batches."""
        if (arrows, contender) == (self._arrows, self._contender):
            return
        is_new = self._contender is None or contender is None or contender.colour != self._contender.colour
        self._arrows, self._contender = arrows, contender
        self.request.setEnabled(arrows is not None)
        self._draw()
        if is_new:
            self._show_legend()

    def set_study(self, study: GradientStudy | None) -> None:
        """Show the clouds of a study; None forgets them."""
        self.study = study
        self.set_progress(None)
        if study is not None and study.sizes:
            self._reach = 0.0
            self.slider.blockSignals(True)
            self.slider.setRange(0, len(study.sizes) - 1)
            wanted = self._arrows.samples if self._arrows is not None else study.sizes[0].size
            self.slider.setValue(study.sizes.index(study.of(wanted)))
            self.slider.blockSignals(False)
        self._show_study_parts()
        self._draw()

    def set_progress(self, share: float | None) -> None:
        """Show how far the work is; None says that none goes on."""
        self._is_busy = share is not None
        self.progress.setVisible(self._is_busy)
        self.progress.setValue(round(1000 * (share or 0.0)))
        draw = QCoreApplication.translate("View", "Draw many batches")
        cancel = QCoreApplication.translate("View", "Cancel")
        self.request.setText(cancel if self._is_busy else draw)

    def forget(self) -> None:
        """Show nothing and hold nothing of a run; a study stays, until it is another's."""
        super().forget()
        self.canvas.forget()
        for label in (self.heading, self.numbers):
            label.setText("")

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.canvas.set_roles(roles)
        self._show_legend()

    def shown_size(self) -> int:
        """The batch size whose cloud is shown; 0 without a study."""
        return self.study.sizes[self.slider.value()].size if self.study is not None and self.study.sizes else 0

    def _draw(self) -> None:
        arrows, contender, study = self._arrows, self._contender, self.study
        if contender is None:
            return
        if arrows is None:
            self.canvas.forget()
            says = QCoreApplication.translate("View", "Every step uses all samples: its gradient is the full one.")
            _say(self.heading, says)
            _say(self.numbers, "")
            return
        axes = plane_axes(arrows) if study is None else study.axes
        points = np.empty((0, 2)) if study is None or not study.sizes else study.sizes[self.slider.value()].points
        full, batch = axes @ arrows.full, axes @ arrows.batch
        is_pale = study is not None and not np.array_equal(study.theta, arrows.theta)
        self._settle(full, batch, np.empty((0, 2)) if is_pale else points)
        if len(arrows.full) == 1:
            # Of one parameter all dots lie on a line: they are spread across it, lest they hide each other.
            points = points + np.array([0.0, 1.0]) * _ripple(len(points))[:, None] * 0.25 * self._reach
        self.canvas.cloud_layer.set_cloud(points, full, batch, contender.colour, contender.marker, is_pale)
        self.canvas.show_reach(self._reach)
        if study is not None:
            self.canvas.show_study(study, self.shown_size(), contender.colour)
            _say(self.chosen, size_text(study, self.shown_size()))
        update = update_words(arrows.step, contender.ended_at)
        _say(self.heading, f"{update} · {heading_text(arrows)}")
        _say(self.numbers, numbers_text(arrows))

    def _settle(self, full: Array, batch: Array, points: Array) -> None:
        """Choose how far the picture reaches; it changes by leaps, lest it swim while the run goes on."""
        lengths = [float(np.hypot(*full)), float(np.hypot(*batch))]
        if len(points):
            lengths.append(float(np.percentile(np.hypot(points[:, 0], points[:, 1]), 97)))
        wanted = max((length for length in lengths if np.isfinite(length)), default=0.0) * ROOM
        if wanted > 0 and not 0.4 * self._reach <= wanted <= self._reach:
            self._reach = wanted * (1.0 if len(points) else 1.3)
        self._reach = self._reach or 1.0

    def _show_study_parts(self) -> None:
        is_there = self.study is not None
        for part in (self.slider, self.chosen, self.law):
            part.setVisible(is_there)
        self.canvas.show_chart(is_there)
        if self.study is not None:
            _say(self.law, law_text(self.study))
        self._show_legend()

    def _show_legend(self) -> None:
        translate = QCoreApplication.translate
        colour = self._contender.colour if self._contender is not None else self.roles.accent
        entries = [
            Entry("line", self.roles.text, translate("View", "downhill for all samples")),
            Entry("line", colour, translate("View", "downhill for this batch")),
        ]
        if self.study is not None:
            entries.append(Entry("dots", colour, translate("View", "one batch each")))
            entries.append(Entry("dash", self.roles.muted, translate("View", "falls as 1/m")))
        self.legend.set_entries(tuple(entries), self.roles)

    # -- gestures ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.request.clicked.connect(self._request_or_cancel)
        self.slider.valueChanged.connect(self._choose)
        self.canvas.size_chosen.connect(self._choose_size)

    def _request_or_cancel(self) -> None:
        signal = self.cancel_requested if self._is_busy else self.study_requested
        signal.emit()

    def _choose(self) -> None:
        self._reach = 0.0
        self._draw()

    def _choose_size(self, size: int) -> None:
        if self.study is not None:
            self.slider.setValue([one.size for one in self.study.sizes].index(size))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(4)
        self.heading.setWordWrap(True)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(QCoreApplication.translate("View", "Batch size of the cloud"))
        self.progress.setAccessibleName(QCoreApplication.translate("View", "Progress"))
        self.canvas.setMinimumHeight(200)
        above, below = QVBoxLayout(), QVBoxLayout()
        for column in (above, below):
            column.setContentsMargins(12, 0, 12, 0)
            column.setSpacing(4)
        for label in (self.heading, self.numbers):
            above.addWidget(label)
        button_row = QHBoxLayout()
        button_row.addWidget(self.request)
        button_row.addWidget(self.progress, 1)
        button_row.addStretch(0)
        for widget in (self.chosen, self.slider, self.legend, self.law):
            below.addWidget(widget)
        below.addLayout(button_row)
        rows.addLayout(above)
        rows.addWidget(self.canvas, 1)
        rows.addLayout(below)


def _ripple(count: int) -> Array:
    """Numbers −1 … 1 (count,) without a pattern that the eye takes for one."""
    ripple: Array = np.mod(np.arange(count) * 0.6180339887498949, 1.0) * 2.0 - 1.0
    return ripple


def plane_axes(arrows: GradientArrows) -> Array:
    """The axes (2, P) on which both gradients have their true lengths and angle; of two parameters these themselves."""
    length = len(arrows.full)
    if length <= 2:
        return np.eye(2, length)
    axes = np.zeros((2, length))
    rest = arrows.batch
    size = float(np.linalg.norm(arrows.full))
    if size > 0:
        axes[0] = arrows.full / size
        rest = rest - (rest @ axes[0]) * axes[0]
    size = float(np.linalg.norm(rest))
    if size > 0:
        axes[1] = rest / size
    return axes


def heading_text(arrows: GradientArrows) -> str:
    """How the batch's gradient differs."""
    if not np.isfinite(arrows.angle):
        return QCoreApplication.translate("View", "One of the two gradients is zero.")
    template = QCoreApplication.translate("View", "This batch points {angle}° away from downhill")
    return template.format(angle=f"{arrows.angle:.0f}")


def numbers_text(arrows: GradientArrows) -> str:
    """The sizes of the two gradients."""
    template = QCoreApplication.translate(
        "View", "{samples} of {available} samples; its gradient is {ratio} times as long as the full one."
    )
    return template.format(samples=arrows.samples, available=arrows.available, ratio=number_text(arrows.ratio, 2))


def size_text(study: GradientStudy, size: int) -> str:
    """What the cloud of one size shows."""
    one = study.of(size)
    template = QCoreApplication.translate("View", "m = {size}: {angle}° away on average, {uphill} % point uphill.")
    angle = "–" if not np.isfinite(one.angle) else f"{one.angle:.0f}"
    return template.format(size=one.size, angle=angle, uphill=f"{100 * one.uphill:.0f}")


def law_text(study: GradientStudy) -> str:
    """Why the measured points leave the 1/m line at the right."""
    if study.is_replaced:
        return QCoreApplication.translate("View", "Twice the batch, half the variance: it falls as 1/m.")
    return QCoreApplication.translate(
        "View",
        "Twice the batch, half the variance. Without repeats it falls to 0 where m is all samples.",
    )


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
