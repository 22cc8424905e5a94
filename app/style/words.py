"""Kept words in the language of the screen."""

from PySide6.QtCore import QCoreApplication

from app.core.faults import ScenarioError
from app.core.words import MessageError, Words


def said(words: Words) -> str:
    """A name as it is, or words translated and filled in."""
    if isinstance(words, str):
        return words
    text = QCoreApplication.translate(words.context, words.text)
    return text.format(**{name: said(value) for name, value in words.values.items()}) if words.values else text


def update_words(step: int, ended_at: int | None = None) -> str:
    """Which update is meant, the one that leaves row `step`, and that its contender ended before the cursor."""
    text = QCoreApplication.translate("Step", "Step {step} → {next}").format(step=f"{step:,}", next=f"{step + 1:,}")
    return text if ended_at is None else f"{text} · {ended_words(ended_at)}"


def ended_words(step: int) -> str:
    """That a contender goes no further."""
    return QCoreApplication.translate("Step", "ended at step {step}").format(step=f"{step:,}")


def told(error: object, name: str = "") -> str:
    """What is wrong, in one sentence, or one a line where there are several.

    Parameters
    ----------
    error : an exception; one without words for the screen is told as it is.
    name : of the file at fault, to begin each line.
    """
    if isinstance(error, ScenarioError):
        lines = [f"{fault.path}: {said(fault.words)}" if fault.path else said(fault.words) for fault in error.faults]
    else:
        lines = [said(error.said) if isinstance(error, MessageError) else str(error)]
    return "\n".join(f"{name}: {line}" if name else line for line in lines)
