"""What to try, as edits of the scenario with the numbers worked out."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from app.core.diagnosis.evidence import Findings
from app.core.diagnosis.rehearsal import faster_rate, leaving_rate, momentum_that_leaves, noise_that_leaves
from app.core.diagnosis.remedy_texts import TEXTS
from app.core.diagnosis.result import Edit, Remedy, Text
from app.core.diagnosis.safe_rate import safe_rate
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

MOVES = 2e-3
"""A remedy against standing still must lead to steps of 0.2 % of the picture's width."""

ALIGNED = 0.95
"""A ravine lies along an axis where one coordinate has this share of the steepest direction."""

Maker = Callable[[Findings], Remedy | None]


def remedies_of(findings: Findings) -> tuple[Remedy, ...]:
    """The remedies of a status, the most direct first; none where nothing is wrong."""
    made = (make(findings) for make in _makers(findings))
    return tuple(remedy for remedy in made if remedy is not None)


def _makers(findings: Findings) -> tuple[Maker, ...]:
    match findings.status:
        case "plateau":
            return (_longer_steps, _momentum, _adaptive, _other_start)
        case "saddle":
            if _kind(findings) == "newton":
                return (_repelled, _other_start)
            return (_pushed_start, _noise, _momentum_down, _other_start)
        case "local_minimum" if not findings.knows_better:
            return (_many_starts,)
        case "local_minimum":
            return (_other_start, _leaving_rate, _momentum, _more_momentum, _noise, _many_starts)
        case "ravine":
            return (_momentum, _adaptive, _newton, _calmer_rate)
        case "oscillating":
            return (_safe_rate, _decay)
        case "diverged" if _kind(findings) == "newton":  # where the curvature is zero no rate is small enough
            return (_adaptive,)
        case "diverging" | "diverged":
            return (_safe_rate,)
        case "noise_ball" if _kind(findings) == "langevin":
            return (_cooler,)
        case "noise_ball" if findings.subject.has_schedule:
            return (_larger_batch,)
        case "noise_ball":
            return (_quieter_rate, _annealing, _larger_batch)
        case "descending" if findings.is_timid:
            return (_full_rate, _momentum)
        case "converged" if findings.subject.start_kind == "zeros" and not findings.subject.is_convex:
            return (_other_start,)
        case "unclear" if findings.is_hilltop:
            return (_pushed_start, _noise)
        case _:
            return ()


# -- the learning rate -----------------------------------------------------------------------------


def _longer_steps(findings: Findings) -> Remedy | None:
    """A rate at which a step here covers 1 % of the picture, but none that leaps across it from a wall.

    None where even that rate hardly moves the point: then another rate is no way out.
    """
    kind, rate = _kind(findings), findings.rate
    if rate <= 0 or kind in NOT_SCALED:
        return None
    view = findings.subject.view
    width = float(view.sides.mean()) if view is not None else max(1.0, float(np.linalg.norm(findings.theta)))
    step = rate * _gain(findings) * findings.slope if kind in HEAVY_BALL else findings.step_length
    if not step > 0:
        return None
    target = rate * 0.01 * width / step
    if kind in STEP_IS_RATE:
        target = min(target, 0.05 * width)
    elif kind in HEAVY_BALL and view is not None and view.steepest > 0:
        target = min(target, 0.3 * width / view.steepest / _gain(findings))
        if findings.status == "descending" and view.stiffest > 0:
            target = min(target, 1.0 / view.stiffest)
    else:
        target = min(target, 10.0 * rate if view is None else 100.0 * rate)
    if findings.status == "plateau" and kind in PLAIN_STEPS and view is not None and not findings.subject.is_stochastic:
        target = faster_rate(findings, target) or 0.0
    length = step * target / rate
    if target < 1.5 * rate or length < MOVES * width:
        return None
    return _rate_remedy(findings, "longer_steps", target, factor=target / rate, length=length)


def _gain(findings: Findings) -> float:
    """How many times the slope's own step a steady slope makes with momentum."""
    optimizer = findings.subject.optimizer
    if _kind(findings) not in ("momentum", "nesterov"):
        return 1.0
    momentum = float(getattr(optimizer, "momentum", 0.0))
    return (1.0 - float(getattr(optimizer, "dampening", 0.0))) / max(1.0 - momentum, 1e-3) if momentum > 0 else 1.0


def _full_rate(findings: Findings) -> Remedy | None:
    """Half of what is stable here; where that would leap across the picture's steep parts, merely longer steps."""
    if not math.isfinite(findings.rate_limit):
        return None
    view = findings.subject.view
    target = 0.5 * findings.rate_limit
    if view is not None and target * view.steepest > 0.3 * float(view.sides.mean()):
        return _longer_steps(findings)
    if view is not None and view.stiffest > 0:
        target = min(target, 1.0 / view.stiffest)
    if target < 1.5 * findings.rate:
        return None
    return _rate_remedy(findings, "full_rate", target, limit=findings.rate_limit)


