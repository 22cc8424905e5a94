from app.core.diagnosis.statuses import statuses
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.subject_of_run import subject_of
