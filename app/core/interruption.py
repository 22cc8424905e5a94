"""Long computations that can be given up between two pieces of their work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

IsEnough = Callable[[], bool]
"""Says whether a computation shall be left for now; asked between two pieces of it."""


class Unfinished(Exception):
    """A computation was left before its end; what it has made is kept, and the next call goes on from there."""


def never() -> bool:
    """To the end in one go."""
    return False


_look: ContextVar[Callable[[], None] | None] = ContextVar("look", default=None)


@contextmanager
def looking(look: Callable[[], None]) -> Iterator[None]:
    """Call `look` between the pieces of what is computed inside, on this thread alone; it may raise to end it."""
    token = _look.set(look)
    try:
        yield
    finally:
        _look.reset(token)


def may_end_here() -> None:
    """Between two pieces: nothing shared is half written."""
    look = _look.get()
    if look is not None:
        look()
