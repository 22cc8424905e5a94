"""What libraries and the system say in English is recognised, and stays what it is in English."""

import csv
import enum
import errno
import json
import os
from collections.abc import Callable
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from app.core.library_messages import FORMS, reason_of, recognised
from app.core.scenario.field_validation import shape_faults
from app.core.words import Message


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    x: int


class One(msgspec.Struct, tag="one"):
    pass


class Two(msgspec.Struct, tag="two"):
    pass


class Colour(enum.Enum):
    RED = "red"


MISSHAPEN: list[tuple[Any, Any]] = [
    ("a", int),
    (None, int),
    ({"x": "a"}, Entry),
    ({}, Entry),
    ({"x": 1, "y": 2}, Entry),
    ("blue", Colour),
    (3, Literal[1, 2]),
    ({"type": "three"}, One | Two),
    (0.5, Annotated[float, Meta(gt=1)]),
    (0, Annotated[int, Meta(ge=1)]),
    (1.5, Annotated[float, Meta(lt=1)]),
    (5, Annotated[int, Meta(le=4)]),
    (5, Annotated[int, Meta(multiple_of=2)]),
    ("a", Annotated[str, Meta(pattern="^b{2}$")]),
    ("", Annotated[str, Meta(min_length=1)]),
    ([1, 2], Annotated[list[int], Meta(max_length=1)]),
    ([1], tuple[int, int]),
    (10**400, float),
]
MALFORMED = [
    "",
    "{",
    '{"a" 1}',
    "[1 2]",
    "[1,]",
    '{"a": 1,}',
    "1 2",
    '"a',
    '"a\n"',
    r'"\x"',
    r'"\u12"',
    "9" * 5000,
]
ERRORS = [
    errno.ENOENT,
    errno.EISDIR,
    errno.ENOTDIR,
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.ENAMETOOLONG,
    errno.ELOOP,
    errno.EIO,
]
SINCE_3_13 = {"Illegal trailing comma before end of array", "Illegal trailing comma before end of object"}


def complaint(action: Callable[[], object]) -> str:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        action()
    return str(getattr(caught.value, "msg", caught.value))


def all_complaints() -> list[str]:
    tables = ['"a"b,c\n', "x" * 200_000]
    return [
        *(complaint(lambda one=one: msgspec.convert(*one, strict=False)) for one in MISSHAPEN),
        *(complaint(lambda text=text: json.loads(text)) for text in MALFORMED),
        *(complaint(lambda text=text: list(csv.reader([text], strict=True))) for text in tables),
        *map(os.strerror, ERRORS),
    ]


@pytest.mark.parametrize("sentence", all_complaints())
def test_a_sentence_is_recognised_and_stays_the_same_in_english(sentence: str) -> None:
    words = recognised(sentence)
    assert isinstance(words, Message)
    assert str(words) == sentence


def test_every_known_form_is_said_by_something() -> None:
    said = {form.text for form in _parts(map(recognised, all_complaints()))}
    assert set(FORMS) - said <= SINCE_3_13


def _parts(words: Any) -> list[Message]:
    found = [one for one in words if isinstance(one, Message)]
    return found + [part for one in found for part in _parts(one.values.values())]


def test_what_is_at_a_path_is_recognised_within() -> None:
    words = recognised("Expected `int`, got `str` - at `$.x`")
    assert isinstance(words, Message)
    assert words.values["complaint"] == recognised("Expected `int`, got `str`")


@given(st.text() | st.sampled_from(FORMS).map(lambda form: form.replace("{", "`{")))
def test_any_sentence_stays_the_same_in_english(sentence: str) -> None:
    assert str(recognised(sentence)) == sentence


def test_a_sentence_of_no_known_form_is_kept_as_it_is() -> None:
    assert recognised("The disk is on fire") == "The disk is on fire"


def test_the_reason_of_an_error_is_the_system_s() -> None:
    assert str(reason_of(OSError(errno.ENOSPC, "No space left on device", "a.csv"))) == "No space left on device"
    assert reason_of(ValueError("embedded null byte")) == "embedded null byte"


def test_a_fault_that_only_msgspec_finds_is_told_in_its_words() -> None:
    (fault,) = shape_faults("blue", Colour, "colour")
    assert fault.message == "Invalid enum value 'blue'"
    assert fault.words == recognised("Invalid enum value 'blue'")
