"""Quiet axes: thin, muted, few ticks, numbers of equal width."""

import math
from functools import lru_cache

from pyqtgraph import AxisItem, ViewBox
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGraphicsItem

from app.screen.pictures.numbers import power_text, tick_text
from app.style.roles import Roles

FONT_PIXELS = 11
LEFT_WIDTH = 46
BOTTOM_HEIGHT = 20


@lru_cache(maxsize=32)
def number_font(pixels: int = FONT_PIXELS, bold: bool = False) -> QFont:
    """The application's font with digits of equal width, so that numbers do not dance; not to be changed.

    A font made anew at each frame is looked up and shaped anew, which costs as much as its text.
    """
    font = QFont()
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class QuietAxis(AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis with a thin line and the main ticks only; in log mode its numbers are powers of ten."""

    def __init__(self, orientation: str, view_box: ViewBox) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(
            tickFont=number_font(),
            tickLength=-4,
            maxTickLevel=0,
            tickTextOffset=5,
            hideOverlappingLabels=False,
            autoExpandTextSpace=False,
            autoReduceTextSpace=False,
            tickTextHeight=14,
        )
        if orientation in ("left", "right"):
            self.setWidth(LEFT_WIDTH)
        else:
            self.setHeight(BOTTOM_HEIGHT)
        self.linkToView(view_box)
        # Balls and cursors move beside an axis that stays: Qt then copies it without a call of ours.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.setPen(roles.border)
        self.setTickPen(roles.border)
        self.setTextPen(roles.muted)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803
        """Ticks at 1, 2 or 5 × 10ⁿ, one to about 40 pixels upwards or 70 sideways; at whole powers in log mode."""
        low, high = sorted((minVal, maxVal))
        if not (math.isfinite(low) and math.isfinite(high)) or high <= low or size <= 0:
            return []
        apart = 66.0 if self.orientation in ("top", "bottom") else (28.0 if size < 120 else 38.0)
        spacing = nice_spacing((high - low) / max(size / apart, 1.0))
        if self.logMode:
            spacing = max(1.0, round(spacing))
        first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
        return [(spacing, [index * spacing for index in range(first, last + 1)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: N802
        """The ticks' words."""
        if self.logMode:
            return [power_text(value) for value in values]
        most = 1e5 if self.orientation in ("left", "right") else 1e7
        return [tick_text(value * scale, spacing * scale, most) for value in values]


def nice_spacing(least: float) -> float:
    """The next of 1, 2, 5 × 10ⁿ that is at least this."""
    unit = 10.0 ** math.floor(math.log10(least))
    return next(step * unit for step in (1.0, 2.0, 5.0, 10.0) if step * unit >= least * (1 - 1e-9))
