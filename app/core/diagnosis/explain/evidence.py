"""The measured facts at one row as sentences with numbers."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.core.arrays import Array
from app.core.diagnosis.measure.measurements import Measurements
from app.core.diagnosis.name.rules import is_hilltop, is_timid
from app.core.diagnosis.result import Evidence, Text
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.thresholds import CERTAIN_LOSS
from app.core.words import QT_TRANSLATE_NOOP

NAMES: dict[str, tuple[str, ...]] = {
    "running": ("loss", "slope"),
    "descending": ("fall_per_step", "slope", "highest_curvature", "rate", "rate_limit"),
    "converged": ("slope", "lowest_curvature", "highest_curvature", "loss"),
    "global_minimum": ("loss", "global_value", "distance", "slope", "lowest_curvature"),
    "local_minimum": ("slope", "lowest_curvature", "loss", "lowest_loss", "distance"),
    "plateau": ("slope", "relative_slope", "step_length", "highest_curvature", "loss", "lowest_loss"),
    "saddle": ("slope", "lowest_curvature", "highest_curvature", "loss", "lowest_loss"),
    "ravine": ("condition", "turns", "fall_per_step", "highest_curvature", "rate", "rate_limit"),
    "oscillating": ("rate", "rate_limit", "highest_curvature", "net_share", "loss"),
    "diverging": ("rate", "rate_limit", "highest_curvature", "growth", "loss"),
    "diverged": ("rate", "loss"),
    "noise_ball": ("mean_loss", "hovering_share", "drift", "rate"),
    "unclear": ("slope", "lowest_curvature", "highest_curvature", "loss", "rate"),
}
"""Which facts speak for a status, the deciding ones first."""


@dataclass(frozen=True)
class DiagnosisContext:
    """The facts about one row, as plain numbers; nan where there is none."""

    subject: Subject
    facts: Measurements
    status: str

    @property
    def row(self) -> int:
        return int(self.facts.rows[0])

    @property
    def step(self) -> int:
        return int(self.facts.step[0])

    @property
    def loss(self) -> float:
        return float(self.facts.loss[0])

    @property
    def lowest_loss(self) -> float:
        return self.loss - float(self.facts.above[0])

    @property
    def global_value(self) -> float:
        value = self.subject.global_value
        return math.nan if value is None else value

    @property
    def slope(self) -> float:
        """‖∇f‖ in the problem's own units."""
        return float(np.linalg.norm(self.facts.slope[0]))

    @property
    def relative_slope(self) -> float:
        return float(self.facts.surroundings.slope[0])

    @property
    def lowest_curvature(self) -> float:
        return float(self.facts.surroundings.curvature.lowest[0])

    @property
    def highest_curvature(self) -> float:
        return float(self.facts.surroundings.curvature.highest[0])

    @property
    def condition(self) -> float:
        low = abs(self.lowest_curvature)
        return self.highest_curvature / low if low > 0 else math.inf

    @property
    def rate(self) -> float:
        return float(self.facts.rate[0])

    @property
    def rate_limit(self) -> float:
        return float(self.facts.limit[0])

    @property
    def rate_factor(self) -> float:
        factor = self.subject.optimizer.rate_factor
        return math.nan if factor is None else factor

    @property
    def distance(self) -> float:
        """To the nearest declared minimum, in the problem's own units."""
        index = int(self.facts.nearest[0])
        return math.nan if index < 0 else float(np.linalg.norm(self.theta - np.array(self.minimum)))

    @property
    def minimum(self) -> tuple[float, ...]:
        """The nearest declared minimum; empty where there is none."""
        index = int(self.facts.nearest[0])
        return () if index < 0 else tuple(self.subject.minima[index].theta)

    @property
    def fall_per_step(self) -> float:
        """In per cent of the loss above its floor; nan at the floor itself."""
        return 100.0 * float(self.facts.fall_per_step[0])

    @property
    def step_length(self) -> float:
        return float(self.subject.track.column("step_length")[self.row])

    @property
    def plain_step(self) -> float:
        """How long a step of gradient descent would be here."""
        return self.rate * self.slope

    @property
    def turns(self) -> float:
        """Per cent of the steps."""
        return 100.0 * float(self.facts.turns[0])

    @property
    def net_share(self) -> float:
        """Per cent of the path."""
        path = float(self.facts.history.path[0])
        return 100.0 * float(self.facts.history.net[0]) / path if path > 0 else math.nan

    @property
    def growth(self) -> float:
        """How many times longer the newest steps are than the oldest ones of the history."""
        strides = self.facts.history.strides[0]
        return float(strides[-1] / strides[0]) if strides[0] > 0 else math.nan

    @property
    def mean_loss(self) -> float:
        return float(0.5 * (self.facts.history.old_mean[0] + self.facts.history.new_mean[0]))

    @property
    def hovering_share(self) -> float:
        """Per cent of the path."""
        return 100.0 * float(self.facts.hovering.net_share[0])

    @property
    def drift(self) -> float:
        """Per cent of the root mean square gradient."""
        return 100.0 * float(self.facts.hovering.drift[0])

    @cached_property
    def theta(self) -> Array:
        """θ in the problem's own units, (d,)."""
        theta: Array = self.subject.track.column("theta")[self.row]
        return theta

    @property
    def is_above_limit(self) -> bool:
        return self.rate > self.rate_limit

    @property
    def is_timid(self) -> bool:
        """Whether the rate is far below its limit; under noise the limit says nothing, and so does this."""
        return bool(is_timid(self.facts)[0]) and not self.subject.is_stochastic

    @property
    def is_hilltop(self) -> bool:
        return bool(is_hilltop(self.facts.surroundings)[0])

    @property
    def left_domain(self) -> bool:
        """Whether θ is a point like any other, but the loss there is no number: log of −1."""
        return math.isnan(self.loss) and bool(np.isfinite(self.theta).all())

    @property
    def is_rising(self) -> bool:
        return bool(self.loss > self.facts.history.recent_first[0])

    @property
    def knows_better(self) -> bool:
        """Whether a loss is known that is lower than the bottom of this basin."""
        drop = float(np.nan_to_num(self.facts.surroundings.drop[0]))
        return float(self.facts.gap[0]) > CERTAIN_LOSS + 2.0 * drop

    @property
    def valleys(self) -> int:
        return int(self.facts.surroundings.valleys[0])


