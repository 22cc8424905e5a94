"""English sentences of the libraries and of the system, recognised by their form, so that they can be translated."""

import re
from functools import cache

from app.core.words import QT_TRANSLATE_NOOP, Message, Words

FORMS = (
    # msgspec
    QT_TRANSLATE_NOOP("Reason", "{complaint} - at `{path}`"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}`, got `{found}`"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` > {limit}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` >= {limit}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` < {limit}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` <= {limit}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` that's a multiple of {factor}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` matching regex {pattern}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` of length >= {least}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` of length <= {most}"),
    QT_TRANSLATE_NOOP("Reason", "Expected `{wanted}` of length {length}, got {found}"),
    QT_TRANSLATE_NOOP("Reason", "Object missing required field `{name}`"),
    QT_TRANSLATE_NOOP("Reason", "Object contains unknown field `{name}`"),
    QT_TRANSLATE_NOOP("Reason", "Invalid enum value {value}"),
    QT_TRANSLATE_NOOP("Reason", "Invalid value {value}"),
    QT_TRANSLATE_NOOP("Reason", "Number out of range"),
    # json
    QT_TRANSLATE_NOOP("Reason", "Expecting value"),
    QT_TRANSLATE_NOOP("Reason", "Expecting '{sign}' delimiter"),
    QT_TRANSLATE_NOOP("Reason", "Expecting property name enclosed in double quotes"),
    QT_TRANSLATE_NOOP("Reason", "Illegal trailing comma before end of array"),
    QT_TRANSLATE_NOOP("Reason", "Illegal trailing comma before end of object"),
    QT_TRANSLATE_NOOP("Reason", "Extra data"),
    QT_TRANSLATE_NOOP("Reason", "Unterminated string starting at"),
    QT_TRANSLATE_NOOP("Reason", "Invalid control character at"),
    QT_TRANSLATE_NOOP("Reason", "Invalid \\escape"),
    QT_TRANSLATE_NOOP("Reason", "Invalid \\uXXXX escape"),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; "
        "use sys.set_int_max_str_digits() to increase the limit",
    ),
    # csv
    QT_TRANSLATE_NOOP("Reason", "'{delimiter}' expected after '{quote}'"),
    QT_TRANSLATE_NOOP("Reason", "field larger than field limit ({limit})"),
    # the system
    QT_TRANSLATE_NOOP("Reason", "No such file or directory"),
    QT_TRANSLATE_NOOP("Reason", "Is a directory"),
    QT_TRANSLATE_NOOP("Reason", "Not a directory"),
    QT_TRANSLATE_NOOP("Reason", "Permission denied"),
    QT_TRANSLATE_NOOP("Reason", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Reason", "Read-only file system"),
    QT_TRANSLATE_NOOP("Reason", "No space left on device"),
    QT_TRANSLATE_NOOP("Reason", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Reason", "File name too long"),
    QT_TRANSLATE_NOOP("Reason", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Reason", "Input/output error"),
)
"""What is known to be said; the first form that fits is taken."""


def recognised(sentence: str) -> Words:
    """The words of a sentence that has a known form; else the sentence as it is. In English both are the same."""
    for form, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            values: dict[str, Words] = {**found.groupdict()}
            if "complaint" in values:
                values["complaint"] = recognised(found["complaint"])
            return Message("Reason", form, values)
    return sentence


def reason_of(error: Exception) -> Words:
    """Why the system would not open, read or write a file."""
    return recognised(getattr(error, "strerror", None) or str(error))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each form, and the same with something to match in its places."""
    return tuple(
        (form, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(form)), re.DOTALL)) for form in FORMS
    )
