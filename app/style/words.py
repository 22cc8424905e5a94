"""Kept words in the language of the screen."""

from PySide6.QtCore import QCoreApplication

from app.core.faults import ScenarioError
from app.core.words import SaidError, Words


def said(words: Words) -> str:
    """A name as it is, or words translated and filled in."""
    if isinstance(words, str):
        return words
    text = QCoreApplication.translate(words.context, words.text)
    return text.format(**{name: said(value) for name, value in words.values.items()}) if words.values else text


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
        lines = [said(error.said) if isinstance(error, SaidError) else str(error)]
    return "\n".join(f"{name}: {line}" if name else line for line in lines)
