"""The timeline: the append-only frames of a run, one track a contender."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray

STATUSES = (
    "running",
    "descending",
    "converged",
    "global_minimum",
    "local_minimum",
    "plateau",
    "saddle",
    "ravine",
    "oscillating",
    "diverging",
    "diverged",
    "noise_ball",
    "unclear",
)
"""The words of the status column (the file contract); a track stores their index."""

TRACK_BYTES = 24 * 2**20
"""Memory bound of one track: eight contenders stay within 200 MiB."""

LEAST_ROWS = 1024
FEWEST_ROWS = 64
"""Of a model with very many parameters fewer rows are kept than `LEAST_ROWS`, lest a track take gigabytes."""


class Frame(NamedTuple):
    """Everything recorded after one step (step 0: the start).

    `loss`, `gradient` and `gradient_norm` belong to the full problem at this row's θ. `step_length` and
    `learning_rate` belong to the update that led here; row 0 has 0 and the rate update 1 will use.
    """

    step: int
    theta: Array
    loss: float
    gradient: Array
    gradient_norm: float
    step_length: float
    learning_rate: float
    gradient_evaluations: int
    samples: int
    status: str


@dataclass
class Rows:
    """A block of consecutive frames as columns: (n,) each, `theta` and `gradient` (n, d)."""

    step: IntArray
    theta: Array
    loss: Array
    gradient: Array
    gradient_norm: Array
    step_length: Array
    learning_rate: Array
    gradient_evaluations: IntArray
    samples: IntArray

    def __len__(self) -> int:
        return len(self.step)

    def first(self, count: int) -> "Rows":
        """The first `count` rows."""
        return Rows(**{name: column[:count] for name, column in vars(self).items()})


COLUMNS = tuple(Rows.__dataclass_fields__)
NUMBERS = tuple(name for name in COLUMNS if name not in ("theta", "gradient"))
"""The columns of one number a row, in the order of the file."""


@dataclass(eq=False)
class Track:
    """One contender's frames, kept within a memory bound.

    All rows are kept until the bound is met; then every second row of the older half goes, again and
    again, so that the recent past is complete and the distant past is sampled ever more thinly.
    The columns are views of filled storage: do not write to them.

    Attributes
    ----------
    capacity : rows kept at most.
    ended : the word for what ended the run (`converged`, `diverged`, `max_steps`, `max_samples`), or None while
        it goes on.
    stopped_by : the name of the stop condition that fired, or None.
    revision : how often rows were taken away; while it stays the same, rows once read stay what and where they are.
        `unchanged_since` tells how many did when it is another.
    """

    dimension: int
    capacity: int = 0
    ended: str | None = None
    stopped_by: str | None = None
    revision: int = 0
    _rows: dict[str, np.ndarray] = field(default_factory=dict)
    _views: dict[str, np.ndarray] = field(default_factory=dict)
    _count: int = 0
    _cuts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        row_bytes = 8 * (7 + 2 * self.dimension)
        self.capacity = self.capacity or _capacity(TRACK_BYTES // row_bytes)
        self._allocate(min(256, self.capacity))

    # -- reading ---------------------------------------------------------------------------------

    def __len__(self) -> int:
        """How many rows are kept."""
        return self._count

    @property
    def last_step(self) -> int:
        """The newest step; -1 before row 0."""
        return int(self._rows["step"][self._count - 1]) if self._count else -1

    def column(self, name: str) -> np.ndarray:
        """A column of all kept rows, oldest first: a name of `COLUMNS`."""
        view = self._views.get(name)
        if view is None:
            view = self._views[name] = self._rows[name][: self._count]
            view.flags.writeable = False
        return view

    def index_at(self, step: int) -> int:
        """The index of the newest kept row whose step is ≤ `step` (row 0 at least)."""
        return max(0, int(np.searchsorted(self.column("step"), step, side="right")) - 1)

    def unchanged_since(self, revision: int) -> int:
        """How many of the first rows are what and where they were at an earlier revision."""
        return min(self._cuts[revision:], default=self._count)

    def frame(self, step: int) -> Frame:
        """The newest kept frame at or before `step`."""
        index = self.index_at(step)
        rows = self._rows
        last = index == self._count - 1
        status = self.ended if last and self.ended in ("converged", "diverged") else "running"
        return Frame(
            rows["step"].item(index),
            rows["theta"][index],
            rows["loss"].item(index),
            rows["gradient"][index],
            rows["gradient_norm"].item(index),
            rows["step_length"].item(index),
            rows["learning_rate"].item(index),
            rows["gradient_evaluations"].item(index),
            rows["samples"].item(index),
            status or "running",
        )

    def newest(self, count: int) -> Rows:
        """The newest `count` rows."""
        start = max(0, self._count - count)
        return Rows(**{name: self.column(name)[start:] for name in COLUMNS})

    # -- writing (the simulator only) ------------------------------------------------------------

    def append(self, rows: Rows) -> None:
        """Add rows whose steps follow the newest one."""
        start = 0
        while start < len(rows):
            if self._count == self.capacity:
                self._thin()
            room = self._room_for(len(rows) - start)
            stop = start + room
            here, part = slice(self._count, self._count + room), slice(start, stop)
            for name, column in vars(rows).items():
                self._rows[name][here] = column[part]
            self._set_count(self._count + room)
            start = stop

    def truncate(self, step: int) -> None:
        """Forget every row after `step` and that the run had ended."""
        self._set_count(self.index_at(step) + 1 if self._count else 0)
        self._cut(self._count)
        self.ended = self.stopped_by = None

    def _set_count(self, count: int) -> None:
        self._count = count
        self._views.clear()

    def _room_for(self, wanted: int) -> int:
        allocated = len(self._rows["step"])
        if self._count + wanted > allocated and allocated < self.capacity:
            allocated = min(self.capacity, max(2 * allocated, self._count + wanted))
            self._allocate(allocated)
        return min(wanted, allocated - self._count)

    def _thin(self) -> None:
        half = self._count // 2
        kept = np.concatenate((np.arange(0, half, 2), np.arange(half, self._count)))
        for column in self._rows.values():
            column[: len(kept)] = column[kept]
        self._set_count(len(kept))
        self._cut(1)

    def _cut(self, unchanged: int) -> None:
        self.revision += 1
        self._cuts.append(unchanged)

    def _allocate(self, size: int) -> None:
        for name in COLUMNS:
            shape = (size, self.dimension) if name in ("theta", "gradient") else (size,)
            kind = np.int64 if name in ("step", "gradient_evaluations", "samples") else np.float64
            grown = np.empty(shape, kind)
            if self._count:
                grown[: self._count] = self._rows[name][: self._count]
            self._rows[name] = grown


def _capacity(fitting: int) -> int:
    """How many rows a track keeps in whose memory bound so many rows fit."""
    return max(FEWEST_ROWS, min(LEAST_ROWS, 4 * fitting), fitting)


@dataclass(frozen=True)
class Timeline:
    """The tracks of a run, in the contenders' order."""

    labels: tuple[str, ...]
    tracks: tuple[Track, ...]

    @property
    def last_step(self) -> int:
        """The newest step of any contender."""
        return max(track.last_step for track in self.tracks)

    def track(self, label: str) -> Track:
        """The track of the contender of that label."""
        return self.tracks[self.labels.index(label)]