TEXTS: dict[str, tuple[str, str]] = {
    "loss": ("f", QT_TRANSLATE_NOOP("Diagnosis", "The loss is {value}.")),
    "lowest_loss": ("min f", QT_TRANSLATE_NOOP("Diagnosis", "The lowest loss known anywhere is {value}.")),
    "global_value": ("f*", QT_TRANSLATE_NOOP("Diagnosis", "No loss can be lower than {value}.")),
    "mean_loss": ("f̄", QT_TRANSLATE_NOOP("Diagnosis", "The loss of the last steps is {value} on average.")),
    "slope": ("‖∇f‖", QT_TRANSLATE_NOOP("Diagnosis", "The slope is {value}.")),
    "relative_slope": (
        "",
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Across the whole picture this slope would lower the loss by {value} of its range."
        ),
    ),
    "lowest_curvature": ("λmin", QT_TRANSLATE_NOOP("Diagnosis", "The smallest curvature is {value}.")),
    "highest_curvature": ("λmax", QT_TRANSLATE_NOOP("Diagnosis", "The largest curvature is {value}.")),
    "condition": ("κ", QT_TRANSLATE_NOOP("Diagnosis", "The ground bends {value} times more across than along.")),
    "rate": ("η", QT_TRANSLATE_NOOP("Diagnosis", "The learning rate is {value}.")),
    "rate_limit": ("ηmax", QT_TRANSLATE_NOOP("Diagnosis", "Here a learning rate is stable up to {value}.")),
    "distance": ("", QT_TRANSLATE_NOOP("Diagnosis", "The nearest known minimum is {value} away.")),
    "fall_per_step": ("", QT_TRANSLATE_NOOP("Diagnosis", "Each step takes away {value} % of the loss that is left.")),
    "step_length": ("‖Δθ‖", QT_TRANSLATE_NOOP("Diagnosis", "The last step was {value} long.")),
    "turns": ("", QT_TRANSLATE_NOOP("Diagnosis", "Across the valley {value} % of the steps turn back.")),
    "net_share": (
        "",
        QT_TRANSLATE_NOOP("Diagnosis", "Of the way covered only {value} % remains; the rest was undone."),
    ),
    "growth": ("", QT_TRANSLATE_NOOP("Diagnosis", "The newest steps are {value} times as long as those before.")),
    "hovering_share": (
        "",
        QT_TRANSLATE_NOOP("Diagnosis", "Of the way covered by the last steps only {value} % remains."),
    ),
    "drift": ("", QT_TRANSLATE_NOOP("Diagnosis", "On average only {value} % of the slope points one way.")),
}


def evidence_of(findings: DiagnosisContext) -> tuple[Evidence, ...]:
    """The facts that speak for the status; a number that could not be worked out is left out."""
    found = []
    for name in NAMES[findings.status]:
        value = float(getattr(findings, name))
        if math.isnan(value):
            continue
        symbol, template = TEXTS[name]
        found.append(Evidence(name, symbol, value, Text(template, {"value": value})))
    return tuple(found)
