"""The words of the status column on the screen, and the role of their colour."""

from app.core.diagnosis import Diagnosis
from app.core.words import QT_TRANSLATE_NOOP, Message

WORDS = {
    "running": (QT_TRANSLATE_NOOP("Status", "running"), "muted"),
    "descending": (QT_TRANSLATE_NOOP("Status", "descending"), "muted"),
    "converged": (QT_TRANSLATE_NOOP("Status", "converged"), "good"),
    "global_minimum": (QT_TRANSLATE_NOOP("Status", "global minimum"), "good"),
    "local_minimum": (QT_TRANSLATE_NOOP("Status", "local minimum"), "warning"),
    "plateau": (QT_TRANSLATE_NOOP("Status", "plateau"), "warning"),
    "saddle": (QT_TRANSLATE_NOOP("Status", "saddle"), "warning"),
    "ravine": (QT_TRANSLATE_NOOP("Status", "ravine"), "warning"),
    "oscillating": (QT_TRANSLATE_NOOP("Status", "oscillating"), "warning"),
    "diverging": (QT_TRANSLATE_NOOP("Status", "diverging"), "bad"),
    "diverged": (QT_TRANSLATE_NOOP("Status", "diverged"), "bad"),
    "noise_ball": (QT_TRANSLATE_NOOP("Status", "noise ball"), "warning"),
    "unclear": (QT_TRANSLATE_NOOP("Status", "unclear"), "muted"),
}


def status_words(status: str) -> tuple[Message, str]:
    """The words of a status and the name of its colour role."""
    text, role = WORDS[status]
    return Message("Status", text), role


def shown_status(recorded: str, diagnosis: Diagnosis | None) -> str:
    """The word to show: the diagnosis where there is one, but a run that has left the numbers is `diverged`."""
    return recorded if diagnosis is None or recorded == "diverged" else diagnosis.status
