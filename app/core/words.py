"""Words that reach the screen are marked here and translated in the shell."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark *text* for `pyside6-lupdate` under *context* and return it unchanged.

    The core has no Qt; the name is the one the tool looks for in source text.
    """
    del context
    return text


class Message(NamedTuple):
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


Words = str | Message
"""What a person reads: a name, shown as it is, or words to be translated."""


def filled(values: Mapping[str, Words | int]) -> dict[str, Words]:
    """What stands in the places of `Message`, with whole numbers written out."""
    return {name: str(value) if isinstance(value, int) else value for name, value in values.items()}


class MessageError(ValueError):
    """What is wrong, told in one sentence.

    Parameters
    ----------
    text : the sentence, marked in the error's own context, with places to fill in.
    field : the field of the declaration at fault (`path`, `theta`, `bounds[0]`, …), or empty.
    values : what stands in those places.

    Attributes
    ----------
    context : where the sentences of this kind of error are marked.
    said : the sentence for the screen.
    """

    context: ClassVar[str]

    def __init__(self, text: str, field: str = "", /, **values: Words | int) -> None:
        self.said = Message(self.context, text, filled(values))
        super().__init__(str(self.said))
        self.field = field
