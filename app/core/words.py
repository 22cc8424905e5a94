"""Words that reach the screen are marked here and translated in the shell."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark *text* for `pyside6-lupdate` under *context* and return it unchanged.

    The core has no Qt; the name is the one the tool looks for in source text.
    """
    del context
    return text


class Said(NamedTuple):
    """Words that are kept and shown later, in the language that the screen has then.

    Attributes
    ----------
    context, text : as marked with `QT_TRANSLATE_NOOP`; the text may have places to fill in: `{label}`.
    values : what stands in those places: text as it is, or words in turn.
    """

    context: str
    text: str
    values: Mapping[str, "Words"] = MappingProxyType({})

    def __str__(self) -> str:
        """The words in English."""
        return self.text.format(**{name: str(value) for name, value in self.values.items()})


Words = str | Said
"""What a person reads: a name, shown as it is, or words to be translated."""
