"""Kept words in the language of the screen."""

from PySide6.QtCore import QCoreApplication

from app.core.words import Words


def said(words: Words) -> str:
    """A name as it is, or words translated and filled in."""
    if isinstance(words, str):
        return words
    text = QCoreApplication.translate(words.context, words.text)
    return text.format(**{name: said(value) for name, value in words.values.items()}) if words.values else text
