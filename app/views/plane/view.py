"""The loss of a model of many parameters, on a plane through the ball."""

from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.core.analysis.planes import LossPlane
from app.screen.pictures.field import Plane, level_lines, level_values, shading_of
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture
from app.screen.pictures.plane_view_trail import FAR, PlanePicture, PlaneTrails
from app.screen.pictures.scale import Scale
from app.screen.pictures.series import Range, settled_range
from app.style.buttons import give_role, words
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.canvas import Canvas
from app.views.colours import plane_image, with_alpha
from app.views.forgetting import Forgetting
from app.views.layers import Layer
from app.views.map.layers import LandscapeLayer
from app.views.plane.layers import DistanceLayer, PlaneSignLayer

STRIP_HEIGHT = 84
VEIL = 0.55
"""How much of the background lies over a plane that no longer describes the ball."""

FEWEST_ROWS = 3
"""Rows a trail must have for a plane of its own."""


class VeilLayer(Layer):
    """Dims the landscape under it."""

    def __init__(self, box: ViewBox) -> None:
        super().__init__(box, depth=5)
        self.roles: Roles = DARK

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.fillRect(QRectF(0, 0, scale.width, scale.height), with_alpha(self.roles.plot_background, VEIL))


class PlaneCanvas(Canvas):
    """The plane's heat map with the trails' shadows, and a strip with their distances."""

    _look: tuple[object, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Plane through the ball"), parent)
        self.box = self.add_view_box(0, 1)
        self.strip = self.add_view_box(3, 1)
        self._names = self.add_axis("left", self.box, 0, 0), self.add_axis("bottom", self.box, 1, 1)
        left = self.add_axis("left", self.strip, 3, 0)
        self.add_axis("bottom", self.strip, 4, 1)
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        for row, height in ((1, BOTTOM_HEIGHT), (2, 6), (3, STRIP_HEIGHT), (4, BOTTOM_HEIGHT)):
            layout.setRowFixedHeight(row, height)
        layout.setRowStretchFactor(0, 1)
        layout.setColumnStretchFactor(1, 1)
        # Room for the half of the last number of an axis.
        layout.setColumnFixedWidth(2, 8)
        self.landscape_layer = LandscapeLayer(self.box)
        self.veil_layer = VeilLayer(self.box)
        self.veil_layer.setVisible(False)
        self.sign_layer = PlaneSignLayer(self.box)
        self.distance_layer = DistanceLayer(self.strip, left)
        self._ranges: tuple[Range | None, Range | None] = (None, None)
        self.set_roles(DARK)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.landscape_layer, self.veil_layer, self.sign_layer, self.distance_layer):
            layer.roles = roles
            layer.refresh()

    def show_plane(self, plane: LossPlane, colour_map: str) -> None:
        """Show another landscape."""
        if (plane, colour_map) == self._look:
            return
        self._look = (plane, colour_map)
        grid = Plane(plane.x, plane.y, plane.values)
        shading = shading_of(plane.values)
        image = plane_image(grid, shading, colour_map)
        self.landscape_layer.set_landscape(image, grid.rectangle, level_lines(grid, level_values(grid, shading)), None)
        (left, right), (bottom, top) = grid.rectangle
        self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
        self._ranges = (None, None)

    def show_trails(self, shown: PlanePicture) -> None:
        """Show the contenders seen from the plane."""
        self.veil_layer.setVisible(shown.is_stale)
        self.sign_layer.set_picture(shown)
        self.distance_layer.set_picture(shown)
        steps = [float(seen.steps[-1]) for seen in shown.contenders if len(seen.steps)]
        chosen = shown.chosen.distances
        farthest = max(FAR * shown.plane.reach, float(chosen.max()) if len(chosen) else 0.0, 1e-9)
        wanted = ((0.0, max([*steps, 10.0]) * 1.02), (0.0, 1.4 * farthest))
        ranges = tuple(settled_range(old, new) for old, new in zip(self._ranges, wanted, strict=True))
        if ranges != self._ranges:
            self._ranges = (ranges[0], ranges[1])
            self.strip.setRange(xRange=ranges[0], yRange=(0.0, ranges[1][1]), padding=0)