def _safe_rate(findings: Findings) -> Remedy | None:
    """Half the lowest limit met on the way, or a tenth of the rate where theory knows no limit."""
    rate = findings.rate
    if rate <= 0:
        return None
    limit = safe_rate(findings)
    if limit is None or rate <= limit:
        return _rate_remedy(findings, "smaller_rate", 0.1 * rate)
    return _rate_remedy(findings, "safe_rate", min(0.5 * limit, 0.5 * rate), limit=limit)


def _calmer_rate(findings: Findings) -> Remedy | None:
    """Half of the rate: fewer turns across, though no faster along."""
    if findings.turns < 50.0 or findings.rate <= 0 or math.isnan(findings.rate_limit):
        return None
    return _rate_remedy(findings, "calmer_rate", 0.5 * findings.rate)


def _leaving_rate(findings: Findings) -> Remedy | None:
    """A rate that this minimum cannot hold, where a rehearsal from here ends lower."""
    if not math.isfinite(findings.rate_limit) or _kind(findings) not in PLAIN_STEPS:
        return None
    target = leaving_rate(findings)
    if target is None:
        return None
    return _rate_remedy(findings, "leaving_rate", target, limit=findings.rate_limit)


def _quieter_rate(findings: Findings) -> Remedy | None:
    return _rate_remedy(findings, "quieter_rate", 0.2 * findings.rate) if findings.rate > 0 else None


def _rate_remedy(findings: Findings, text: str, target: float, **arguments: float) -> Remedy:
    """The rate in force becomes `target`; with a schedule, its base changes by the same factor."""
    subject = findings.subject
    setting = subject.optimizer.lr if subject.rate_setting is None else subject.rate_setting
    value = _round(setting * target / findings.rate)
    numbers = {"label": subject.label, "rate": value, **arguments}
    return Remedy("learning_rate", Text(TEXTS[text], numbers), Edit(subject.label, subject.rate_path, value))


# -- another method --------------------------------------------------------------------------------


def _momentum(findings: Findings) -> Remedy | None:
    if _kind(findings) not in PLAIN:
        return None
    lr = _round(findings.rate_limit) if findings.rate > findings.rate_limit else findings.subject.optimizer.lr
    momentum: float | None = 0.9
    if findings.status in ("local_minimum", "plateau") and findings.subject.landscape is not None:
        momentum = momentum_that_leaves(findings)
    if momentum is None:
        return None
    optimizer = {"kind": "momentum", "lr": lr, "momentum": momentum}
    return _method(findings, "momentum", "momentum", optimizer, momentum=momentum)


def _momentum_down(findings: Findings) -> Remedy | None:
    """Momentum, where some slope already points down from the saddle: it multiplies what is there."""
    curvature = findings.facts.surroundings.curvature
    down, across = (abs(float(one[0] @ findings.facts.slope[0])) for one in (curvature.flat, curvature.stiff))
    return _momentum(findings) if down > across else None


def _repelled(findings: Findings) -> Remedy:
    """From the very point of the saddle no step leads away, so the run begins again."""
    label = findings.subject.label
    return Remedy("newton", Text(TEXTS["repelled"]), Edit(label, "optimizer.saddle_free", True), begins_again=True)


def _more_momentum(findings: Findings) -> Remedy | None:
    """A momentum that rolls through on the way; at rest in the minimum it would come too late."""
    if _kind(findings) not in ("momentum", "nesterov") or findings.subject.landscape is None:
        return None
    momentum = momentum_that_leaves(findings)
    if momentum is None or momentum <= float(getattr(findings.subject.optimizer, "momentum", 0.0)):
        return None
    text, edit = (
        Text(TEXTS["more_momentum"], {"momentum": momentum}),
        Edit(findings.subject.label, "optimizer.momentum", momentum),
    )
    return Remedy("momentum", text, edit, begins_again=True)


def _adaptive(findings: Findings) -> Remedy | None:
    """Steps of a size per coordinate; a ravine must lie along an axis for that, and momentum alone does more."""
    if _kind(findings) in STEP_IS_RATE:
        return None
    stiff = findings.facts.surroundings.curvature.stiff[0]
    if findings.status == "ravine" and (_kind(findings) not in PLAIN or np.abs(stiff).max() < ALIGNED):
        return None
    view = findings.subject.view
    lr = _round(0.01 * float(view.sides.mean())) if view is not None else 0.01
    return _method(findings, "adaptive", "adaptive", {"kind": "adam", "lr": lr})


