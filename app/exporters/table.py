"""The frames of a run as CSV: one row per contender and step, numbers in full precision."""

import csv
from collections.abc import Callable, Iterator
from typing import TextIO

from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import NUMBERS, Rows, Track

THETA_COLUMNS = 16
MOST_AT_ONCE = 512


def header(theta_columns: int) -> list[str]:
    """The column names, with the first `theta_columns` coordinates."""
    step, *others = NUMBERS
    return ["contender", step, *(f"theta_{index}" for index in range(theta_columns)), *others, "status"]


def write_csv(
    simulator: Simulator, out: TextIO, all_theta: bool = False, progress: Callable[[str, int], None] | None = None
) -> None:
    """Run every contender to its end and write its rows, contender by contender, as they come.

    Parameters
    ----------
    all_theta : every coordinate of θ instead of the first 16.
    progress : called with the contender's label and its step.
    """
    dimension = len(simulator.start)
    columns = dimension if all_theta else min(THETA_COLUMNS, dimension)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header(columns))
    for label in simulator.timeline.labels:
        for track, rows in run_in_chunks(simulator, label):
            writer.writerows(_lines(label, track, rows, columns))
            if progress is not None:
                progress(label, track.last_step)


def run_in_chunks(simulator: Simulator, label: str) -> Iterator[tuple[Track, Rows]]:
    """A contender's rows from its start to its end, in order, a chunk at a time."""
    track = simulator.timeline.track(label)
    yield track, track.newest(1)
    while track.ended is None:
        before = track.last_step
        # Few enough steps that the track has thinned none of them yet.
        simulator.advance_one(label, min(MOST_AT_ONCE, track.capacity // 2))
        yield track, track.newest(track.last_step - before)


def _lines(label: str, track: Track, rows: Rows, columns: int) -> Iterator[list[object]]:
    steps, *others = (getattr(rows, name).tolist() for name in NUMBERS)
    numbers = zip(steps, rows.theta[:, :columns].tolist(), *others, strict=True)
    last = track.last_step if track.ended in ("converged", "diverged") else -1
    for step, theta, *rest in numbers:
        status = track.ended if step == last else "running"
        yield [label, step, *theta, *rest, status]
