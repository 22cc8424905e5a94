"""The surface: a landscape of two dimensions as a body that can be turned."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.screen.pictures.field import Plane, sample_plane, shading_of
from app.screen.pictures.ghost_picture import ghost_heights
from app.screen.pictures.picture import ContenderPicture, Picture, Surface
from app.style.roles import DARK, Roles
from app.views.colours import DIMMED, colour_table
from app.views.forgetting import Forgetting
from app.views.surface3d.mesh import GRID, relief, relief_lines
from app.views.surface3d.support import opengl_works

if TYPE_CHECKING:
    from app.views.surface3d.scene import SurfaceScene


class SurfaceView3D(Forgetting, QWidget):
    """The loss as a landscape of hills and valleys, with trails, balls and level lines; turned by dragging.

    OpenGL is asked for when the view is first shown. Where there is none, and for landscapes of another
    dimension, a sentence stands in its place.
    """

    _picture: Picture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(QCoreApplication.translate("View", "Surface of the loss in three dimensions"))
        self.roles: Roles = DARK
        self.scene: SurfaceScene | None = None
        self.sentence = QLabel()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.sentence.setMargin(24)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.sentence)
        self._ghosts: tuple[tuple[Array, Array, str], ...] = ()
        self._has_other_ghosts = False
        self._was_asked = False
        self._drawn_body: tuple[object, ...] = ()

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        fits = picture.surface is not None and picture.dimension == 2
        if not fits or self.scene is None:
            self._say(fits)
            return
        self._pages.setCurrentWidget(self.scene)
        has_new_body = self._draw_body(picture)
        if self._has_other_ghosts:
            self.scene.set_ghosts(self._ghosts)
        is_other = has_new_body or self._has_other_ghosts or old is None or not _same_trails(old, picture)
        self._has_other_ghosts = False
        self.scene.set_picture(picture, is_other)

    def forget(self) -> None:
        super().forget()
        if self.scene is not None:
            self.scene.forget()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show the trails of earlier runs, dashed."""
        self._ghosts, self._has_other_ghosts = ghost_heights(ghosts), True
        if self._picture is not None:
            self.draw(self._picture)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        if self.scene is not None:
            self.scene.set_roles(roles)
            if self._picture is not None:
                self.draw(self._picture)

    def go_home(self) -> None:
        """See the whole box again."""
        if self.scene is not None:
            self.scene.go_home()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Ask for OpenGL at the first time, once the window has been shown."""
        super().showEvent(event)
        if not self._was_asked:
            self._was_asked = True
            # Reading PyOpenGL takes half a second: the window changes to this view first.
            QTimer.singleShot(0, self, self._make_scene)

    def _make_scene(self) -> None:
        if opengl_works():
            from app.views.surface3d.scene import SurfaceScene

            self.scene = SurfaceScene(self)
            self.scene.setAccessibleName(self.accessibleName())
            self.scene.set_roles(self.roles)
            self._pages.addWidget(self.scene)
        if self._picture is not None:
            self._drawn_body = ()
            self.draw(self._picture)
        else:
            self._say(fits=True)

    def _say(self, fits: bool) -> None:
        if not fits:
            text = QCoreApplication.translate("View", "A surface needs two parameters. This landscape has only one.")
            if self._picture is not None and self._picture.dimension != 1:
                text = QCoreApplication.translate("View", "A surface needs two parameters. This problem has more.")
        elif self._was_asked and self.scene is None:
            text = QCoreApplication.translate("View", "The surface needs OpenGL, which this screen does not offer.")
        else:
            text = ""
        self.sentence.setText(text)
        self._pages.setCurrentWidget(self.sentence)

    def _draw_body(self, picture: Picture) -> bool:
        """Make the mesh again where the surface or its colours are others; whether that was so."""
        surface, scene = picture.surface, self.scene
        if surface is None or scene is None:
            return False
        options = picture.options
        wanted = (surface, picture.bounds, picture.plane, options.colour_map, options.show_levels, self.roles.is_dark)
        if len(wanted) == len(self._drawn_body) and all(
            _is_same(one, other) for one, other in zip(wanted, self._drawn_body, strict=True)
        ):
            return False
        self._drawn_body = wanted
        plane = picture.plane if picture.plane is not None else _whole(surface)
        shading = shading_of(plane.values, surface.is_log_scaled)
        table = colour_table(options.colour_map)[1:, 2::-1] / 255.0
        body = relief(plane, shading, table, DIMMED if self.roles.is_dark else 0.0)
        nothing: Array = np.empty((0, 3))
        floor, levels = relief_lines(plane, shading, body.box) if options.show_levels else (nothing, nothing)
        scene.set_body(body, floor, levels, (picture.axes[0], picture.axes[1], "f"))
        return True


def _whole(surface: Surface) -> Plane:
    (left, right), (bottom, top) = surface.bounds
    return sample_plane(surface.value, ((left, right), (bottom, top)), GRID)


def _is_same(one: object, other: object) -> bool:
    """Planes hold arrays and are told apart by identity, all else by value."""
    return one is other if isinstance(one, Plane) or isinstance(other, Plane) else one == other


def _same_trails(old: Picture, new: Picture) -> bool:
    if old.options.show_trails != new.options.show_trails or len(old.contenders) != len(new.contenders):
        return False
    return all(_same_trail(one, other) for one, other in zip(old.contenders, new.contenders, strict=True))


def _same_trail(one: ContenderPicture, other: ContenderPicture) -> bool:
    return one.colour == other.colour and np.array_equal(one.trail, other.trail)
