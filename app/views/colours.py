"""Shades as colours: a perceptually uniform map as a table, and values as an image."""

from functools import cache

import numpy as np
from pyqtgraph import colormap
from PySide6.QtGui import QColor, QImage

from app.screen.pictures.field import Plane, Shading

COLOUR_MAPS = ("viridis", "cividis", "magma", "inferno", "plasma")
"""Perceptually uniform maps; cividis looks alike to readers with colour vision deficiency."""


@cache
def colour_table(name: str) -> np.ndarray:
    """(256, 4) bytes blue, green, red, alpha: entry 0 transparent, then 255 colours from low to high."""
    table = np.zeros((256, 4), np.uint8)
    red_green_blue = colormap.get(name).getLookupTable(nPts=255, alpha=False)
    table[1:, :3] = red_green_blue[:, ::-1]
    table[1:, 3] = 255
    return table


DIMMED = 0.16
"""How much darker a landscape is in the dark theme, so that balls and trails outshine it."""


def plane_image(plane: Plane, shading: Shading, name: str) -> QImage:
    """The plane as an image, top row first; nan is transparent."""
    shades = shading.shade(plane.values[::-1])
    with np.errstate(invalid="ignore"):
        entries = np.where(np.isnan(shades), 0, 1 + np.nan_to_num(shades) * 254).astype(np.uint8)
    pixels = colour_table(name)[entries]
    height, width = entries.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def bar_image(name: str) -> QImage:
    """The colours from low to high, one pixel high."""
    pixels = np.ascontiguousarray(colour_table(name)[None, 1:])
    return QImage(pixels.data, 255, 1, 4 * 255, QImage.Format.Format_ARGB32_Premultiplied).copy()


def with_alpha(colour: str, alpha: float) -> QColor:
    """A colour made translucent, `alpha` 0 … 1."""
    mixed = QColor(colour)
    mixed.setAlphaF(alpha)
    return mixed
