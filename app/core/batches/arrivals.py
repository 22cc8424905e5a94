"""Which samples are there at a step."""

import math
from typing import NamedTuple

import numpy as np

from app.core.arrays import IntArray
from app.core.batches.declaration import Stream


class Pool(NamedTuple):
    """The samples low … high − 1, in order of arrival."""

    low: int
    high: int

    @property
    def size(self) -> int:
        """How many there are."""
        return self.high - self.low


class Arrivals(NamedTuple):
    """The pool as a pure function of the step.

    Attributes
    ----------
    total : n, the samples that there will ever be.
    stream : None where all are there from the start.
    since, there : at step `since`, `there` samples had arrived; arrivals count on from it.
    """

    total: int
    stream: Stream | None = None
    since: int = 0
    there: int = 0

    @classmethod
    def begin(cls, total: int, stream: Stream | None) -> "Arrivals":
        """From step 0 on."""
        return cls(total, stream, 0, total if stream is None else min(stream.initial, total))

    def changed(self, stream: Stream | None, step: int, total: int | None = None) -> "Arrivals":
        """The arrivals after the stream's settings, or n, change at a step: what has arrived stays.

        A larger `initial` adds the difference at once; without a stream the rest arrives at once.
        """
        total = self.total if total is None else total
        if (stream, total) == (self.stream, self.total):
            return self
        there = self.arrived(step)
        if stream is None or self.stream is None:
            there = total
        else:
            there += max(stream.initial - self.stream.initial, 0)
        return Arrivals(total, stream, step, min(there, total))

    def arrived(self, step: int) -> int:
        """How many samples have come by a step."""
        if self.stream is None:
            return self.total
        # The small term undoes the rounding of products such as 0.1 × 30, which is just below 3 or above.
        grown = self.there + math.floor(self.stream.rate * max(step - self.since, 0) + 1e-9)
        return min(grown, self.total)

    def pool(self, step: int) -> Pool:
        """The samples there at a step."""
        high = self.arrived(step)
        window = None if self.stream is None else self.stream.window
        return Pool(0 if window is None else max(0, high - window), high)

    def sizes(self, steps: IntArray) -> IntArray:
        """`pool(step).size` at many steps, (n,)."""
        if self.stream is None:
            return np.full(len(steps), self.total)
        grown = np.floor(self.stream.rate * np.maximum(steps - self.since, 0) + 1e-9).astype(np.int64)
        there = np.minimum(self.there + grown, self.total)
        return there if self.stream.window is None else np.minimum(there, self.stream.window)

    def is_settled(self, step: int) -> bool:
        """Whether the pool stays as it is from this step on."""
        return self.stream is None or self.stream.rate == 0 or self.arrived(step) == self.total

    def next_change(self, step: int) -> int:
        """The first later step at which another sample has arrived; only where the pool is not settled."""
        if self.stream is None:
            raise ValueError("without a stream nothing arrives")
        there = self.arrived(step)
        later = self.since + math.ceil((there + 1 - self.there - 1e-9) / self.stream.rate)
        later = max(later, step + 1)
        while self.arrived(later) == there:
            later += 1
        return later
