"""Remedies that begin elsewhere, shake the point, or see other data: the start, the noise, the batch, the features."""

import math

import numpy as np

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.remedies.families import rounded, with_others
from app.core.diagnosis.remedies.rehearsal import noise_that_leaves
from app.core.diagnosis.remedies.texts import TEXTS
from app.core.diagnosis.result import Edit, Remedy, Text

DRAWS = 3
"""Other draws of a model's weights that are tried."""

LARGER = (4, 16, 64)
"""How many times as large a larger batch is."""


def other_start(findings: DiagnosisContext) -> Remedy | None:
    """On a surface the lowest of a few points spread evenly; for a model another draw."""
    subject = findings.subject
    if subject.view is not None:
        return _start("other_start", subject.view.low_point)
    if subject.start_kind in ("zeros", "point"):
        edit = Edit(None, "start", {"kind": "xavier_uniform"})
        return Remedy("start", Text(TEXTS["drawn_start"]), edit)
    seeds = range(subject.seed + 1, subject.seed + 1 + DRAWS)
    draws = [Remedy("start", Text(TEXTS["other_draw"], {"seed": seed}), Edit(None, "seed", seed)) for seed in seeds]
    return with_others(draws)


def pushed_start(findings: DiagnosisContext) -> Remedy | None:
    """From here, 2 % of the width along the direction in which the ground falls fastest."""
    subject = findings.subject
    if not math.isfinite(findings.lowest_curvature) or len(findings.theta) > 1000:
        return None
    direction = findings.facts.surroundings.curvature.flat[0]
    width = subject.view.sides if subject.view is not None else max(1.0, float(np.linalg.norm(findings.theta)))
    push = 0.02 * direction * width
    step = np.array([findings.step, findings.step])
    losses, _ = subject.problem.full(np.stack((findings.theta + push, findings.theta - push)), step)
    theta = findings.theta + (push if losses[0] <= losses[1] else -push)
    return _start("pushed_start", tuple(theta.tolist()))


def _start(text: str, point: tuple[float, ...]) -> Remedy:
    theta = tuple(rounded(value, 6) for value in point)
    edit = Edit(None, "start", {"kind": "point", "theta": list(theta)})
    shown = theta if len(theta) <= 4 else (*theta[:3], "…")
    return Remedy("start", Text(TEXTS[text], {"point": shown}), edit)


def many_starts(findings: DiagnosisContext) -> Remedy | None:
    """The map of where many starts end; it needs a landscape."""
    if findings.subject.landscape is None:
        return None
    return Remedy("many_starts", Text(TEXTS["many_starts"]))


def more_noise(findings: DiagnosisContext) -> Remedy | None:
    """Noise in the gradient of a surface, as much as a rehearsal needs to leave; for a model smaller batches."""
    subject = findings.subject
    if subject.view is not None:
        sigma = _enough_noise(findings)
        if sigma is None:
            return None
        edit = Edit(None, "problem.gradient_noise", sigma)
        return Remedy("noise", Text(TEXTS["gradient_noise"], {"sigma": sigma}), edit)
    batch = subject.batch
    if batch is None or batch.size < 8 or subject.start_kind == "zeros":  # there every sample's gradient is zero
        return None
    sizes = [size for size in (batch.size // 8, batch.size // 32, 1) if size >= 1]
    return with_others([_batch("noise", "smaller_batch", findings, size) for size in dict.fromkeys(sizes)])


def _enough_noise(findings: DiagnosisContext) -> float | None:
    subject, view = findings.subject, findings.subject.view
    if view is None or subject.is_stochastic or view.steepest <= 0 or subject.track.ended == "converged":
        return None
    if findings.status in ("saddle", "unclear"):
        return rounded(0.02 * view.steepest, 2)
    sigma = noise_that_leaves(findings) if subject.optimizer.heavy_ball is not None else None
    return None if sigma is None else rounded(sigma, 2)


def standardized(findings: DiagnosisContext) -> Remedy | None:
    """Features of one scale, where a ravine may come from features of several."""
    if not findings.subject.is_raw:
        return None
    edit = Edit(None, "problem.dataset.standardize", True)
    return Remedy("standardize", Text(TEXTS["standardize"]), edit, begins_again=True)


def larger_batch(findings: DiagnosisContext) -> Remedy | None:
    """Four times the samples in a batch, or more."""
    batch = findings.subject.batch
    if batch is None or batch.size >= batch.samples:
        return None
    sizes = dict.fromkeys(min(factor * batch.size, batch.samples) for factor in LARGER)
    return with_others([_batch("batch", "larger_batch", findings, size) for size in sizes])


def _batch(kind: str, text: str, findings: DiagnosisContext, size: int) -> Remedy:
    """Another batch size: the contender's own where it has one."""
    subject = findings.subject
    own = Edit(subject.label, "batch.size", size)
    edit = own if subject.has_own_batch else Edit(None, "problem.batch.size", size)
    return Remedy(kind, Text(TEXTS[text], {"size": size}), edit)
