"""From frames and curvature to a named state with evidence and remedies."""

from app.core.diagnosis.diagnose import diagnose
from app.core.diagnosis.name.statuses import settled, status_codes, statuses
from app.core.diagnosis.remedies.trials import Trials, rehearsed, with_edit
from app.core.diagnosis.result import Diagnosis, Edit, Evidence, Remedy, Text
from app.core.diagnosis.subject import Batch, Subject
from app.core.diagnosis.subject_of_run import best_loss, subject_of

__all__ = [
    "Batch",
    "Diagnosis",
    "Edit",
    "Evidence",
    "Remedy",
    "Subject",
    "Text",
    "Trials",
    "best_loss",
    "diagnose",
    "rehearsed",
    "settled",
    "status_codes",
    "statuses",
    "subject_of",
    "with_edit",
]
