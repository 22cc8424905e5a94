"""Remedies that choose another method or schedule."""

from typing import Any

import numpy as np

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.remedies.families import method_kind, rounded, with_others
from app.core.diagnosis.remedies.rehearsal import MOMENTA, momentum_that_leaves
from app.core.diagnosis.remedies.texts import TEXTS
from app.core.diagnosis.result import Edit, Remedy, Text

ALIGNED = 0.95
"""A ravine lies along an axis where one coordinate has this share of the steepest direction."""


def with_momentum(findings: DiagnosisContext) -> Remedy | None:
    """Momentum for a method that has none, as much as it takes."""
    if not findings.subject.optimizer.lacks_momentum:
        return None
    lr = rounded(findings.rate_limit) if findings.rate > findings.rate_limit else findings.subject.optimizer.lr
    found = momentum_that_leaves(findings) if findings.status in ("local_minimum", "plateau") else 0.9
    momenta = MOMENTA if findings.subject.landscape is None else [found]
    methods = [
        _method(findings, "momentum", "momentum", {"kind": "momentum", "lr": lr, "momentum": one}, momentum=one)
        for one in momenta
        if one is not None
    ]
    return with_others(methods) if methods else None


def momentum_downhill(findings: DiagnosisContext) -> Remedy | None:
    """Momentum, where some slope already points down from the saddle: it multiplies what is there."""
    curvature = findings.facts.surroundings.curvature
    down, across = (abs(float(one[0] @ findings.facts.slope[0])) for one in (curvature.flat, curvature.stiff))
    return with_momentum(findings) if down > across else None


def repelled_newton(findings: DiagnosisContext) -> Remedy:
    """From the very point of the saddle no step leads away, so the run begins again."""
    label = findings.subject.label
    return Remedy("newton", Text(TEXTS["repelled"]), Edit(label, "optimizer.saddle_free", True), begins_again=True)


def more_momentum(findings: DiagnosisContext) -> Remedy | None:
    """A momentum that rolls through on the way; at rest in the minimum it would come too late."""
    optimizer = findings.subject.optimizer
    if optimizer.heavy_ball is None or optimizer.lacks_momentum or findings.subject.landscape is None:
        return None
    momentum = momentum_that_leaves(findings)
    if momentum is None or momentum <= optimizer.heavy_ball[0]:
        return None
    text, edit = (
        Text(TEXTS["more_momentum"], {"momentum": momentum}),
        Edit(findings.subject.label, "optimizer.momentum", momentum),
    )
    return Remedy("momentum", text, edit, begins_again=True)


def adaptive_method(findings: DiagnosisContext) -> Remedy | None:
    """Steps of a size per coordinate; a ravine must lie along an axis for that, and momentum alone does more."""
    optimizer = findings.subject.optimizer
    if optimizer.step_follows == "rate":
        return None
    stiff = findings.facts.surroundings.curvature.stiff[0]
    if findings.status == "ravine" and (not optimizer.lacks_momentum or np.abs(stiff).max() < ALIGNED):
        return None
    view = findings.subject.view
    lr = rounded(0.01 * float(view.sides.mean())) if view is not None else 0.01
    return _method(findings, "adaptive", "adaptive", {"kind": "adam", "lr": lr})


def newton_method(findings: DiagnosisContext) -> Remedy | None:
    """Newton's method, which knows the curvature."""
    if findings.subject.landscape is None or method_kind(findings) == "newton":
        return None
    return _method(findings, "newton", "newton", {"kind": "newton", "lr": 1.0, "saddle_free": True})


def cooler(findings: DiagnosisContext) -> Remedy | None:
    """A fifth of the temperature: Langevin's points spread as the temperature says, whatever the rate."""
    temperature = findings.subject.optimizer.temperature
    if temperature <= 0:
        return None
    label, value = findings.subject.label, rounded(0.2 * temperature)
    return Remedy(
        "temperature", Text(TEXTS["cooler"], {"temperature": value}), Edit(label, "optimizer.temperature", value)
    )


def _method(findings: DiagnosisContext, kind: str, text: str, optimizer: dict[str, Any], **arguments: float) -> Remedy:
    label = findings.subject.label
    numbers = {"label": label, "rate": optimizer["lr"], **arguments}
    return Remedy(kind, Text(TEXTS[text], numbers), Edit(label, "optimizer", optimizer))


def decaying_rate(findings: DiagnosisContext) -> Remedy | None:
    """A rate that falls to a hundredth over the run."""
    gamma = rounded(0.01 ** (1.0 / max(findings.subject.max_steps, 2)), 6)
    schedule = {"kind": "exponential", "gamma": min(gamma, 0.999999)}
    return _schedule(findings, "decay", schedule)


def annealed_rate(findings: DiagnosisContext) -> Remedy | None:
    """A rate that falls to zero over the run, as half a wave."""
    return _schedule(findings, "annealing", {"kind": "cosine", "total_steps": findings.subject.max_steps})


def _schedule(findings: DiagnosisContext, text: str, schedule: dict[str, Any]) -> Remedy:
    subject = findings.subject
    numbers = {"label": subject.label, "steps": subject.max_steps}
    return Remedy("schedule", Text(TEXTS[text], numbers), Edit(subject.label, "schedule", schedule))
