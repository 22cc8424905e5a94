"""How a long computation is ended, paused and watched: by one token that it asks between two pieces of its work."""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Cancelled(Exception):
    """Nobody wants the result any more."""


class Paused(Exception):
    """A computation was left before its end; what it has made is kept, and the next call goes on from there."""


class Stop:
    """Says whether a computation shall end or pause; any thread may ask, and any may cancel.

    Parameters
    ----------
    clock : in seconds; read only by a token that `within` has given.

    Attributes
    ----------
    share : how far the computation is, in [0, 1], as it said last.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.share = 0.0
        self._clock = clock
        self._whole = self
        self._is_cancelled = False
        self._pause_at = math.inf

    @property
    def is_cancelled(self) -> bool:
        return self._whole._is_cancelled

    @property
    def should_pause(self) -> bool:
        """Whether the time that `within` gave is over."""
        return self._pause_at < math.inf and self._clock() >= self._pause_at

    def cancel(self) -> None:
        """End the computation at its next `check`."""
        self._whole._is_cancelled = True

    def check(self) -> None:
        """Between two pieces: nothing shared is half written.

        Raises
        ------
        Cancelled : nobody wants the result any more.
        """
        if self._whole._is_cancelled:
            raise Cancelled

    def progress(self, share: float) -> None:
        """Say how far it is, and `check`."""
        self.check()
        self._whole.share = share

    def within(self, seconds: float) -> "Stop":
        """A token of the same computation that asks for a pause so many seconds from now."""
        part = Stop(self._clock)
        part._whole, part._pause_at = self._whole, self._clock() + seconds
        return part


TO_THE_END = Stop()
"""Of computations that nobody ends or pauses."""

_stop: ContextVar[Stop] = ContextVar("stop", default=TO_THE_END)


@contextmanager
def cancellable(stop: Stop) -> Iterator[None]:
    """Have `check_cancelled` ask this token in all that is computed inside, on this thread alone."""
    token = _stop.set(stop)
    try:
        yield
    finally:
        _stop.reset(token)


def check_cancelled() -> None:
    """For computations deep inside: `Stop.check` of the token in force."""
    _stop.get().check()
