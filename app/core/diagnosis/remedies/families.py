"""What the remedies share: the kind of method, alternatives, and numbers as a person would type them."""

from dataclasses import replace

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.result import Remedy
from app.core.parameters import kind_of


def with_others(candidates: list[Remedy]) -> Remedy:
    """The first of some remedies of one kind; the others are tried where it does not help."""
    return replace(candidates[0], otherwise=tuple(candidates[1:]))


def method_kind(findings: DiagnosisContext) -> str:
    """The kind of the optimizer, as in the file."""
    return kind_of(type(findings.subject.optimizer))


def rounded(value: float, digits: int = 3) -> float:
    """A number as a person would type it."""
    return float(f"{value:.{digits}g}")
