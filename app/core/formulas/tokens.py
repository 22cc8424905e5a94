"""A formula's text, cut into numbers, names and signs."""

import re
from typing import NamedTuple

from app.core.formulas.errors import FormulaError
from app.core.words import QT_TRANSLATE_NOOP

MAX_CHARACTERS = 10_000

_TOKEN = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<sign>\*\*|[-+*/^(),])"
    r"|(?P<space>[ \t]+)"
)


class Token(NamedTuple):
    """A piece of text: its kind ("number", "name", "sign" or "end"), and its column from 1."""

    kind: str
    text: str
    column: int


def tokens_of(text: str) -> list[Token]:
    """Cut *text* into tokens, closed by one of kind "end"; `^` comes out as `**`.

    Raises
    ------
    FormulaError : the text is empty, too long, on several lines, or holds a character no formula has.
    """
    if len(text) > MAX_CHARACTERS:
        raise FormulaError(
            QT_TRANSLATE_NOOP("Formula", "The formula has {count} characters; at most {most} are allowed."),
            count=f"{len(text):,}",
            most=f"{MAX_CHARACTERS:,}",
        )
    if not text.strip(" \t"):
        raise FormulaError(QT_TRANSLATE_NOOP("Formula", "The formula is empty."))
    found = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _strange_character(text[position], position + 1)
        if match.lastgroup != "space":
            piece = "**" if match.group() == "^" else match.group()
            found.append(Token(str(match.lastgroup), piece, position + 1))
        position = match.end()
    found.append(Token("end", "", len(text) + 1))
    return found


def _strange_character(character: str, column: int) -> FormulaError:
    if character in "\n\r\v\f\x85\u2028\u2029":
        return FormulaError(
            QT_TRANSLATE_NOOP("Formula", "The formula must be on one line, but a new line starts at column {column}."),
            column=column,
        )
    return FormulaError(
        QT_TRANSLATE_NOOP("Formula", "The character {character} at column {column} has no meaning in a formula."),
        character=ascii(character),
        column=column,
    )
