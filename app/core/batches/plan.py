"""The batch of every step, as a pure function of seed, origin and step."""

from bisect import bisect_right
from operator import attrgetter
from threading import Lock
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.batches.arrivals import Arrivals, Pool
from app.core.batches.declaration import Batch

DRAWS_AT_ONCE = 65_536

# One lock for all plans: growing is rare, and a plan without a lock of its own can be pickled.
_GROWING = Lock()


class Epoch(NamedTuple):
    """One pass over the pool that was there when it began."""

    number: int
    start: int
    pool: Pool
    length: int
    """How many steps it takes."""


class BatchPlan:
    """Batches that can be asked for in any order.

    Epoch 0 begins at `origin`, the step from which the settings are in force. An epoch passes over the
    samples that are there when it begins; what arrives later joins the next one. A pool smaller than a
    batch makes one batch of all its samples, `drop_last` or not. A batch of the whole pool is in the
    pool's order, as order changes nothing then.

    Parameters
    ----------
    batch, arrivals : the settings.
    seed : the stream of batches.
    origin : no step before it can be asked for.
    """

    def __init__(self, batch: Batch, arrivals: Arrivals, seed: np.random.SeedSequence, origin: int = 0) -> None:
        self.batch = batch
        self.arrivals = arrivals
        self.origin = origin
        self._seed = seed
        # Only epochs with a new pool: those between repeat the one before.
        self._epochs = [self._epoch_at(0, origin)]
        self._order: tuple[int, IntArray] | None = None
        self._uniform: tuple[int, Array] | None = None

    def positions(self, step: int) -> slice | IntArray:
        """Where the batch of the update from row `step` lies in order of arrival; a slice where it is a run."""
        if step < self.origin:
            raise ValueError(f"the batches begin at step {self.origin}, got {step}")
        if self.batch.size == "full":
            return slice(*self.arrivals.pool(step))
        if self.batch.sampling == "replacement":
            return self._replaced(self.batch.size, step)
        epoch = self.epoch(step)
        size = min(self.batch.size, epoch.pool.size)
        begin = (step - epoch.start) * size
        end = min(begin + size, epoch.pool.size)
        if self.batch.sampling == "sequential" or size == epoch.pool.size:
            return slice(epoch.pool.low + begin, epoch.pool.low + end)
        return self._shuffled(epoch)[begin:end]

    def epoch(self, step: int) -> Epoch:
        """The epoch to which a step belongs; meaningless for `replacement`."""
        self._grow(step)
        epoch = self._epochs[bisect_right(self._epochs, step, key=attrgetter("start")) - 1]
        passed = (step - epoch.start) // epoch.length
        return epoch if passed == 0 else Epoch(epoch.number + passed, epoch.start + passed * epoch.length, *epoch[2:])

    def _grow(self, step: int) -> None:
        """Note every epoch whose pool differs from the one before."""
        with _GROWING:
            last = self._epochs[-1]
            while last.start + last.length <= step and not self.arrivals.is_settled(last.start):
                passes = -(-(self.arrivals.next_change(last.start) - last.start) // last.length)
                last = self._epoch_at(last.number + passes, last.start + passes * last.length)
                self._epochs.append(last)

    def _epoch_at(self, number: int, start: int) -> Epoch:
        pool = self.arrivals.pool(start)
        size = pool.size if self.batch.size == "full" else min(self.batch.size, pool.size)
        whole, rest = divmod(pool.size, size)
        return Epoch(number, start, pool, whole + (rest > 0 and not self.batch.drop_last))

    def _shuffled(self, epoch: Epoch) -> IntArray:
        """The epoch's samples in its own order."""
        known = self._order
        if known is None or known[0] != epoch.number:
            order = self._generator(epoch.number).permutation(epoch.pool.size) + epoch.pool.low
            known = self._order = (epoch.number, order)
        return known[1]

    def _replaced(self, size: int, step: int) -> IntArray:
        """`size` samples of the pool, drawn anew for this step."""
        at_once = max(1, min(64, DRAWS_AT_ONCE // size))
        block, row = divmod(step - self.origin, at_once)
        known = self._uniform
        if known is None or known[0] != block:
            known = self._uniform = (block, self._generator(block).random((at_once, size)))
        pool = self.arrivals.pool(step)
        drawn: IntArray = (known[1][row] * pool.size).astype(np.int64)
        return drawn + pool.low

    def _generator(self, number: int) -> np.random.Generator:
        key = (*self._seed.spawn_key, self.origin, number)
        return np.random.default_rng(np.random.SeedSequence(self._seed.entropy, spawn_key=key))