class PlaneView(Forgetting, QWidget):
    """A plane through the ball, on request; the trail and the ball as it sees them, and how far beside it they are.

    Signals
    -------
    plane_requested(kind) : the person wants a plane through the selected ball, `random` or `principal`.
    cancel_requested() : … and no longer does.
    """

    plane_requested = Signal(str)
    cancel_requested = Signal()

    _picture: Picture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PlaneCanvas()
        translate = QCoreApplication.translate
        self.random = QPushButton(translate("View", "Random plane"))
        self.principal = QPushButton(translate("View", "Plane of the trail"))
        self.again = QPushButton(translate("View", "Draw again"))
        self.cancel = QPushButton(translate("View", "Cancel"))
        self.progress = QProgressBar()
        self.heading = QLabel()
        self.readout = words(role="muted")
        self.lesson = words(
            translate(
                "View",
                "A model has many parameters, a picture has two directions. "
                "Lay a plane through the ball and see the loss on it.",
            )
        )
        self.plane: LossPlane | None = None
        self._trails: PlaneTrails | None = None
        self._lay_out()
        self._connect()
        self.set_plane(None)

    # -- drawing -----------------------------------------------------------------------------------

    def draw(self, picture: Picture) -> None:
        """Show a run at its cursor on the plane there is."""
        self._picture = picture
        rows = picture.timeline.tracks[picture.selected].index_at(picture.cursor) + 1
        has_trail = rows >= FEWEST_ROWS
        if self.principal.isEnabled() != has_trail:
            self.principal.setEnabled(has_trail)
        if self._trails is None or self.plane is None:
            return
        self.canvas.show_plane(self.plane, picture.options.colour_map)
        shown = self._trails.picture(picture)
        self.canvas.show_trails(shown)
        _say(self.readout, readout_text(shown))
        give_role(self.readout, "warning" if shown.is_stale else "muted")

    def set_plane(self, plane: LossPlane | None) -> None:
        """Show another plane; None forgets the one there is, as where the model is another."""
        self.plane = plane
        self._trails = PlaneTrails(plane) if plane is not None else None
        self.set_progress(None)
        for part in (self.canvas, self.heading, self.readout):
            part.setVisible(plane is not None)
        self.lesson.setVisible(plane is None)
        if plane is not None:
            _say(self.heading, heading_text(plane))
        if self._picture is not None and self._picture.is_current:
            self.draw(self._picture)

    def set_progress(self, share: float | None) -> None:
        """Show how far the work is; None says that none goes on."""
        is_busy = share is not None
        self.progress.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        self.again.setVisible(not is_busy and self.plane is not None)
        self.progress.setValue(round(1000 * (share or 0.0)))

    def forget(self) -> None:
        """Show nothing and hold nothing of a run; the plane stays, until it is another's."""
        super().forget()
        self.canvas.forget()
        self.readout.setText("")
        self._trails = None if self.plane is None else PlaneTrails(self.plane)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.canvas.set_roles(roles)

    # -- gestures ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.random.clicked.connect(lambda: self.plane_requested.emit("random"))
        self.principal.clicked.connect(lambda: self.plane_requested.emit("principal"))
        self.again.clicked.connect(self._request_again)
        self.cancel.clicked.connect(self.cancel_requested)

    def _request_again(self) -> None:
        if self.plane is not None:
            self.plane_requested.emit(self.plane.kind)

    def _lay_out(self) -> None:
        translate = QCoreApplication.translate
        self.random.setToolTip(
            translate("View", "Two random directions, each neuron's part as long as its own weights.")
        )
        self.principal.setToolTip(translate("View", "The two directions along which the trail has come from farthest."))
        self.heading.setWordWrap(True)
        self.lesson.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(translate("View", "Progress"))
        for button in (self.random, self.principal, self.again, self.cancel):
            button.setAutoDefault(False)
        kinds, work = QHBoxLayout(), QHBoxLayout()
        for button in (self.random, self.principal):
            kinds.addWidget(button, 1)
        work.addWidget(self.again)
        work.addWidget(self.cancel)
        work.addWidget(self.progress, 1)
        work.addStretch(0)
        above, below = QVBoxLayout(), QVBoxLayout()
        for column in (above, below):
            column.setContentsMargins(12, 0, 12, 0)
            column.setSpacing(4)
        above.addLayout(kinds)
        above.addWidget(self.heading)
        above.addWidget(self.readout)
        below.addLayout(work)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.setSpacing(6)
        rows.addLayout(above)
        rows.addWidget(self.lesson, 1)
        rows.addWidget(self.canvas, 1)
        rows.addLayout(below)
        self.lesson.setContentsMargins(24, 0, 24, 0)
        self.canvas.setMinimumHeight(240)


def heading_text(plane: LossPlane) -> str:
    """Which plane it is."""
    translate = QCoreApplication.translate
    if plane.explained is None:
        return translate("View", "Random plane through step {step}").format(step=plane.step)
    template = translate("View", "Plane of the trail through step {step}: it holds {first} % + {second} % of the way")
    first, second = (f"{100 * share:.0f}" for share in plane.explained)
    return template.format(step=plane.step, first=first, second=second)


def readout_text(shown: PlanePicture) -> str:
    """How far the selected ball is beside the plane."""
    translate = QCoreApplication.translate
    if not len(shown.chosen.steps):
        return translate("View", "The ball has left the numbers.")
    distance = number_text(float(shown.chosen.distances[-1]), 2)
    if shown.is_stale:
        template = translate("View", "The ball is {distance} beside the plane, too far for it to tell. Draw it again.")
        return template.format(distance=distance)
    template = translate("View", "The ball is {distance} beside the plane, which reaches {reach}.")
    return template.format(distance=distance, reach=number_text(shown.plane.reach, 2))


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
