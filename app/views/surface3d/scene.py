"""The scene in OpenGL. Import it only where `opengl_works`: it imports PyOpenGL.

It is painted into a buffer of its own and shown as an image. A widget of OpenGL would make Qt put the whole
window together in OpenGL, which costs every other canvas 12 ms a frame where a processor does the rendering,
and would have the window built anew when the surface is first shown.
"""

import math
from functools import cache

import numpy as np
from OpenGL import GL
from pyqtgraph.opengl import GLLinePlotItem, GLMeshItem
from pyqtgraph.opengl.GLGraphicsItem import GLGraphicsItem
from pyqtgraph.opengl.GLViewWidget import GLViewMixin
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QOffscreenSurface,
    QOpenGLContext,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QVector3D,
    QWheelEvent,
)
from PySide6.QtOpenGL import QOpenGLFramebufferObject
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.screen.pictures.picture import Picture
from app.style.roles import DARK, Roles
from app.views.forgetting import Forgetting
from app.views.surface3d.axes import edges, labels, loss_ticks, quadrant
from app.views.surface3d.mesh import HEIGHT, Relief, dashed_pieces, trail_pieces
from app.views.surface3d.overlay import Eye, draw_labels, draw_signs

AZIMUTH, ELEVATION, FIELD_OF_VIEW = -58.0, 32.0, 38.0
DISTANCE = 4.9
"""From the middle of the box to the eye, on a canvas at least as high as wide."""

CENTRE = (0.0, 0.0, 0.12)
NEAREST, FURTHEST = 1.2, 16.0
"""How near and how far the wheel may bring the eye."""

THROUGH = {
    GL.GL_DEPTH_TEST: False,
    GL.GL_BLEND: True,
    "glBlendFuncSeparate": (GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA, GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA),
}
"""Drawn over everything that stands before it."""


