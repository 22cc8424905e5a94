"""The status of every kept row of a contender, for the timeline's band and the CSV's status column."""

import numpy as np

from app.core.arrays import BoolArray, IntArray
from app.core.diagnosis.measure.measurements import facts_of
from app.core.diagnosis.name.rules import codes_of
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.thresholds import FEWEST_STEPS, PASSING_DOUBT
from app.core.simulation.timeline import STATUSES

RUNNING, UNCLEAR, DIVERGED = (STATUSES.index(word) for word in ("running", "unclear", "diverged"))

MOST_PASSES = 64
"""What still flickers after so many passes is left to flicker."""


def status_codes(subject: Subject, first: int = 0) -> IntArray:
    """The statuses of kept rows `first` to the newest as indices into `STATUSES`.

    On a surface every row has its own exact curvature and gets the word that `diagnose` gives it. Of a
    model at most `MOST_PROBES` rows are probed, among them the newest; a row far from all of them is
    judged by its history alone and so is never called a minimum, a saddle or a plateau.

    A row's status depends on the rows up to it, on the lowest loss known and, for the newest, on how the
    run ended; a caller that has the statuses of earlier rows may ask for the new ones alone, if there are any.
    """
    if first >= len(subject.track):
        return np.empty(0, np.int64)
    return codes_of(subject, facts_of(subject, first, len(subject.track)))


def statuses(subject: Subject, first: int = 0) -> list[str]:
    """As `status_codes`, in words."""
    return [STATUSES[code] for code in status_codes(subject, first).tolist()]


def settled(steps: IntArray, codes: IntArray) -> IntArray:
    """The statuses (n,) of rows at ascending steps (n,) without the words that pass: for a band to be read at a glance.

    A word that held for fewer than `FEWEST_STEPS` steps shows no trend; it gives way to the word around it, or to
    the one before. "Unclear" gives way for up to `PASSING_DOUBT` steps where the same word goes on after it. The
    newest word stands, and so do "running", "diverged" and what comes before a divergence.
    """
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))) if len(codes) else np.zeros(0, int)
    words = codes[starts]
    for _ in range(MOST_PASSES):
        if len(starts) < 3:
            break
        passing = _passing(words, np.diff(steps[starts], append=steps[-1] + 1))
        passing &= ~np.concatenate(([False], passing[:-1]))  # of neighbours that would swap words the first gives way
        if not passing.any():
            break
        words = np.where(passing, np.roll(words, 1), words)
        begins = np.concatenate(([True], words[1:] != words[:-1]))
        starts, words = starts[begins], words[begins]
    return np.repeat(words, np.diff(starts, append=len(codes)))


def _passing(words: IntArray, spans: IntArray) -> BoolArray:
    """Which stretches give way to the word before them; the shortest of those that could go first."""
    before, after = words[:-2], words[2:]
    word, span = words[1:-1], spans[1:-1]
    is_bridge = before == after
    short = span < FEWEST_STEPS
    short |= (word == UNCLEAR) & is_bridge & (span <= PASSING_DOUBT)
    short &= (word != RUNNING) & (before != RUNNING) & (word != DIVERGED) & (after != DIVERGED)
    if (short & is_bridge).any():
        short &= is_bridge
    if short.any():
        short &= span <= span[short].min()
    return np.concatenate(([False], short, [False]))
