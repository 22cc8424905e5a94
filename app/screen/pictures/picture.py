"""The picture: everything a canvas shows of a run at one step, as plain numbers. No Qt, no window."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Minimum
from app.core.simulation.timeline import Frame, Timeline, Track
from app.screen.pictures.field import Plane
from app.screen.pictures.trails import trail_rows


class Surface(Protocol):
    """What can be drawn as a curve or a map: a `Landscape`, or the loss of a model of one or two parameters."""

    @property
    def bounds(self) -> Bounds:
        """The part worth drawing, one (low, high) a dimension."""

    @property
    def minima(self) -> tuple[Minimum, ...]:
        """The known minima, maybe none."""

    @property
    def is_log_scaled(self) -> bool:
        """Whether the values span many decades."""

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d)."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user wants to see; a setting of the window, never of the scenario.

    Attributes
    ----------
    colour_map : viridis, cividis, magma, inferno or plasma.
    secant : h, the second point of a secant drawn beside the tangent of a curve; None for no secant.
    charts : the charts from top to bottom, names of `app.screen.pictures.series.CHARTS`.
    horizontal : the charts' x axis, of `app.screen.pictures.x_axes.HORIZONTALS`.
    log_charts : the charts with a logarithmic y axis.
    """

    colour_map: str = "viridis"
    show_levels: bool = True
    show_arrows: bool = False
    show_minima: bool = True
    show_trails: bool = True
    show_step: bool = True
    show_gradient: bool = False
    secant: float | None = None
    charts: tuple[str, ...] = ("loss", "gradient_norm", "step_length")
    horizontal: str = "step"
    log_charts: frozenset[str] = frozenset({"gradient_norm"})


@dataclass(frozen=True, slots=True, eq=False)
class ContenderPicture:
    """One contender at the cursor.

    Attributes
    ----------
    row, step : which row of its track is shown, and which step that is: the newest at or before the cursor.
    ended_at : the step at which it ended, where that lies before the cursor; else None.
    theta : its position (d,), the last finite one if the run has left the numbers.
    gradient : ∇f there (d,).
    next_step : Δθ (d,) of the update that follows, None where it is not known.
    trail, trail_loss : its past up to the cursor, (m, d) and (m,), thinned for drawing.
    settled : how many points of the trail stay the same from frame to frame.
    is_thinned : whether the settled points are a few of many.
    is_lost : whether its numbers are no longer finite.
    """

    label: str
    colour: str
    marker: str
    row: int
    step: int
    ended_at: int | None
    theta: Array
    loss: float
    gradient: Array
    next_step: Array | None
    trail: Array
    trail_loss: Array
    settled: int
    is_thinned: bool
    status: str
    is_lost: bool


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """All that the canvases draw.

    Contenders own their numbers. `timeline` and `x` are those of a run that goes on: after the frame they may be
    read as long as the picture `is_current`, and only the rows that `x` has.

    Attributes
    ----------
    surface : what is drawn as curve or map; None where θ has more than two dimensions.
    start : the shared starting point (d,), None where there is none to move.
    selected : the index of the contender whose slices, tangent and arrows are shown.
    cursor : the step shown.
    x : where each contender's rows lie on the charts' x axis, (n,).
    plane : values of the surface on a grid, where the caller has them; else the map samples it.
    axes : the names of the coordinates.
    """

    surface: Surface | None
    bounds: Bounds
    minima: tuple[Minimum, ...]
    start: Array | None
    contenders: tuple[ContenderPicture, ...]
    selected: int
    cursor: int
    timeline: Timeline
    options: Options
    x: tuple[Array, ...] = ()
    plane: Plane | None = None
    axes: tuple[str, ...] = ("x", "y")
    _revisions: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_revisions", tuple(track.revision for track in self.timeline.tracks))

    @property
    def is_current(self) -> bool:
        """Whether the run still has the rows that the picture was made of; it may have grown since."""
        return all(
            track.revision == revision for track, revision in zip(self.timeline.tracks, self._revisions, strict=True)
        )

    @property
    def dimension(self) -> int:
        """The dimension of what is drawn, 0 where there is nothing to draw but charts."""
        return len(self.bounds)

    @property
    def chosen(self) -> ContenderPicture:
        """The selected contender."""
        return self.contenders[self.selected]


