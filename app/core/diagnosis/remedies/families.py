"""What the remedies share: families of methods, and numbers as a person would type them."""

from dataclasses import replace

from app.core.diagnosis.explain.evidence import Findings
from app.core.diagnosis.result import Remedy
from app.core.parameters import kind_of

PLAIN = ("gradient_descent", "sign_sgd", "langevin")
"""Methods without momentum, to which it can be given."""

STEP_IS_RATE = ("adam", "adamw", "adamax", "nadam", "radam", "rmsprop", "lion", "sign_sgd", "yogi", "adabelief")
"""Methods whose steps are about as long as the rate, whatever the slope."""

HEAVY_BALL = ("gradient_descent", "langevin", "momentum", "nesterov", "qhm", "asgd", "sam")
"""Methods whose steps are the rate times the slope, times 1/(1 − μ) with momentum."""

PLAIN_STEPS = ("gradient_descent", "momentum", "nesterov")
"""Methods that a rehearsal steps as they do (Nesterov's nearly)."""

NOT_SCALED = ("newton", "lbfgs", "line_search", "barzilai_borwein", "polyak", "conjugate_gradient", "rprop")
"""Methods that find their own step: a larger rate does not lengthen it in proportion."""


def with_others(candidates: list[Remedy]) -> Remedy:
    """The first of some remedies of one kind; the others are tried where it does not help."""
    return replace(candidates[0], otherwise=tuple(candidates[1:]))


def method_kind(findings: Findings) -> str:
    """The kind of the optimizer, as in the file."""
    return kind_of(type(findings.subject.optimizer))


def rounded(value: float, digits: int = 3) -> float:
    """A number as a person would type it."""
    return float(f"{value:.{digits}g}")
