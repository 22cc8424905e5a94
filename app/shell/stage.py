"""The middle of the window: the canvas that fits the problem."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from app.style.roles import Roles
from app.views.landscape_curve import LandscapeCurve
from app.views.landscape_map import LandscapeMap
from app.views.picture import Picture


class Stage(QStackedWidget):
    """Shows a curve for one dimension, a map for two, a sentence for more; passes their gestures on.

    Signals
    -------
    start_dragged(theta), start_dropped(theta), hovered(theta or None) : as the canvases'.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = LandscapeMap()
        self.curve = LandscapeCurve()
        self.nothing = QLabel(self.tr("θ has more than two coordinates, so its loss cannot be drawn as a map."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        for canvas in (self.map, self.curve):
            self.addWidget(canvas)
            canvas.start_dragged.connect(self.start_dragged)
            canvas.start_dropped.connect(self.start_dropped)
            canvas.hovered.connect(self.hovered)
        self.addWidget(self.nothing)

    def draw(self, picture: Picture) -> None:
        """Show a picture on the canvas that fits it."""
        if picture.dimension == 0:
            self.setCurrentWidget(self.nothing)
            return
        canvas = self.curve if picture.dimension == 1 else self.map
        self.setCurrentWidget(canvas)
        canvas.draw(picture)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.map.set_roles(roles)
        self.curve.set_roles(roles)

    def go_home(self) -> None:
        """Show the whole landscape again."""
        canvas = self.currentWidget()
        if isinstance(canvas, LandscapeMap | LandscapeCurve):
            canvas.go_home()