def _newton(findings: Findings) -> Remedy | None:
    if findings.subject.landscape is None or _kind(findings) == "newton":
        return None
    return _method(findings, "newton", "newton", {"kind": "newton", "lr": 1.0, "saddle_free": True})


def _cooler(findings: Findings) -> Remedy | None:
    """A fifth of the temperature: Langevin's points spread as the temperature says, whatever the rate."""
    temperature = float(getattr(findings.subject.optimizer, "temperature", 0.0))
    if temperature <= 0:
        return None
    label, value = findings.subject.label, _round(0.2 * temperature)
    return Remedy(
        "temperature", Text(TEXTS["cooler"], {"temperature": value}), Edit(label, "optimizer.temperature", value)
    )


def _method(findings: Findings, kind: str, text: str, optimizer: dict[str, Any], **arguments: float) -> Remedy:
    label = findings.subject.label
    numbers = {"label": label, "rate": optimizer["lr"], **arguments}
    return Remedy(kind, Text(TEXTS[text], numbers), Edit(label, "optimizer", optimizer))


def _decay(findings: Findings) -> Remedy | None:
    """A rate that falls to a hundredth over the run."""
    gamma = _round(0.01 ** (1.0 / max(findings.subject.max_steps, 2)), 6)
    schedule = {"kind": "exponential", "gamma": min(gamma, 0.999999)}
    return _schedule(findings, "decay", schedule)


def _annealing(findings: Findings) -> Remedy | None:
    return _schedule(findings, "annealing", {"kind": "cosine", "total_steps": findings.subject.max_steps})


def _schedule(findings: Findings, text: str, schedule: dict[str, Any]) -> Remedy:
    subject = findings.subject
    numbers = {"label": subject.label, "steps": subject.max_steps}
    return Remedy("schedule", Text(TEXTS[text], numbers), Edit(subject.label, "schedule", schedule))


# -- the start, the noise, the batch ---------------------------------------------------------------


def _other_start(findings: Findings) -> Remedy | None:
    """On a surface the lowest of a few points spread evenly; for a model another draw."""
    subject = findings.subject
    if subject.view is not None:
        return _start("other_start", subject.view.low_point)
    if subject.start_kind in ("zeros", "point"):
        edit = Edit(None, "start", {"kind": "xavier_uniform"})
        return Remedy("start", Text(TEXTS["drawn_start"]), edit)
    seed = subject.seed + 1
    return Remedy("start", Text(TEXTS["other_draw"], {"seed": seed}), Edit(None, "seed", seed))


def _pushed_start(findings: Findings) -> Remedy | None:
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
    theta = tuple(_round(value, 6) for value in point)
    edit = Edit(None, "start", {"kind": "point", "theta": list(theta)})
    shown = theta if len(theta) <= 4 else (*theta[:3], "…")
    return Remedy("start", Text(TEXTS[text], {"point": shown}), edit)


def _many_starts(findings: Findings) -> Remedy:
    del findings
    return Remedy("many_starts", Text(TEXTS["many_starts"]))


def _noise(findings: Findings) -> Remedy | None:
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
    size = batch.size // 8
    return Remedy("noise", Text(TEXTS["smaller_batch"], {"size": size}), _batch_size(findings, size))


def _enough_noise(findings: Findings) -> float | None:
    subject, view = findings.subject, findings.subject.view
    if view is None or subject.is_stochastic or view.steepest <= 0 or subject.track.ended == "converged":
        return None
    if findings.status in ("saddle", "unclear"):
        return _round(0.02 * view.steepest, 2)
    sigma = noise_that_leaves(findings) if _kind(findings) in PLAIN_STEPS else None
    return None if sigma is None else _round(sigma, 2)


def _larger_batch(findings: Findings) -> Remedy | None:
    batch = findings.subject.batch
    if batch is None or batch.size >= batch.samples:
        return None
    size = min(4 * batch.size, batch.samples)
    return Remedy("batch", Text(TEXTS["larger_batch"], {"size": size}), _batch_size(findings, size))


def _batch_size(findings: Findings, size: int) -> Edit:
    """Another batch size: the contender's own where it has one."""
    subject = findings.subject
    if subject.has_own_batch:
        return Edit(subject.label, "batch.size", size)
    return Edit(None, "problem.batch.size", size)


def _kind(findings: Findings) -> str:
    return kind_of(type(findings.subject.optimizer))


def _round(value: float, digits: int = 3) -> float:
    """A number as a person would type it."""
    return float(f"{value:.{digits}g}")
