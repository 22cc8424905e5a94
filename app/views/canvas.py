"""A canvas: a pyqtgraph scene that only draws and tells; keys and wishes go to the window."""

from pyqtgraph import GraphicsLayoutWidget, ViewBox
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis
from app.views.forgetting import Forgetting
from app.views.layers import Layer

CATCH_UP = 25
"""Milliseconds after which a part that waited for its turn is drawn."""


class Canvas(Forgetting, GraphicsLayoutWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A widget with view boxes and quiet axes, in the colours of a theme."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.roles = DARK
        self._axes: list[QuietAxis] = []
        self.viewport().setMouseTracking(True)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.ci.layout.setContentsMargins(8, 8, 8, 8)
        self.ci.layout.setSpacing(0)

    def add_view_box(self, row: int, column: int) -> ViewBox:
        """A view box that neither zooms nor opens a menu by itself."""
        box = ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        box.disableAutoRange()
        self.ci.addItem(box, row, column)
        return box

    def add_axis(self, orientation: str, box: ViewBox, row: int, column: int) -> QuietAxis:
        """An axis linked to a view box."""
        axis = QuietAxis(orientation, box)
        self.ci.addItem(axis, row, column)
        self._axes.append(axis)
        return axis

    def forget(self) -> None:
        super().forget()
        self.pointer_left()
        for item in self.scene().items():
            if isinstance(item, Layer):
                item.forget()

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.roles = roles
        self.setBackground(QColor(roles.plot_background))
        for axis in self._axes:
            axis.set_roles(roles)

    def close(self) -> bool:
        """Close the widget and nothing else.

        pyqtgraph's own `close` clears the scene, and each item that goes makes the layout resize the others,
        half of them deleted: with listeners to the ranges that ends in a crash. The scene goes with the widget.
        """
        return QWidget.close(self)

    def grab_image(self) -> QImage:
        """The canvas as it is shown, in device pixels."""
        image: QImage = self.grab().toImage()
        return image

    def pixel_in(self, box: ViewBox, position: QPointF) -> QPointF:
        """A widget position in the pixels of a view box."""
        pixel: QPointF = box.mapFromScene(self.mapToScene(position.toPoint()))
        return pixel

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key to the window: space plays, arrows step."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key to the window."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The pointer has left: nothing is pointed at."""
        self.pointer_left()

    def pointer_left(self) -> None:
        """Hide what follows the pointer."""
