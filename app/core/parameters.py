"""How a thing declares its parameters: limits, scale, unit, symbol, help.

A catalog entry is a frozen `msgspec.Struct` whose fields carry one of the markers below::

    class Adam(Optimizer, tag="adam"):
        lr: Annotated[float, number("Learning rate", "η", above=0, log=True, help="…")] = 1e-3

The JSON reader, the schema, the forms, the help pages, the command line and the contract tests
all read this one declaration, through `parameters_of`.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", forbid_unknown_fields=True):
    """An entry of a catalog: what a person chooses by its kind, and all that menus, help and files know of it.

    Attributes
    ----------
    title, lesson : the name on the screen and one sentence on what it does or teaches.
    latex : the formula on the help page; empty where there is none, or several.
    reference : where it comes from: paper and page, or PyTorch's page.
    family : the group of menus that it belongs to; empty where the catalog has none.
    """

    title: ClassVar[str]
    lesson: ClassVar[str]
    latex: ClassVar[str] = ""
    reference: ClassVar[str] = ""
    family: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter of a catalog entry.

    Attributes
    ----------
    name : the field's name, as in the scenario file.
    type : `float`, `int`, `bool` or `str` (a `str` has `choices`).
    default : the value a new entry has; `msgspec.NODEFAULT` where the file must give one.
    label, symbol, unit, help : words for the screen (English; translated in context "Parameter").
    above, at_least, below, at_most : the limits, `None` where there is none.
    log : whether a slider moves on a logarithmic scale.
    soft : (low, high), the range a slider offers; values outside it but inside the limits may be typed.
    live : whether a change takes effect while a run goes on; otherwise the run starts again.
    choices : the allowed words of a choice, as in the scenario file.
    choice_labels : how each of them reads on the screen, in the same order.
    optional : whether `None` is allowed.
    """

    name: str
    type: type
    default: Any
    label: str
    symbol: str = ""
    unit: str = ""
    help: str = ""
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    at_most: float | None = None
    log: bool = False
    soft: tuple[float, float] | None = None
    live: bool = True
    choices: tuple[str, ...] = ()
    choice_labels: tuple[str, ...] = ()
    optional: bool = False

    def limits_text(self) -> str:
        """The limits as a reader would write them, for messages: `> 0, <= 1`; empty without limits."""
        bounds = ((">", self.above), (">=", self.at_least), ("<", self.below), ("<=", self.at_most))
        return ", ".join(f"{sign} {limit:g}" for sign, limit in bounds if limit is not None)

    def choice_label(self, word: str) -> str:
        """How a word of the choice reads on the screen (English; translated in context "Parameter")."""
        return self.choice_labels[self.choices.index(word)]

    def allows(self, value: float) -> bool:
        """Whether a number lies within the limits."""
        return not (
            (self.above is not None and not value > self.above)
            or (self.at_least is not None and not value >= self.at_least)
            or (self.below is not None and not value < self.below)
            or (self.at_most is not None and not value <= self.at_most)
        )


def number(
    label: str,
    symbol: str = "",
    *,
    above: float | None = None,
    at_least: float | None = None,
    below: float | None = None,
    at_most: float | None = None,
    log: bool = False,
    soft: tuple[float, float] | None = None,
    unit: str = "",
    help: str = "",
    live: bool = True,
) -> msgspec.Meta:
    """Declare a finite float or an int with limits. See `Parameter` for the words."""
    limits: dict[str, Any] = {"gt": above, "ge": at_least, "lt": below, "le": at_most}
    return msgspec.Meta(
        title=label,
        description=help or None,
        extra={"symbol": symbol, "unit": unit, "log": log, "soft": soft, "live": live},
        **limits,
    )


def choice(label: str, labels: Mapping[str, str], *, help: str = "", live: bool = True) -> msgspec.Meta:
    """Declare a parameter whose type is a `Literal` of words; `labels` says how each word reads on the screen."""
    return msgspec.Meta(title=label, description=help or None, extra={"live": live, "labels": labels})


def flag(label: str, *, help: str = "", live: bool = True) -> msgspec.Meta:
    """Declare a yes/no parameter."""
    return msgspec.Meta(title=label, description=help or None, extra={"live": live})


def parameters_of(entry: type[msgspec.Struct]) -> tuple[Parameter, ...]:
    """The declared parameters of a catalog entry, in field order.

    Fields without a marker (a formula's text, a list of bounds) are not parameters and are left out.
    """
    if entry not in _known:
        _known[entry] = _parameters(entry)
    return _known[entry]


_known: dict[type[msgspec.Struct], tuple[Parameter, ...]] = {}


def _parameters(entry: type[msgspec.Struct]) -> tuple[Parameter, ...]:
    hints = typing.get_type_hints(entry, include_extras=True)
    found = []
    for field in msgspec.structs.fields(entry):
        parameter = _parameter(field, hints[field.name])
        if parameter is not None:
            found.append(parameter)
    return tuple(found)


def kind_of(entry: type[msgspec.Struct]) -> str:
    """The word that names the entry in the scenario file."""
    tag = entry.__struct_config__.tag
    if not isinstance(tag, str):
        raise TypeError(f"{entry.__name__} has no kind")
    return tag


def by_kind(entries: Sequence[type[Any]]) -> Mapping[str, type[Any]]:
    """The catalog as a read-only mapping from kind to entry."""
    return types.MappingProxyType({kind_of(entry): entry for entry in entries})


def _parameter(field: msgspec.structs.FieldInfo, hint: Any) -> Parameter | None:
    bare, metas = _unwrap(hint)
    options = [option for option in _options(bare) if option is not type(None)]
    base, inner = _unwrap(options[0])
    titled = [meta for meta in (*metas, *inner) if meta.title is not None and meta.extra is not None]
    if not titled:
        return None
    meta = titled[0]
    extra = meta.extra or {}
    choices = tuple(typing.get_args(base)) if typing.get_origin(base) is typing.Literal else ()
    labels = extra.get("labels", {})
    if set(labels) != set(choices):
        raise TypeError(f"{field.name}: the labels {sorted(labels)} are not those of the choices {sorted(choices)}")
    limits = inner[0] if inner else meta
    return Parameter(
        name=field.name,
        type=str if choices else base,
        default=field.default,
        label=meta.title or field.name,
        symbol=extra.get("symbol", ""),
        unit=extra.get("unit", ""),
        help=meta.description or "",
        above=limits.gt,
        at_least=limits.ge,
        below=limits.lt,
        at_most=limits.le,
        log=extra.get("log", False),
        soft=extra.get("soft"),
        live=extra.get("live", True),
        choices=choices,
        choice_labels=tuple(labels[word] for word in choices),
        optional=type(None) in _options(bare),
    )


def _unwrap(hint: Any) -> tuple[Any, list[msgspec.Meta]]:
    if typing.get_origin(hint) is not typing.Annotated:
        return hint, []
    base, *marks = typing.get_args(hint)
    return base, [mark for mark in marks if isinstance(mark, msgspec.Meta)]


def _options(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,)
