"""Ghosts on a canvas: the lines of earlier runs, dashed and pale, below those of the run that is shown."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import ViewBox
from pyqtgraph.functions import arrayToQPath
from PySide6.QtGui import QColor, QPainter, QPen

from app.screen.pictures.ghost_picture import GhostLine
from app.screen.pictures.scale import Scale
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, cosmetic_pen
from app.views.marks import INK

FAR = 20_000.0
"""Pixels beyond which a painter loses its way."""

DASH, GAP = 7.0, 4.0


class GhostLayer(KeptLayer):
    """Dashed lines; on a map with a dark edge, for they lie on the colours of the landscape."""

    def __init__(self, view_box: ViewBox, depth: float, has_edge: bool = False) -> None:
        super().__init__(view_box, depth)
        self._has_edge = has_edge
        self.lines: tuple[GhostLine, ...] = ()
        self.setVisible(False)

    def set_lines(self, lines: Sequence[GhostLine]) -> None:
        """Show these lines; nothing is painted anew while they are the same objects."""
        if len(lines) != len(self.lines) or any(a is not b for a, b in zip(lines, self.lines, strict=True)):
            self.lines = tuple(lines)
            self.setVisible(bool(lines))  # one with nothing to show would still be laid over the canvas
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self.lines:
            pixels = scale.pixels(line.points)
            pixels = np.where(np.isfinite(pixels), np.clip(pixels, -FAR, FAR), np.nan)
            if len(pixels) < 2:
                continue
            path = arrayToQPath(pixels[:, 0], pixels[:, 1], connect="finite")
            if self._has_edge:
                painter.setPen(_dashed(with_alpha(INK, 0.5), 3.0))
                painter.drawPath(path)
            painter.setPen(_dashed(with_alpha(line.colour, 0.9), 1.4))
            painter.drawPath(path)


class GhostTrailLayer(GhostLayer):
    """The trails of ghosts on the map."""

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=8, has_edge=True)


class GhostLineLayer(GhostLayer):
    """The lines of ghosts on a chart."""

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0.5)


def _dashed(colour: QColor, width: float) -> QPen:
    """Dashes of the same length whatever the width: Qt counts them in widths."""
    pen = cosmetic_pen(colour, width)
    pen.setDashPattern([DASH / width, GAP / width])
    return pen
