"""Remedies that change the learning rate."""

import math

import numpy as np

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.remedies.families import (
    rounded,
    with_others,
)
from app.core.diagnosis.remedies.rehearsal import SLOWER, faster_rate, leaving_rate
from app.core.diagnosis.remedies.safe_rate import safe_rate
from app.core.diagnosis.remedies.texts import TEXTS
from app.core.diagnosis.result import Edit, Remedy, Text

MOVES = 2e-3
"""A remedy against standing still must lead to steps of 0.2 % of the picture's width."""

QUIETER = (0.2, 0.5)
"""Shares of the rate that are tried against noise."""


def longer_steps(findings: DiagnosisContext) -> Remedy | None:
    """A rate at which a step here covers 1 % of the picture, but none that leaps across it from a wall.

    None where even that rate hardly moves the point: then another rate is no way out.
    """
    optimizer, rate = findings.subject.optimizer, findings.rate
    follows = optimizer.step_follows
    if rate <= 0 or follows == "own":
        return None
    view = findings.subject.view
    width = float(view.sides.mean()) if view is not None else max(1.0, float(np.linalg.norm(findings.theta)))
    step = rate * _gain(findings) * findings.slope if follows == "slope" else findings.step_length
    if not step > 0:
        return None
    target = rate * 0.01 * width / step
    if follows == "rate":
        target = min(target, 0.05 * width)
    elif follows == "slope" and view is not None and view.steepest > 0:
        target = min(target, 0.3 * width / view.steepest / _gain(findings))
        if findings.status == "descending" and view.stiffest > 0:
            target = min(target, 1.0 / view.stiffest)
    else:
        target = min(target, 10.0 * rate if view is None else 100.0 * rate)
    is_rehearsed = optimizer.heavy_ball is not None and view is not None and not findings.subject.is_stochastic
    if findings.status == "plateau" and is_rehearsed:
        target = faster_rate(findings, target) or 0.0
    length = step * target / rate
    if target < 1.5 * rate or length < MOVES * width:
        return None
    return _rate_remedy(findings, "longer_steps", target, factor=target / rate, length=length)


def _gain(findings: DiagnosisContext) -> float:
    """How many times the slope's own step a steady slope makes with momentum."""
    momentum, dampening = findings.subject.optimizer.heavy_ball or (0.0, 0.0)
    return (1.0 - dampening) / max(1.0 - momentum, 1e-3) if momentum > 0 else 1.0


def full_rate(findings: DiagnosisContext) -> Remedy | None:
    """Half of what is stable here; where that would leap across the picture's steep parts, merely longer steps."""
    if not math.isfinite(findings.rate_limit):
        return None
    view = findings.subject.view
    target = 0.5 * findings.rate_limit
    if view is not None and target * view.steepest > 0.3 * float(view.sides.mean()):
        return longer_steps(findings)
    if view is not None and view.stiffest > 0:
        target = min(target, 1.0 / view.stiffest)
    if target < 1.5 * findings.rate:
        return None
    rates = [share * target for share in SLOWER if share * target >= 1.5 * findings.rate]
    return _rates(findings, "full_rate", rates, limit=findings.rate_limit)


def stable_rate(findings: DiagnosisContext) -> Remedy | None:
    """Half the lowest limit met on the way, or a tenth of the rate where theory knows no limit."""
    rate = findings.rate
    if rate <= 0:
        return None
    limit = safe_rate(findings)
    if limit is None or rate <= limit:
        return _rate_remedy(findings, "smaller_rate", 0.1 * rate)
    return _rate_remedy(findings, "safe_rate", min(0.5 * limit, 0.5 * rate), limit=limit)


def calmer_rate(findings: DiagnosisContext) -> Remedy | None:
    """Half of the rate: fewer turns across, though no faster along."""
    if findings.turns < 50.0 or findings.rate <= 0 or math.isnan(findings.rate_limit):
        return None
    return _rate_remedy(findings, "calmer_rate", 0.5 * findings.rate)


def escaping_rate(findings: DiagnosisContext) -> Remedy | None:
    """A rate that this minimum cannot hold, where a rehearsal from here ends lower."""
    if not math.isfinite(findings.rate_limit) or findings.subject.optimizer.heavy_ball is None:
        return None
    target = leaving_rate(findings)
    if target is None:
        return None
    return _rate_remedy(findings, "leaving_rate", target, limit=findings.rate_limit)


def quieter_rate(findings: DiagnosisContext) -> Remedy | None:
    """A fifth of the rate, or a half: the noise ball shrinks with it."""
    if findings.rate <= 0:
        return None
    return _rates(findings, "quieter_rate", [share * findings.rate for share in QUIETER])


def _rates(findings: DiagnosisContext, text: str, targets: list[float], **arguments: float) -> Remedy:
    """The first of some rates; of a model the others are tried where it does not help."""
    tried = targets if findings.subject.landscape is None else targets[:1]
    return with_others([_rate_remedy(findings, text, target, **arguments) for target in tried])


def _rate_remedy(findings: DiagnosisContext, text: str, target: float, **arguments: float) -> Remedy:
    """The rate in force becomes `target`; with a schedule, its base changes by the same factor."""
    subject = findings.subject
    setting = subject.optimizer.lr if subject.rate_setting is None else subject.rate_setting
    value = rounded(setting * target / findings.rate)
    numbers = {"label": subject.label, "rate": value, **arguments}
    return Remedy("learning_rate", Text(TEXTS[text], numbers), Edit(subject.label, subject.rate_path, value))
