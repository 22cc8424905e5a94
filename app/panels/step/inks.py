"""The colour in which each quantity of a step is drawn: on its check box and on the map alike."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.core.optimizers import Optimizer

GRADIENT = "#ffffff"
OTHERS = ("#f0e442", "#ff9a3d", "#ff86c3", "#6fe0f5", "#a9f07f", "#c3adff", "#ff7b6b", "#ffd9a0")
"""Light colours: they lie on the map, which is dark or dimmed; each has a dark edge there."""

GROUND = "#3a4250"
ARROW = ((3, 12), (2, 10), (8, 4), (6, 3), (12, 2), (11, 8), (10, 6))


def inks(optimizer: type[Optimizer], colour: str) -> dict[str, str]:
    """From each drawable quantity to its colour; the step itself has the contender's."""
    names = [equation.name for equation in optimizer.equations if equation.role != "scalar"]
    between = [name for name in names if name not in ("g", "delta")]
    chosen = {name: OTHERS[index % len(OTHERS)] for index, name in enumerate(between)}
    return {"g": GRADIENT, **chosen, "delta": colour}


def swatch(colour: str, is_size: bool, ratio: float) -> QPixmap:
    """A short arrow for a vector, an ellipse for a size, on a dark ground as the map's."""
    pixmap = QPixmap(round(14 * ratio), round(14 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(QRectF(0, 0, 14, 14), 3, 3)
    if is_size:
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(2.5, 4.5, 9, 5))
    else:
        painter.setBrush(QColor(colour))
        painter.drawPolygon([QPoint(x, y) for x, y in ARROW])
    painter.end()
    return pixmap
