"""Drawing with Pillow at twice the size, so that what comes out is smooth."""

import math
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from app.core.arrays import Array
from app.exporters.lettering import font, written
from app.views.scale import segments

FINE = 2
"""Pixels drawn for each pixel of the finished picture, along each axis."""

Anchor = Literal["la", "lm", "lb", "ma", "mm", "mb", "ra", "rm", "rb"]
"""Where a text stands at its point: l(eft), m(iddle), r(ight); a(bove), m(iddle), b(elow)."""


class Canvas:
    """A picture in the making; all coordinates and lengths are pixels of the finished one."""

    def __init__(self, width: int, height: int, colour: str = "#ffffff", image: Image.Image | None = None) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * FINE, height * FINE), colour) if image is None else image
        self._draw = ImageDraw.Draw(self.image)

    def copy(self) -> "Canvas":
        """The same picture, to be drawn on apart."""
        return Canvas(self.width, self.height, image=self.image.copy())

    def finished(self, width: int | None = None) -> Image.Image:
        """The picture in its own size, or scaled to a width."""
        width = self.width if width is None else width
        size = (width, round(self.height * width / self.width))
        return self.image.resize(size, Image.Resampling.LANCZOS)

    def paste(self, other: "Canvas", x: int, y: int) -> None:
        """Put another canvas here, its upper left corner at (x, y)."""
        self.image.paste(other.image, (x * FINE, y * FINE))

    def fill(self, pixels: np.ndarray) -> None:
        """Cover everything with an image (h, w, 3) of bytes, stretched smoothly."""
        image = Image.fromarray(pixels).resize(self.image.size, Image.Resampling.BICUBIC)
        self.image.paste(image, (0, 0))

    def line(self, points: Array, colour: str, width: float = 1.0) -> None:
        """A line through points (n, 2), cut at the edge; rows of nan break it."""
        for piece in _strokes(segments(points, self.width, self.height, margin=8.0 + width)):
            stroke = max(1, round(width * FINE))
            self._draw.line([(x * FINE, y * FINE) for x, y in piece], fill=colour, width=stroke, joint="curve")

    def faint_lines(self, lines: tuple[Array, ...], colour: str, alpha: float, width: float = 1.0) -> None:
        """Lines of points (n, 2) through which the picture shows."""
        mask = Image.new("L", self.image.size, 0)
        inner = ImageDraw.Draw(mask)
        for points in lines:
            for piece in _strokes(segments(points, self.width, self.height)):
                stroke = max(1, round(width * FINE))
                inner.line([(x * FINE, y * FINE) for x, y in piece], fill=round(255 * alpha), width=stroke)
        self.image.paste(colour, (0, 0, *self.image.size), mask)

    def box(self, x: float, y: float, width: float, height: float, outline: str, fill: str | None = None) -> None:
        """A rectangle."""
        corners = (x * FINE, y * FINE, (x + width) * FINE, (y + height) * FINE)
        self._draw.rectangle(corners, fill=fill, outline=outline, width=FINE)

    def text(self, x: float, y: float, text: str, size: float, colour: str, anchor: Anchor = "la") -> None:
        """One line of text."""
        pillow = anchor.replace("b", "d")
        self._draw.text((x * FINE, y * FINE), written(text), fill=colour, font=font(round(size * FINE)), anchor=pillow)

    def text_width(self, text: str, size: float) -> float:
        """How wide a line of text is."""
        return float(self._draw.textlength(written(text), font=font(round(size * FINE)))) / FINE

    def fitted_text(self, text: str, size: float, width: float) -> str:
        """The text, shortened with an ellipsis to a width."""
        text = " ".join(text.split())
        if self.text_width(text, size) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            is_short = self.text_width(text[:middle] + "…", size) <= width
            low, high = (middle, high) if is_short else (low, middle - 1)
        return text[:low].rstrip() + "…"

    def dot(self, x: float, y: float, radius: float, fill: str, outline: str | None = None) -> None:
        """A disc."""
        corners = ((x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE)
        self._draw.ellipse(corners, fill=fill, outline=outline, width=FINE)

    def marker(self, kind: str, x: float, y: float, radius: float, colour: str, is_hollow: bool = False) -> None:
        """A contender's marker with a white rim; hollow for one whose numbers are lost."""
        inner = "#ffffff" if is_hollow else colour
        if kind == "circle":
            self.dot(x, y, radius + 2.0, "#ffffff")
            self.dot(x, y, radius, inner, colour)
            return
        outer = [(x + a * (radius + 2.4), y + b * (radius + 2.4)) for a, b in _SHAPES[kind]]
        self._polygon(outer, "#ffffff")
        self._polygon([(x + a * radius, y + b * radius) for a, b in _SHAPES[kind]], inner, colour)

    def _polygon(self, corners: list[tuple[float, float]], fill: str, outline: str | None = None) -> None:
        scaled = [(x * FINE, y * FINE) for x, y in corners]
        self._draw.polygon(scaled, fill=fill, outline=outline, width=FINE)


def _strokes(pieces: Array) -> list[list[tuple[float, float]]]:
    """Straight pieces (m, 4) joined to lines where one ends as the next begins."""
    found: list[list[tuple[float, float]]] = []
    for x1, y1, x2, y2 in pieces.tolist():
        if not found or found[-1][-1] != (x1, y1):
            found.append([(x1, y1)])
        found[-1].append((x2, y2))
    return found


def _regular(count: int, turn: float, inner: float | None = None) -> list[tuple[float, float]]:
    """The corners of a regular polygon, or of a star whose inner corners lie at `inner`."""
    corners = []
    for index in range(count if inner is None else 2 * count):
        angle = math.radians(turn) + 2 * math.pi * index / (count if inner is None else 2 * count)
        radius = 1.12 if inner is None or index % 2 == 0 else inner
        corners.append((radius * math.sin(angle), -radius * math.cos(angle)))
    return corners


_CROSS = [(-1.0, -0.5), (-0.5, -1.0), (0.0, -0.5), (0.5, -1.0), (1.0, -0.5), (0.5, 0.0)]
_SHAPES: dict[str, list[tuple[float, float]]] = {
    "square": [(-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)],
    "down": _regular(3, 180.0),
    "up": _regular(3, 0.0),
    "diamond": _regular(4, 0.0),
    "star": _regular(5, 0.0, 0.5),
    "pentagon": _regular(5, 0.0),
    "cross": [*_CROSS, *((-a, -b) for a, b in _CROSS)],
}
"""Corners of each marker around (0, 0), y downwards, in units of its radius."""
