"""What a contender's run came to, in a few numbers."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.simulation.timeline import Track

MOST_RECORDS = 2048
"""Improvements of the lowest loss that are kept; of more, evenly spaced ones."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """A contender's run so far.

    Attributes
    ----------
    steps, gradient_evaluations, samples : made and asked for.
    final_loss, best_loss : the newest, and the lowest finite one (nan without any).
    ended_by : the stop condition that fired, `diverged`, `max_steps`, or None while it could go on.
    record_steps, record_evaluations, records : (n,), when the lowest loss so far fell, and to what.
    """

    steps: int
    gradient_evaluations: int
    samples: int
    final_loss: float
    best_loss: float
    ended_by: str | None
    record_steps: IntArray
    record_evaluations: IntArray
    records: Array

    def steps_to(self, level: float) -> int | None:
        """The first step whose loss is ≤ `level`; None where it was not reached."""
        index = self._first(level)
        return None if index is None else int(self.record_steps[index])

    def evaluations_to(self, level: float) -> int | None:
        """The gradients asked for until then."""
        index = self._first(level)
        return None if index is None else int(self.record_evaluations[index])

    def _first(self, level: float) -> int | None:
        index = int(np.searchsorted(-self.records, -level, side="left"))
        return index if index < len(self.records) else None


def outcome_of(track: Track) -> Outcome:
    """What a track came to; of a long track the rows still kept count."""
    losses = track.column("loss")
    comparable = np.where(np.isfinite(losses), losses, np.inf)
    lowest = np.minimum.accumulate(comparable)
    is_record = np.isfinite(lowest) & (lowest < np.concatenate(([np.inf], lowest[:-1])))
    rows = np.flatnonzero(is_record)
    if len(rows) > MOST_RECORDS:
        rows = rows[np.unique(np.linspace(0, len(rows) - 1, MOST_RECORDS).round().astype(np.int64))]
    return Outcome(
        steps=track.last_step,
        gradient_evaluations=int(track.column("gradient_evaluations")[-1]),
        samples=int(track.column("samples")[-1]),
        final_loss=float(losses[-1]),
        best_loss=float(lowest[-1]) if np.isfinite(lowest[-1]) else float("nan"),
        ended_by=track.stopped_by,
        record_steps=track.column("step")[rows],
        record_evaluations=track.column("gradient_evaluations")[rows],
        records=lowest[rows],
    )