@cache
def _offscreen() -> tuple[QOpenGLContext, QOffscreenSurface]:
    """One context for all scenes: pyqtgraph keeps its programs once for all of them."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    context.create()
    surface.setFormat(context.format())
    surface.create()
    return context, surface


class SurfaceScene(Forgetting, GLViewMixin, QWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Mesh, lines and trails in OpenGL, words and balls painted over them.

    Left drag turns the box, middle or right drag moves it, the wheel zooms, a double click goes home.
    """

    _picture: Picture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.roles: Roles = DARK
        self.body: Relief | None = None
        self._names = ("x", "y", "f")
        self._side = (0, 0)
        self._is_home = True
        self._last = QPointF()
        self._buffers: tuple[QOpenGLFramebufferObject, QOpenGLFramebufferObject] | None = None
        self._standing: tuple[object, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._mesh = GLMeshItem(smooth=True, computeNormals=False, shader=None, glOptions="opaque")
        self._box = _lines(1.0)
        self._floor = _lines(1.0)
        self._levels = _lines(1.0)
        # The whole of each trail shines faintly through the hills; what is in sight is drawn over it.
        self._behind = _lines(1.0)
        self._behind.setGLOptions(THROUGH)
        self._ghosts = _lines(1.0)
        self._ghosts.setGLOptions(THROUGH)
        self._ghost_trails: tuple[tuple[Array, Array, str], ...] = ()
        self._trails = _lines(2.0, is_smooth=True)
        self._still = [self._box, self._floor, self._mesh, self._levels]
        self._moving = [self._ghosts, self._behind, self._trails]
        for order, item in enumerate((*self._still, *self._moving)):
            item.setDepthValue(order)
            self.addItem(item)
        self.go_home()
        self.set_roles(DARK)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.setBackgroundColor(QColor(roles.plot_background))
        self._box.setData(color=_rgba(roles.border_strong, 0.75))
        self._floor.setData(color=_rgba(roles.muted, 0.55))
        self._levels.setData(color=(1.0, 1.0, 1.0, 0.3))
        self._standing = ()

    def set_body(self, body: Relief, floor: Array, levels: Array, names: tuple[str, str, str]) -> None:
        """Show this surface with its level lines on the floor and on itself, pairs of places (2n, 3)."""
        self.body, self._names = body, names
        self._mesh.setMeshData(vertexes=body.vertices, faces=body.faces, vertexColors=body.colours)
        _show_pieces(self._floor, floor)
        _show_pieces(self._levels, levels)
        self._side = (0, 0)
        self._standing = ()
        self.update()

    def set_ghosts(self, trails: tuple[tuple[Array, Array, str], ...]) -> None:
        """Earlier runs, drawn as dashes with the next trails: points (n, 2), losses (n,) and colour of each."""
        self._ghost_trails = trails

    def set_picture(self, picture: Picture, has_new_trails: bool) -> None:
        """Show the balls of a picture, and its trails where they are others than before."""
        self._picture = picture
        if has_new_trails and self.body is not None:
            shown = picture.contenders if picture.options.show_trails else ()
            places, colours = trail_pieces(
                self.body.box, ((each.trail, each.trail_loss, np.array(_rgba(each.colour))) for each in shown)
            )
            _show_pieces(self._trails, places, colours)
            _show_pieces(self._behind, places, colours * np.array([1.0, 1.0, 1.0, 0.35]))
            ghosts = ((points, loss, np.array(_rgba(colour))) for points, loss, colour in self._ghost_trails)
            _show_pieces(self._ghosts, *dashed_pieces(self.body.box, ghosts))
        self.update()

    def forget(self) -> None:
        super().forget()
        for item in (self._trails, self._behind):
            _show_pieces(item, np.empty((0, 3)))
        self.update()

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The scene as an image, then words and balls."""
        painter = QPainter(self)
        if self.body is None or self._picture is None:
            painter.fillRect(self.rect(), QColor(self.roles.plot_background))
            painter.end()
            return
        self._show_side(self.body)
        eye = self.eye()
        painter.drawImage(0, 0, self._rendered(eye))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_labels(painter, eye, labels(self.body.box, self._side, self.opts["azimuth"], self._names), self.roles)
        draw_signs(painter, eye, self._picture, self.body)
        painter.end()

    def _show_side(self, body: Relief) -> None:
        """Put the walls of the box behind the surface."""
        side = quadrant(self.opts["azimuth"])
        if side != self._side:
            self._side = side
            heights = np.array([height for height, _ in loss_ticks(body.box.heights)])
            _show_pieces(self._box, edges(body.box, side, heights))

    def _rendered(self, eye: Eye) -> QImage:
        """The scene in device pixels. While the eye and the body stay, only what moves is painted again."""
        context, surface = _offscreen()
        ratio = self.devicePixelRatioF()
        size = (self.size() * ratio).expandedTo(QSize(1, 1))
        if not context.makeCurrent(surface):
            return QImage()
        if self._buffers is None or self._buffers[0].size() != size:
            self._buffers, self._standing = (_buffer(size), _buffer(size)), ()
        still, whole = self._buffers
        standing = (eye.matrix.tobytes(), eye.place.tobytes(), self._side, ratio)
        if standing != self._seen:  # the eye moves: nothing is worth keeping
            self._seen, self._standing = standing, ()
            self._paint_into(whole, [*self._still, *self._moving])
        else:
            if standing != self._standing:
                self._standing = standing
                self._paint_into(still, self._still)
            every = QRect(QPoint(0, 0), size)
            parts = GL.GL_COLOR_BUFFER_BIT | GL.GL_DEPTH_BUFFER_BIT
            QOpenGLFramebufferObject.blitFramebuffer(whole, every, still, every, parts, GL.GL_NEAREST)
            self._paint_into(whole, self._moving, is_cleared=False)
        image = whole.toImage()
        whole.release()
        context.doneCurrent()
        image.setDevicePixelRatio(ratio)
        return image

    def _paint_into(
        self, buffer: QOpenGLFramebufferObject, items: list[GLGraphicsItem], is_cleared: bool = True
    ) -> None:
        """Paint some of the items, over what the buffer holds or on a clean ground."""
        buffer.bind()
        GL.glViewport(0, 0, buffer.width(), buffer.height())
        self.items = items
        if is_cleared:
            self.paintGL()
        else:
            viewport = self.getViewport()
            self.setProjection(viewport, viewport)
            self.setModelview()
            self.drawItemTree()
        self.items = [*self._still, *self._moving]

    def isValid(self) -> bool:  # noqa: N802
        """Whether items may be made ready as soon as they are added; the mixin asks."""
        return True

    def eye(self) -> Eye:
        """Where the surface is seen from now."""
        viewport = self.getViewport()
        matrix = self.projectionMatrix(viewport, viewport) * self.viewMatrix()
        rows = np.array(matrix.copyDataTo(), np.float64).reshape(4, 4)
        at = self.cameraPosition()
        return Eye(np.array([at.x(), at.y(), at.z()]), rows, float(self.width()), float(self.height()))

    # -- the eye -----------------------------------------------------------------------------------

    def go_home(self) -> None:
        """See the whole box from the front left again."""
        self._is_home = True
        self.opts.update(fov=FIELD_OF_VIEW, azimuth=AZIMUTH, elevation=ELEVATION)
        self.opts["center"] = QVector3D(*CENTRE)
        # The field of view is measured across: a wide canvas is a low one.
        self.opts["distance"] = DISTANCE * max(1.0, 0.92 * self.width() / max(self.height(), 1))
        self.update()

    def is_home(self) -> bool:
        """Whether nobody has turned or moved the box."""
        return self._is_home

    def turn(self, degrees: float, upwards: float) -> None:
        """Turn the box, so that the eye goes round it and up."""
        self._is_home = False
        self.opts["azimuth"] = math.remainder(self.opts["azimuth"] + degrees, 360.0)
        self.opts["elevation"] = min(max(self.opts["elevation"] + upwards, 2.0), 90.0)
        self.update()

    def shift(self, right: float, up: float) -> None:
        """Move the box by so many pixels."""
        self._is_home = False
        turn, lean = math.radians(self.opts["azimuth"]), math.radians(self.opts["elevation"])
        size = 2 * self.opts["distance"] * math.tan(math.radians(self.opts["fov"]) / 2) / max(self.width(), 1)
        across = np.array([-math.sin(turn), math.cos(turn), 0.0])
        upward = np.array([-math.sin(lean) * math.cos(turn), -math.sin(lean) * math.sin(turn), math.cos(lean)])
        centre = self.opts["center"]
        place = np.array([centre.x(), centre.y(), centre.z()]) - size * (right * across + up * upward)
        place = np.clip(place, (-1.5, -1.5, -HEIGHT), (1.5, 1.5, 2 * HEIGHT))
        self.opts["center"] = QVector3D(*place.tolist())
        self.update()

    def zoom(self, factor: float) -> None:
        """Bring the eye `factor` times as far away."""
        self._is_home = False
        self.opts["distance"] = min(max(self.opts["distance"] * factor, NEAREST), FURTHEST)
        self.update()

    # -- Qt events -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the box."""
        self._last = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn or move the box with the pointer."""
        moved = event.position() - self._last
        self._last = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.turn(-0.5 * moved.x(), 0.5 * moved.y())
        elif event.buttons() & (Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton):
            self.shift(moved.x(), -moved.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go home."""
        self.go_home()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom."""
        self.zoom(0.85 ** (event.angleDelta().y() / 120))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the whole box in sight where it was."""
        super().resizeEvent(event)
        if self._is_home:
            self.go_home()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key to the window."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key to the window."""
        event.ignore()


def _buffer(size: QSize) -> QOpenGLFramebufferObject:
    return QOpenGLFramebufferObject(size, QOpenGLFramebufferObject.Attachment.CombinedDepthStencil)


def _lines(width: float, is_smooth: bool = False) -> GLLinePlotItem:
    item = GLLinePlotItem(width=width, mode="lines", antialias=is_smooth, glOptions="translucent")
    item.setVisible(False)
    return item


def _show_pieces(item: GLLinePlotItem, places: Array, colours: Array | None = None) -> None:
    """Give a line item its pairs of places; a buffer of no bytes cannot be made, so an empty one is hidden."""
    item.setVisible(len(places) > 0)
    if len(places):
        item.setData(pos=places, **({} if colours is None else {"color": colours}))


def _rgba(colour: str, alpha: float = 1.0) -> tuple[float, float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF(), alpha
