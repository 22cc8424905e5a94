"""From a contender at a step to a named state with evidence and remedies."""

import numpy as np

from app.core.diagnosis.explain.evidence import DiagnosisContext, evidence_of
from app.core.diagnosis.explain.sentences import sentence_of
from app.core.diagnosis.measure.measurements import facts_of
from app.core.diagnosis.name.rules import codes_of
from app.core.diagnosis.remedies.offer import remedies_of
from app.core.diagnosis.result import Diagnosis
from app.core.diagnosis.subject import Subject
from app.core.simulation.timeline import STATUSES


def diagnose(subject: Subject, step: int | None = None) -> Diagnosis:
    """The diagnosis at the newest kept row at or before `step` (None: the newest).

    Nothing but that row and those before it counts, save the lowest loss known, which is the run's.
    On a surface it takes about a millisecond. For a model it asks for up to some 120 Hessian-vector
    products, so a window calls it off its main thread, or when the run stands.
    """
    track = subject.track
    row = len(track) - 1 if step is None else track.index_at(step)
    facts = facts_of(subject, row, row + 1)
    status = STATUSES[int(codes_of(subject, facts)[0])]
    findings = DiagnosisContext(subject, facts, status)
    with np.errstate(all="ignore"):
        return Diagnosis(status, sentence_of(findings), evidence_of(findings), remedies_of(findings))