def picture(
    surface: Surface | None,
    timeline: Timeline,
    cursor: int,
    *,
    colours: Sequence[str],
    markers: Sequence[str],
    start: Array | None = None,
    selected: int = 0,
    options: Options | None = None,
    plane: Plane | None = None,
    axes: tuple[str, ...] = ("x", "y"),
    x: tuple[Array, ...] | None = None,
) -> Picture:
    """The run at step `cursor`, ready to draw. `colours` ("#rrggbb") and `markers` go by contender.

    `x` are the rows' places on the axis `options.horizontal`; they can be left out where that is a recorded column.
    """
    options = options or Options()
    rows = zip(timeline.labels, timeline.tracks, colours, markers, strict=True)
    with_trail = surface is not None
    return Picture(
        surface=surface,
        bounds=surface.bounds if surface else (),
        minima=surface.minima if surface else (),
        start=start,
        contenders=tuple(
            contender_picture(track, cursor, label, colour, marker, with_trail) for label, track, colour, marker in rows
        ),
        selected=min(max(selected, 0), len(timeline.labels) - 1),
        cursor=cursor,
        timeline=timeline,
        options=options,
        x=tuple(track.column(options.horizontal) for track in timeline.tracks) if x is None else x,
        plane=plane,
        axes=axes,
    )


def contender_picture(
    track: Track, cursor: int, label: str, colour: str, marker: str, with_trail: bool = True
) -> ContenderPicture:
    """One contender at step `cursor`; the newest kept frame at or before it."""
    index = track.index_at(cursor)
    frame = track.frame(cursor)
    rows, settled = trail_rows(track, index) if with_trail else (np.array([index]), 0)
    trail, trail_loss = track.column("theta").take(rows, axis=0), track.column("loss").take(rows)
    theta, is_lost = trail[-1], not math.isfinite(frame.loss)
    if not np.isfinite(trail).all():
        finite = np.isfinite(trail).all(axis=1)
        theta = trail[finite][-1] if finite.any() else np.array(frame.theta)
        is_lost = is_lost or not finite[-1]
        settled = int(finite[:settled].sum())
        trail, trail_loss = trail[finite], trail_loss[finite]
    return ContenderPicture(
        label=label,
        colour=colour,
        marker=marker,
        row=index,
        step=frame.step,
        ended_at=track.last_step if track.ended and track.last_step < cursor else None,
        theta=theta,
        loss=frame.loss,
        gradient=np.array(frame.gradient),
        next_step=_next_step(track, index, frame),
        trail=trail,
        trail_loss=trail_loss,
        settled=settled,
        is_thinned=len(rows) <= index,
        status=frame.status,
        is_lost=is_lost,
    )


def update_at(track: Track, cursor: int) -> int:
    """The row whose update is shown at a cursor: the one that leaves it, or at the newest row the one that led there.

    Returns
    -------
    -1 where no update was made yet.
    """
    return min(cursor, track.last_step - 1)


def batch_at(track: Track, cursor: int) -> int:
    """The row whose update's batch a contender sees at a cursor: the one that leaves it, made already or not.

    One that has ended sees no batch any more, and the one of its last update is meant.
    """
    return max(update_at(track, cursor), 0) if track.ended else max(min(cursor, track.last_step), 0)


def _next_step(track: Track, index: int, frame: Frame) -> Array | None:
    """Δθ of the next update, if it is kept: of the distant past only every 2nd, 4th, … row may be."""
    if index + 1 >= len(track) or track.column("step")[index + 1] != frame.step + 1:
        return None
    delta: Array = track.column("theta")[index + 1] - frame.theta
    return delta if np.isfinite(delta).all() else None


def same_balls(old: Picture, new: Picture) -> bool:
    """Whether the two pictures put the same balls, signs and arrows on the map."""
    if (old.selected, old.options, old.minima) != (new.selected, new.options, new.minima):
        return False
    if not np.array_equal(old.start if old.start is not None else [], new.start if new.start is not None else []):
        return False
    pairs = list(zip(old.contenders, new.contenders, strict=False))
    return len(old.contenders) == len(new.contenders) and all(
        (one.label, one.colour, one.marker, one.is_lost) == (other.label, other.colour, other.marker, other.is_lost)
        and np.array_equal(one.theta, other.theta, equal_nan=True)
        and np.array_equal(one.gradient, other.gradient, equal_nan=True)
        and _same_step(one.next_step, other.next_step)
        for one, other in pairs
    )


def _same_step(one: Array | None, other: Array | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)
