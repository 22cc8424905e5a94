"""A ghost: what stays of a run after the scenario was changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.comparison.outcome import Outcome, outcome_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.timeline import NUMBERS, Timeline, Track
from app.core.words import Words

EARLY, LATE, EVEN, BUCKETS = 128, 64, 160, 100
"""Rows kept: the first and the newest ones, evenly spaced ones, and the extremes of the loss in buckets."""


@dataclass(frozen=True, eq=False)
class GhostTrack:
    """One contender of a ghost.

    Attributes
    ----------
    theta : (n, d), positions, empty in the second axis where θ has more than two coordinates.
    columns : from a track's column to its kept values (n,), as floats.
    """

    label: str
    colour: str
    marker: str
    theta: Array
    columns: Mapping[str, Array]
    outcome: Outcome


@dataclass(frozen=True, eq=False)
class Ghost:
    """A run as it was: its scenario, and its contenders' rows thinned for drawing."""

    title: Words
    scenario: Scenario
    tracks: tuple[GhostTrack, ...]

    def track(self, label: str) -> GhostTrack | None:
        """The contender of that label; None where the ghost has none."""
        return next((track for track in self.tracks if track.label == label), None)


def ghost_of(
    title: Words,
    scenario: Scenario,
    timeline: Timeline,
    colours: Sequence[str],
    markers: Sequence[str],
    costs: Mapping[str, Sequence[Array]] | None = None,
) -> Ghost:
    """Keep a run; `colours` and `markers` go by contender. Nothing of it changes when the run goes on.

    `costs` are further columns, by name, each with the values (n,) of every contender's rows.
    """
    rows = zip(timeline.labels, timeline.tracks, colours, markers, strict=True)
    more = [{name: by_track[at] for name, by_track in (costs or {}).items()} for at in range(len(timeline.labels))]
    tracks = tuple(
        _track(label, track, colour, marker, extra)
        for (label, track, colour, marker), extra in zip(rows, more, strict=True)
    )
    return Ghost(title, scenario, tracks)


def _track(label: str, track: Track, colour: str, marker: str, more: Mapping[str, Array]) -> GhostTrack:
    rows = kept_rows(track)
    drawn = track.dimension if track.dimension <= 2 else 0
    columns = {name: track.column(name)[rows].astype(np.float64) for name in NUMBERS}
    columns.update({name: np.asarray(column)[rows].astype(np.float64) for name, column in more.items()})
    return GhostTrack(label, colour, marker, track.column("theta")[rows, :drawn], columns, outcome_of(track))


def kept_rows(track: Track) -> IntArray:
    """The rows that draw a track's trail and its charts, at most some 550, ascending."""
    count = len(track)
    if count <= EARLY + LATE + EVEN:
        return np.arange(count)
    spaced = np.linspace(0, count - 1, EVEN).round().astype(np.int64)
    losses = track.column("loss")
    comparable = np.where(np.isfinite(losses), losses, np.inf)
    edges = np.linspace(0, count, BUCKETS + 1).astype(np.int64)
    spans = [(start, stop) for start, stop in pairwise(edges.tolist()) if stop > start]
    lows = [start + int(np.argmin(comparable[start:stop])) for start, stop in spans]
    highs = [start + int(np.argmax(comparable[start:stop])) for start, stop in spans]
    rows: IntArray = np.unique(np.concatenate((np.arange(EARLY), np.arange(count - LATE, count), spaced, lows, highs)))
    return rows
