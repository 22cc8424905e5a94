"""How well the contenders do along the run, as plain numbers. No Qt, no window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.simulation.timeline import Timeline
from app.core.training.metrics import Metrics, MetricsCurve, MetricsSeries


@dataclass(frozen=True, slots=True, eq=False)
class MetricsLine:
    """One contender: its measured rows, and those at the cursor, None while they are not measured."""

    label: str
    colour: str
    marker: str
    curve: MetricsCurve
    now: Metrics | None


@dataclass(frozen=True, slots=True, eq=False)
class MetricsPicture:
    """All that a `MetricsView` draws; `last` is the run's newest step."""

    lines: tuple[MetricsLine, ...]
    selected: int
    cursor: int
    last: int

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
) -> MetricsPicture:
    """What is measured so far, ready to draw. `colours` ("#rrggbb") and `markers` go by contender."""
    rows = zip(timeline.labels, timeline.tracks, colours, markers, strict=True)
    lines = tuple(
        MetricsLine(label, colour, marker, series.curve(label), series.at(label, track, cursor))
        for label, track, colour, marker in rows
    )
    return MetricsPicture(lines, min(max(selected, 0), len(lines) - 1), cursor, timeline.last_step)
