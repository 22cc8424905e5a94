"""The diagnosis of a contender as it is shown, and its statuses along the run."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.core.arrays import IntArray
from app.core.diagnosis import Diagnosis
from app.core.words import Words


class Stretch(NamedTuple):
    """Steps `first` to `last` in one status, an index into `STATUSES`."""

    first: int
    last: int
    code: int


def stretches(steps: IntArray, codes: IntArray) -> tuple[Stretch, ...]:
    """The runs of equal codes (n,) at ascending steps (n,); each reaches to where the next one begins."""
    if not len(codes):
        return ()
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    ends = [*steps[starts[1:]].tolist(), int(steps[-1])]
    pairs = zip(steps[starts].tolist(), ends, codes[starts].tolist(), strict=True)
    return tuple(Stretch(first, last, code) for first, last, code in pairs)


@dataclass(frozen=True)
class Diagnosed:
    """One contender as the panel shows it.

    Attributes
    ----------
    status, role : its word and the role of its colour.
    diagnosis : None while it is being worked out.
    band : the statuses along its run.
    is_trying : whether remedies are still being tried out.
    """

    label: str
    marker: str
    colour: str
    status: Words
    role: str
    diagnosis: Diagnosis | None
    band: tuple[Stretch, ...] = ()
    is_trying: bool = False
