"""A plot: an inner canvas for the data with axes, ticks and numbers around it."""

import math
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.exporters.canvas import Canvas
from app.exporters.paper import AXIS, BACKGROUND, GRID, INK, MUTED
from app.screen.pictures.field import Rectangle
from app.screen.pictures.numbers import power_text, tick_text
from app.screen.pictures.scale import Scale

SMALL = 13.0
LARGEST = 1e150
"""Coordinates beyond it overflow where a canvas multiplies two of them."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a plot's data lie on the figure, in whole pixels."""

    x: int
    y: int
    width: int
    height: int


class Plot:
    """One plot.

    Parameters
    ----------
    box : the place of its data on the figure.
    rectangle : the data shown; of a logarithmic axis the exponents.
    fine : pixels drawn for each unit.
    has_log_y : whether y is log10 of what the numbers beside it say.
    """

    def __init__(self, box: Box, rectangle: Rectangle, fine: float, has_log_y: bool = False) -> None:
        (left, right), (bottom, top) = rectangle
        self.box, self.rectangle, self.has_log_y = box, rectangle, has_log_y
        self.scale = Scale(left, right, bottom, top, box.width, box.height)
        self.inner = Canvas(box.width, box.height, fine, BACKGROUND)

    def draw_grid(self) -> None:
        """Faint horizontal lines at the ticks."""
        for value in self._ticks(1):
            y = self.scale.pixels(np.array([0.0, value]))[1]
            self.inner.line(np.array([[0.0, y], [self.box.width, y]]), GRID)

    def put_on(self, figure: Canvas, title: str = "", x_label: str = "", y_label: str = "") -> None:
        """Put the data and the axes around them on the figure."""
        box = self.box
        figure.paste(self.inner, box.x, box.y)
        figure.box(box.x, box.y, box.width, box.height, AXIS)
        for value, text in zip(self._ticks(0), self._words(0), strict=True):
            x = box.x + self.scale.pixels(np.array([value, 0.0]))[0]
            figure.line(np.array([[x, box.y + box.height], [x, box.y + box.height + 4]]), AXIS)
            figure.text(x, box.y + box.height + 8, text, SMALL, MUTED, "ma")
        for value, text in zip(self._ticks(1), self._words(1), strict=True):
            y = box.y + self.scale.pixels(np.array([0.0, value]))[1]
            figure.line(np.array([[box.x - 4, y], [box.x, y]]), AXIS)
            figure.text(box.x - 8, y, text, SMALL, MUTED, "rm")
        figure.text(box.x + box.width / 2, box.y + box.height + 28, x_label, SMALL + 1, INK, "ma")
        figure.text(box.x, box.y - 8, title or y_label, SMALL + 1, INK, "lb")

    def _span(self, axis: int) -> tuple[float, float, float]:
        low, high = self.rectangle[axis]
        pixels, apart = (self.box.width, 90.0) if axis == 0 else (self.box.height, 48.0)
        spacing = nice_spacing((high - low) / max(pixels / apart, 1.0))
        if axis == 1 and self.has_log_y:
            spacing = max(1.0, round(spacing))
        return low, high, spacing

    def _ticks(self, axis: int) -> list[float]:
        low, high, spacing = self._span(axis)
        first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
        return [index * spacing for index in range(first, min(last, first + 100) + 1)]

    def _words(self, axis: int) -> list[str]:
        if axis == 1 and self.has_log_y:
            return [power_text(value) for value in self._ticks(axis)]
        spacing = self._span(axis)[2]
        return [tick_text(value, spacing) for value in self._ticks(axis)]


def nice_spacing(least: float) -> float:
    """The next of 1, 2, 5 × 10ⁿ that is at least this."""
    unit = 10.0 ** math.floor(math.log10(least))
    return next(step * unit for step in (1.0, 2.0, 5.0, 10.0) if step * unit >= least * (1 - 1e-9))


def padded(low: float, high: float, share: float = 0.06) -> tuple[float, float]:
    """A range with room at both ends, and with some width where both are equal or nearly so."""
    if not high - low > 1e-9 * max(abs(low), abs(high), 1e-200):
        reach = max(abs(low), abs(high), 1e-3) * 0.5
        return low - reach, high + reach
    room = share * (high - low)
    return low - room, high + room


def finite_range(values: Array) -> tuple[float, float] | None:
    """The lowest and the highest value that can be drawn; None where there is none."""
    finite = values[np.isfinite(values) & (np.abs(values) < LARGEST)]
    return (float(finite.min()), float(finite.max())) if len(finite) else None
