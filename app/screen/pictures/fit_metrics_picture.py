"""How well the contenders do along the run, as plain numbers. No Qt, no window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.analysis.metrics import Metrics, MetricsCurve, MetricsSeries
from app.core.arrays import Array
from app.core.simulation.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class MetricsLine:
    """One contender.

    Attributes
    ----------
    curve : its measured rows.
    now : those at the cursor; None while they are not measured.
    x : where the measured rows lie on the x axis, (k,).
    at, last : where the cursor and the newest row lie on it.
    """

    label: str
    colour: str
    marker: str
    curve: MetricsCurve
    now: Metrics | None
    x: Array
    at: float
    last: float


@dataclass(frozen=True, slots=True, eq=False)
class MetricsPicture:
    """All that a `MetricsView` draws; `last` is the run's newest step, `horizontal` the x axis."""

    lines: tuple[MetricsLine, ...]
    selected: int
    cursor: int
    last: int
    horizontal: str = "step"

    @property
    def has_classes(self) -> bool:
        """Whether there are accuracies."""
        return any(np.isfinite(line.curve.train_accuracy).any() for line in self.lines)

    @property
    def has_aside(self) -> bool:
        """Whether there are samples set aside."""
        return any(np.isfinite(line.curve.validation_loss).any() for line in self.lines)


def metrics_picture(
    series: MetricsSeries,
    timeline: Timeline,
    cursor: int,
    *,
    colours: Sequence[str],
    markers: Sequence[str],
    selected: int = 0,
    horizontal: str = "step",
    x: Sequence[Array] | None = None,
) -> MetricsPicture:
    """What is measured so far, ready to draw. `colours` ("#rrggbb") and `markers` go by contender.

    `x` are the places of the rows of each contender on the axis `horizontal`; else they lie at their steps.
    """
    places = [track.column("step") for track in timeline.tracks] if x is None else x
    rows = zip(timeline.labels, timeline.tracks, colours, markers, places, strict=True)
    lines = []
    for label, track, colour, marker, place in rows:
        curve = series.curve(label)
        steps = track.column("step")[: len(place)]
        measured = np.searchsorted(steps, curve.steps.astype(np.int64), side="right") - 1
        at, last = (float(place[row]) for row in (np.searchsorted(steps, cursor, side="right") - 1, -1))
        line = MetricsLine(
            label, colour, marker, curve, series.at(label, track, cursor), place[measured].astype(np.float64), at, last
        )
        lines.append(line)
    chosen = min(max(selected, 0), len(lines) - 1)
    return MetricsPicture(tuple(lines), chosen, cursor, timeline.last_step, horizontal)
