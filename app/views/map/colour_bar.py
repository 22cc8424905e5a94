"""The colour bar: which loss each colour means."""

from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.screen.pictures.field import Shading
from app.screen.pictures.numbers import number_text
from app.screen.pictures.scale import Scale
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import DIMMED, bar_image, with_alpha
from app.views.layers import Layer


class ColourBar(Layer):
    """A thin bar with the loss at both ends and, on a logarithmic scale, in the middle."""

    shading: Shading | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._name = "viridis"

    def set_shading(self, shading: Shading, name: str) -> None:
        """Show this scale in this colour map."""
        if (shading, name) != (self.shading, self._name):
            self.shading, self._name = shading, name
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self.shading is None:
            return
        area = self.boundingRect().adjusted(14, 8, -4, -10)
        painter.setFont(number_font())
        painter.setPen(QColor(self.roles.muted))
        title = QCoreApplication.translate("Chart", "Loss")
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        bar = QRectF(area.left(), area.top() + 20, area.width(), 7)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, bar_image(self._name))
        if self.roles.is_dark:
            painter.fillRect(bar, with_alpha("#000000", DIMMED))
        numbers = QRectF(bar.left(), bar.bottom() + 3, bar.width(), 16)
        low, high = short_text(self.shading.low), short_text(self.shading.high)
        painter.drawText(numbers, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(numbers, Qt.AlignmentFlag.AlignRight, high)


def short_text(value: float) -> str:
    """A number in about four characters."""
    size = abs(value)
    if size < 1e-9:
        return "0"
    if size >= 100:
        return number_text(value, 0) if size < 1e4 else number_text(value)
    return number_text(value, 1 if size >= 10 else 2)
