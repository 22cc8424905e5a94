"""One chart: a quantity of all contenders against the steps."""

import math
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.core.simulation.timeline import Track
from app.screen.pictures.ghost_picture import GhostLine, ghost_lines
from app.screen.pictures.picture import Picture
from app.screen.pictures.series import CHARTS, Range, series, settled_range, vertical
from app.style.roles import Roles
from app.views.axes import QuietAxis
from app.views.charts.layers import CursorLayer, Header, Line, LineLayer
from app.views.ghost_layers import GhostLineLayer


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What the lines on the screen were made of: each track, its revision, its number of rows, where they end."""

    tracks: tuple[weakref.ref[Track], ...]
    revisions: tuple[int, ...]
    counts: tuple[int, ...]
    ends: tuple[float, ...]
    look: tuple[object, ...]


Extent = tuple[Range | None, bool]
"""The lowest and the highest value of a line, and whether its contender has diverged."""


class News(Enum):
    """What is new on a chart: nothing that is seen, more of the same lines, or other lines."""

    NONE = 0
    GROWTH = 1
    OTHER = 2


class Chart:
    """A header, a view box and its axes; the quantity and the kind of axis are set by the picture."""

    def __init__(self, box: ViewBox, left: QuietAxis, bottom: QuietAxis, header: Header) -> None:
        self.box, self.left, self.bottom, self.header = box, left, bottom, header
        self.ghosts = GhostLineLayer(box)
        self.lines = LineLayer(box, left)
        self.cursor = CursorLayer(box)
        self.column = "loss"
        self.is_log = False
        self._drawn: Drawn | None = None
        self._range: Range | None = None
        self._limits: Range = (0.0, 0.0)  # the same as values, where the axis is logarithmic
        self._ghosts_of: tuple[object, ...] = ()
        self._ghost_ranges: list[Extent] = []

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        for part in (self.lines, self.cursor):
            part.roles = roles
            part.refresh()
        self.header.roles = roles
        self.header.update()

    def set_visible(self, visible: bool, is_lowest: bool) -> None:
        """Show or hide the chart; only the lowest one has numbers on its x axis."""
        for part in (self.box, self.left, self.header):
            part.setVisible(visible)
        self.bottom.setVisible(visible and is_lowest)

    def set_column(self, column: str, is_log: bool) -> None:
        """Show another quantity, or the same on another axis."""
        self.header.set_header(QCoreApplication.translate("Chart", CHARTS[column]), is_log)
        if (column, is_log) == (self.column, self.is_log):
            return
        if is_log != self.is_log:
            self.left.setLogMode(is_log)
        self.column, self.is_log, self._drawn, self._range = column, is_log, None, None

    def forget(self) -> None:
        """Choose the ranges anew for the next lines; the layers forget by themselves."""
        self._drawn = self._range = None

    def show_x_range(self, x_range: Range) -> None:
        """Show these x values."""
        if tuple(self.box.viewRange()[0]) != x_range:
            self.box.setXRange(*x_range, padding=0)

    def draw_ghosts(self, ghosts: tuple[Ghost, ...], horizontal: str, x_range: Range) -> None:
        """Show the lines of earlier runs below those of this one; what of them is in sight is looked up once."""
        wanted = (ghosts, self.column, horizontal, self.is_log)
        if (wanted, x_range) == self._ghosts_of:
            return
        if self._ghosts_of[:1] != (wanted,):
            self.ghosts.set_lines(ghost_lines(ghosts, self.column, horizontal, self.is_log))
            self._range = None
        self._ghosts_of = (wanted, x_range)
        self._ghost_ranges = _in_sight(self.ghosts.lines, x_range)
        self._drawn = None

    def draw_lines(self, picture: Picture, x_range: Range) -> None:
        """Draw the lines anew."""
        width = max(self.box.width(), 64.0)
        buckets = int(width / 2)
        order = sorted(range(len(picture.contenders)), key=lambda index: index == picture.selected)
        lines, ranges = [], list(self._ghost_ranges)
        for index in order:
            track = picture.timeline.tracks[index]
            points = series(track, self.column, picture.x[index], self.is_log, buckets, x_range)
            lines.append(Line(points, picture.contenders[index].colour))
            ranges.append((_range_of(points), track.ended == "diverged"))
        self._settle(ranges)
        self.lines.set_lines(tuple(lines))
        self._drawn = self._state(picture, x_range)

    def _settle(self, ranges: list[Extent]) -> None:
        """Choose the y range; a contender that left for infinity must not flatten the others."""
        calm = [each for each, has_diverged in ranges if each is not None and not has_diverged]
        calm = calm or [each for each, _ in ranges if each is not None]
        wanted = (min(low for low, _ in calm), max(high for _, high in calm)) if calm else (0.0, 1.0)
        settled = settled_range(self._range, wanted)
        if settled != self._range:
            self._range = settled
            self._limits = settled
            if self.is_log:
                with np.errstate(over="ignore"):
                    low, high = np.power(10.0, settled).tolist()
                self._limits = low, high
            self.box.setYRange(*settled, padding=0)

    def _state(self, picture: Picture, x_range: Range) -> Drawn:
        tracks = picture.timeline.tracks
        return Drawn(
            tracks=tuple(weakref.ref(track) for track in tracks),
            counts=tuple(len(x) for x in picture.x),
            ends=tuple(float(x[-1]) if len(x) else 0.0 for x in picture.x),
            revisions=tuple(track.revision for track in tracks),
            look=self._look(picture, x_range),
        )

    def _look(self, picture: Picture, x_range: Range) -> tuple[object, ...]:
        look = (x_range, picture.options.horizontal, picture.selected)
        size = (round(self.box.width()), round(self.box.height()))
        return (*look, *size, *(contender.colour for contender in picture.contenders))

    def news(self, picture: Picture, x_range: Range) -> News:
        """How the lines now would differ from those on the screen."""
        drawn = self._drawn
        if drawn is None:
            return News.OTHER
        tracks = picture.timeline.tracks
        if self._look(picture, x_range) != drawn.look or len(tracks) != len(drawn.counts):
            return News.OTHER
        pixel = (x_range[1] - x_range[0]) / max(self.box.width(), 1.0)
        found = News.NONE
        for index, track in enumerate(tracks):
            count, x = drawn.counts[index], picture.x[index]
            if drawn.tracks[index]() is not track or track.revision != drawn.revisions[index] or len(x) < count:
                return News.OTHER
            if count and float(x[count - 1]) != drawn.ends[index]:
                return News.OTHER  # a cost that is known better now
            if count != len(x):
                growth = float(x[-1]) - drawn.ends[index]
                if self._shows_growth(track, slice(count, len(x)), growth, pixel):
                    found = News.GROWTH
        return found

    def _shows_growth(self, track: Track, rows: slice, growth: float, pixel: float) -> bool:
        """Whether new rows are seen: half a pixel on, the last ones, or off the chart."""
        if growth > 0.5 * pixel or track.ended:
            return True
        fresh = track.column(self.column)[rows]
        if self._range is not None and self._limits[0] <= fresh.min() <= fresh.max() <= self._limits[1]:
            return False
        fresh = vertical(fresh, self.is_log)
        fresh = fresh[np.isfinite(fresh)]
        if not len(fresh) or self._range is None:
            return False
        return not self._range[0] <= fresh.min() <= fresh.max() <= self._range[1]

    def draw_cursor(self, picture: Picture) -> None:
        """Put the cursor, and each contender's dot at its row there, where they belong."""
        dots = []
        at = float(picture.cursor)
        for index, (track, contender) in enumerate(zip(picture.timeline.tracks, picture.contenders, strict=True)):
            x, y = float(picture.x[index][contender.row]), float(track.column(self.column)[contender.row])
            if math.isfinite(y) and (y > 0 or not self.is_log):
                dots.append((x, math.log10(y) if self.is_log else y, contender.colour))
            if index == picture.selected and picture.options.horizontal != "step":
                at = x
        self.cursor.set_cursor_at(at, tuple(dots))


def _in_sight(lines: Sequence[GhostLine], x_range: Range) -> list[Extent]:
    return [(_range_of(one.points, x_range), one.has_diverged) for one in lines]


def _range_of(points: Array, within: Range | None = None) -> Range | None:
    """The lowest and highest finite y of points (n, 2), of those whose x lies `within`; None without any."""
    if within is not None:
        points = points[(points[:, 0] >= within[0]) & (points[:, 0] <= within[1])]
    y = points[:, 1][np.isfinite(points[:, 1])]
    return (float(y.min()), float(y.max())) if len(y) else None
