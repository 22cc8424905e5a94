"""What a diagnosis says: a status, its evidence, a sentence, and remedies that can be applied."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

CONTEXT = "Diagnosis"
"""The translation context of every template."""


@dataclass(frozen=True)
class Text:
    """A sentence with named gaps, to be translated first and filled afterwards.

    Attributes
    ----------
    template : English, marked for translation in context "Diagnosis"; gaps as `{name}`.
    arguments : what goes into the gaps: numbers, text, or tuples of numbers (points).
    """

    template: str
    arguments: Mapping[str, Any] = field(default_factory=dict)

    def fill(self, translate: Callable[[str], str] = str) -> str:
        """The sentence: the template sent through `translate`, its gaps filled to four digits."""
        shown = {name: _shown(value) for name, value in self.arguments.items()}
        return translate(self.template).format(**shown)


@dataclass(frozen=True)
class Evidence:
    """One measured fact behind a diagnosis.

    Attributes
    ----------
    name : a stable word for code and tests, such as `rate_limit`.
    symbol : how the field writes it, such as `2/λmax`; empty where there is none.
    value : the number; None where it could not be worked out.
    text : one sentence that says it.
    """

    name: str
    symbol: str
    value: float | None
    text: Text


class Edit(NamedTuple):
    """A change of the scenario, as `app.core.scenario.interventions.with_value` takes it.

    Attributes
    ----------
    contender : the label of the contender that `path` starts in; None for the scenario's root.
    path : dotted, such as `optimizer.lr`, `optimizer`, `schedule`, `start`, `problem.batch.size`.
    value : a plain value, or a plain dict for a whole catalog entry.
    """

    contender: str | None
    path: str
    value: Any


@dataclass(frozen=True)
class Remedy:
    """Something to try.

    Attributes
    ----------
    kind : a stable word: `learning_rate`, `momentum`, `adaptive`, `newton`, `noise`, `schedule`, `batch`,
        `standardize`, `start` or `many_starts`.
    text : one sentence that says what to do and why.
    edit : the change that does it; None where it is an experiment rather than an edit (`many_starts`).
    begins_again : whether the change must be made at the start of the run, since at rest it comes too late.
    otherwise : of the same kind, to be tried in this one's place where it does not help.
    """

    kind: str
    text: Text
    edit: Edit | None = None
    begins_again: bool = False
    otherwise: tuple["Remedy", ...] = ()


@dataclass(frozen=True)
class Diagnosis:
    """The named state of a contender at one step.

    Attributes
    ----------
    status : a word of `app.core.simulation.timeline.STATUSES`.
    sentence : what is the case, in one or two sentences with the deciding numbers.
    evidence : the measured facts, the deciding ones first.
    remedies : what to try, the most direct first; empty where nothing needs a remedy.
    """

    status: str
    sentence: Text
    evidence: tuple[Evidence, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    def value(self, name: str) -> float | None:
        """The number of a piece of evidence; None where it is missing."""
        return next((one.value for one in self.evidence if one.name == name), None)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(_shown(one) for one in value) + ")"
    if not isinstance(value, float):
        return str(value)
    return f"{value:.4g}".replace("e-0", "e-").replace("e+0", "e+").replace("-", "−")
