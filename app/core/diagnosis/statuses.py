"""The status of every kept row of a contender, for the timeline's band and the CSV's status column."""

from app.core.arrays import IntArray
from app.core.diagnosis.facts import facts_of
from app.core.diagnosis.rules import codes_of
from app.core.diagnosis.subject import Subject
from app.core.simulation.timeline import STATUSES


def status_codes(subject: Subject, first: int = 0) -> IntArray:
    """The statuses of kept rows `first` to the newest as indices into `STATUSES`.

    On a surface every row has its own exact curvature and gets the word that `diagnose` gives it. Of a
    model at most `MOST_PROBES` rows are probed, among them the newest; a row far from all of them is
    judged by its history alone and so is never called a minimum, a saddle or a plateau.

    A row's status depends on the rows up to it, on the lowest loss known and, for the newest, on how the
    run ended; a caller that has the statuses of earlier rows may ask for the new ones alone.
    """
    return codes_of(subject, facts_of(subject, first, len(subject.track)))


def statuses(subject: Subject, first: int = 0) -> list[str]:
    """As `status_codes`, in words."""
    return [STATUSES[code] for code in status_codes(subject, first).tolist()]
