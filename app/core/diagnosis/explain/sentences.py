"""The sentence that says a status, with the numbers that decide it."""

import math

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.result import Text
from app.core.diagnosis.thresholds import FEWEST_STEPS
from app.core.words import QT_TRANSLATE_NOOP

TEMPLATES: dict[str, str] = {
    "running": QT_TRANSLATE_NOOP("Diagnosis", "It is too early to tell: a trend takes {fewest} steps."),
    "descending": QT_TRANSLATE_NOOP("Diagnosis", "The loss falls: each step takes away {fall} % of what is left."),
    "descending_lowest": QT_TRANSLATE_NOOP("Diagnosis", "The loss falls; it is the lowest known so far."),
    "descending_on": QT_TRANSLATE_NOOP("Diagnosis", "The loss falls on the whole, though not in every step."),
    "too_small": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The loss falls, but the learning rate is too small: {rate}, where {limit} would still be stable.",
    ),
    "converged": QT_TRANSLATE_NOOP(
        "Diagnosis", "The point stands still. Its surroundings do not tell what kind of point this is."
    ),
    "stopped": QT_TRANSLATE_NOOP("Diagnosis", "The run has met its stop condition at a loss of {loss}."),
    "global_declared": QT_TRANSLATE_NOOP(
        "Diagnosis", "This is the global minimum: the loss is {loss}, and the lowest value of all is {best}."
    ),
    "global_convex": QT_TRANSLATE_NOOP(
        "Diagnosis", "This is the global minimum: the slope is zero, and a convex problem has no other minimum."
    ),
    "global_bound": QT_TRANSLATE_NOOP("Diagnosis", "The loss is {loss}, and it can never fall below {best}."),
    "local": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point is caught in a local minimum: the loss is {loss}, while {best} is known elsewhere.",
    ),
    "local_best": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The slope is zero and the ground rises to all sides: a local minimum. No lower loss is known elsewhere.",
    ),
    "plateau": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point is on a plateau: the slope is only {slope}, so η‖∇f‖ is {length}, and hardly anything moves.",
    ),
    "saddle": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point is held by a saddle: there is hardly any slope, but the ground falls one way "
        "(curvature {lowest}) and rises another ({highest}).",
    ),
    "saddle_flat": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point is held by a saddle: there is neither slope nor curvature here, but around it the ground "
        "falls in {valleys} directions and rises in between.",
    ),
    "ravine_zigzag": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point zigzags in a ravine that bends {condition} times more across than along. "
        "Each step takes away only {fall} % of the loss that is left.",
    ),
    "ravine_limited": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point creeps along a ravine: its steep sides allow a learning rate of {limit} at most, "
        "and along the floor that is slow.",
    ),
    "too_large_oscillating": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The steps jump to and fro and the loss does not fall: the learning rate {rate} is above "
        "{factor}/λmax = {limit}.",
    ),
    "oscillating": QT_TRANSLATE_NOOP(
        "Diagnosis", "The steps undo one another and the loss does not fall: only {net} % of the way remains."
    ),
    "too_large_diverging": QT_TRANSLATE_NOOP(
        "Diagnosis", "Loss and steps keep growing: the learning rate {rate} is above {factor}/λmax = {limit}."
    ),
    "diverging": QT_TRANSLATE_NOOP(
        "Diagnosis", "Loss and steps keep growing; the newest steps are {growth} times as long."
    ),
    "no_floor": QT_TRANSLATE_NOOP(
        "Diagnosis", "The point has left the picture and its steps keep growing. The landscape has no floor there."
    ),
    "diverged": QT_TRANSLATE_NOOP("Diagnosis", "The numbers became too large to compute with at step {step}."),
    "left_domain": QT_TRANSLATE_NOOP(
        "Diagnosis", "At step {step} the point left the ground on which the loss is a number: there the run ends."
    ),
    "noise_ball": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "The point hovers: slope and noise are in balance, and the loss stays near {mean} without a trend.",
    ),
    "hilltop": QT_TRANSLATE_NOOP(
        "Diagnosis", "The point balances on a top: the slope is zero, and the ground falls to all sides."
    ),
    "uphill": QT_TRANSLATE_NOOP("Diagnosis", "The loss rises for the moment. A few more steps will tell."),
    "unclear": QT_TRANSLATE_NOOP("Diagnosis", "The evidence does not single out one state."),
}


def sentence_of(findings: DiagnosisContext) -> Text:
    """The status in one or two sentences."""
    arguments = {
        "fewest": FEWEST_STEPS,
        "step": findings.step,
        "loss": findings.loss,
        "best": findings.global_value if findings.status == "global_minimum" else findings.lowest_loss,
        "fall": findings.fall_per_step,
        "rate": findings.rate,
        "limit": findings.rate_limit,
        "factor": findings.rate_factor,
        "slope": findings.slope,
        "length": findings.plain_step,
        "lowest": findings.lowest_curvature,
        "highest": findings.highest_curvature,
        "condition": findings.condition,
        "valleys": findings.valleys,
        "net": findings.net_share,
        "growth": findings.growth,
        "mean": findings.mean_loss,
    }
    template = TEMPLATES[_variant(findings)]
    return Text(template, {name: value for name, value in arguments.items() if f"{{{name}}}" in template})


def _variant(findings: DiagnosisContext) -> str:
    match findings.status:
        case "descending":
            if findings.is_timid:
                return "too_small"
            if math.isnan(findings.fall_per_step):
                return "descending_lowest"
            return "descending" if findings.fall_per_step > 0 else "descending_on"
        case "converged":
            return "converged" if findings.subject.track.ended != "converged" else "stopped"
        case "global_minimum":
            return _global_variant(findings)
        case "local_minimum":
            return "local" if findings.knows_better else "local_best"
        case "saddle" if findings.valleys >= 2:
            return "saddle_flat"
        case "ravine":
            limited = math.isfinite(findings.rate_limit) and findings.turns < 50.0
            return "ravine_limited" if limited else "ravine_zigzag"
        case "oscillating":
            return "too_large_oscillating" if findings.is_above_limit else "oscillating"
        case "diverging":
            if findings.is_above_limit:
                return "too_large_diverging"
            return "diverging" if findings.is_rising else "no_floor"
        case "diverged" if findings.left_domain:
            return "left_domain"
        case "unclear":
            if findings.is_hilltop:
                return "hilltop"
            return "uphill" if findings.is_rising else "unclear"
        case word:
            return word


def _global_variant(findings: DiagnosisContext) -> str:
    if findings.subject.minima:
        return "global_declared"
    near_bound = math.isfinite(findings.global_value) and findings.loss - findings.global_value <= 1e-6
    return "global_convex" if findings.subject.is_convex and not near_bound else "global_bound"
