"""Drawing with Pillow at a multiple of the size, so that what comes out is smooth."""

import math
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from app.core.arrays import Array
from app.exporters.lettering import font, written
from app.screen.pictures.scale import segments

Anchor = Literal["la", "lm", "lb", "ma", "mm", "mb", "ra", "rm", "rb"]
"""Where a text stands at its point: l(eft), m(iddle), r(ight); a(bove), m(iddle), b(elow)."""


class Canvas:
    """A picture in the making; all coordinates and lengths are in units of a picture 1400 wide.

    Parameters
    ----------
    width, height : its size in these units.
    fine : pixels drawn for each unit.
    """

    def __init__(
        self, width: int, height: int, fine: float, colour: str = "#ffffff", image: Image.Image | None = None
    ) -> None:
        self.width, self.height, self.fine = width, height, fine
        size = (round(width * fine), round(height * fine))
        self.image = Image.new("RGB", size, colour) if image is None else image
        self._draw = ImageDraw.Draw(self.image)

    def copy(self) -> "Canvas":
        """The same picture, to be drawn on apart."""
        return Canvas(self.width, self.height, self.fine, image=self.image.copy())

    def halved(self) -> Image.Image:
        """The finished picture, half as wide in pixels as it was drawn."""
        size = (self.image.width // 2, self.image.height // 2)
        return self.image.resize(size, Image.Resampling.LANCZOS)

    def paste(self, other: "Canvas", x: int, y: int) -> None:
        """Put another canvas here, its upper left corner at (x, y)."""
        self.image.paste(other.image, (round(x * self.fine), round(y * self.fine)))

    def fill(self, pixels: np.ndarray) -> None:
        """Cover everything with an image (h, w, 3) of bytes, stretched smoothly."""
        image = Image.fromarray(pixels).resize(self.image.size, Image.Resampling.BICUBIC)
        self.image.paste(image, (0, 0))

    def line(self, points: Array, colour: str, width: float = 1.0) -> None:
        """A line through points (n, 2), cut at the edge; rows of nan break it."""
        for piece in _strokes(segments(points, self.width, self.height, margin=8.0 + width)):
            stroke = self._pen(width)
            self._draw.line(
                [(x * self.fine, y * self.fine) for x, y in piece], fill=colour, width=stroke, joint="curve"
            )

    def faint_lines(self, lines: tuple[Array, ...], colour: str, alpha: float, width: float = 1.0) -> None:
        """Lines of points (n, 2) through which the picture shows."""
        mask = Image.new("L", self.image.size, 0)
        inner = ImageDraw.Draw(mask)
        for points in lines:
            for piece in _strokes(segments(points, self.width, self.height)):
                stroke = self._pen(width)
                inner.line([(x * self.fine, y * self.fine) for x, y in piece], fill=round(255 * alpha), width=stroke)
        self.image.paste(colour, (0, 0, *self.image.size), mask)

    def box(self, x: float, y: float, width: float, height: float, outline: str, fill: str | None = None) -> None:
        """A rectangle."""
        corners = (x * self.fine, y * self.fine, (x + width) * self.fine, (y + height) * self.fine)
        self._draw.rectangle(corners, fill=fill, outline=outline, width=self._pen(1.0))

    def text(self, x: float, y: float, text: str, size: float, colour: str, anchor: Anchor = "la") -> None:
        """One line of text."""
        at, letters = (x * self.fine, y * self.fine), font(round(size * self.fine))
        self._draw.text(at, written(text), fill=colour, font=letters, anchor=anchor.replace("b", "d"))

    def text_width(self, text: str, size: float) -> float:
        """How wide a line of text is."""
        return float(self._draw.textlength(written(text), font=font(round(size * self.fine)))) / self.fine

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
        corners = (
            (x - radius) * self.fine,
            (y - radius) * self.fine,
            (x + radius) * self.fine,
            (y + radius) * self.fine,
        )
        self._draw.ellipse(corners, fill=fill, outline=outline, width=self._pen(1.0))

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

    def _pen(self, width: float) -> int:
        return max(1, round(width * self.fine))

    def _polygon(self, corners: list[tuple[float, float]], fill: str, outline: str | None = None) -> None:
        scaled = [(x * self.fine, y * self.fine) for x, y in corners]
        self._draw.polygon(scaled, fill=fill, outline=outline, width=self._pen(1.0))


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
