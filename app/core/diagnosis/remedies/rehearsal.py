"""Remedies tried out on a landscape before they are offered: do they lead out of here?"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.core.arrays import Array, BoolArray
from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.measure.scale import overview
from app.core.diagnosis.thresholds import ARRIVED_LOSS, CERTAIN_LOSS, WELL_ABOVE
from app.core.landscapes.base import Landscape

STEPS = 300
"""Steps of a rehearsal; all of its runs go side by side and take some 15 ms."""

JUDGED = 40
"""The last steps, whose mean loss is compared."""

GRAINS = {"plateau": 0.02}
GRAIN = 1e-3
"""Points this share of the picture apart have one rehearsal, so that it is not repeated for every step."""

SLOWER = (1.0, 0.5, 0.25)
"""Shares of a proposed rate that are tried."""

LEAVING = (1.2, 1.5, 2.0, 3.0)
"""Multiples of the largest stable rate."""

MOMENTA = (0.9, 0.95, 0.98)

NOISES = (0.1, 0.3, 1.0, 3.0)
"""Noise, as shares of the landscape's steep slopes."""

DRAWS = 8
"""Noise helps where the run ends lower with each of so many draws."""

LONGEST_KICK = 0.1
"""And where one draw does not throw the point over more than a tenth of the picture."""


@dataclass(frozen=True)
class Rehearsal:
    """The mean losses at the ends of runs with `STEPS` steps.

    Attributes
    ----------
    as_is : from here as the contender goes on.
    slower : from here with the shares `SLOWER` of a proposed rate.
    leaving : from here with the multiples `LEAVING` of the largest stable rate.
    rolling : from the start of the run with the `MOMENTA`.
    shaken : the worst of the draws from here with the `NOISES`.
    """

    as_is: float
    slower: Array
    leaving: Array
    rolling: Array
    shaken: Array


def faster_rate(findings: DiagnosisContext, rate: float) -> float | None:
    """The rate, or a half or a quarter of it, that leads off a plateau; None without one."""
    rate = float(f"{rate:.1g}")
    found = _rehearsal(findings, rate)
    if found is None:
        return None
    allowed = min(found.as_is + CERTAIN_LOSS * float(findings.facts.loss_range[0]), _enough(findings))
    return _first(np.array(SLOWER) * rate, found.slower <= allowed)


def leaving_rate(findings: DiagnosisContext) -> float | None:
    """The least rate above the limit from which a run from here ends lower; None without one."""
    found = _rehearsal(findings)
    return None if found is None else _first(np.array(LEAVING) * findings.rate_limit, found.leaving < _enough(findings))


def momentum_that_leaves(findings: DiagnosisContext) -> float | None:
    """The least momentum that ends lower than here when the run begins again; None without one."""
    found = _rehearsal(findings)
    return None if found is None else _first(np.array(MOMENTA), found.rolling < _enough(findings))


def noise_that_leaves(findings: DiagnosisContext) -> float | None:
    """The least gradient noise with which runs from here end lower; None without one."""
    found, view = _rehearsal(findings), findings.subject.view
    if found is None or view is None:
        return None
    sigmas = np.array(NOISES) * view.steepest
    calm = findings.rate / (1.0 - _momentum(findings)) * sigmas <= LONGEST_KICK * view.sides.mean()
    return _first(sigmas, calm & (found.shaken < _enough(findings)))


def _first(values: Array, holds: BoolArray) -> float | None:
    found = values[holds]
    return float(found[0]) if len(found) else None


def _enough(findings: DiagnosisContext) -> float:
    """The loss that a rehearsal must get below."""
    share = WELL_ABOVE if findings.status == "plateau" else ARRIVED_LOSS
    return findings.loss - share * float(findings.facts.loss_range[0])


def _momentum(findings: DiagnosisContext) -> float:
    momentum, _ = findings.subject.optimizer.heavy_ball or (0.0, 0.0)
    return min(momentum, 0.999)


def _rehearsal(findings: DiagnosisContext, proposed: float = 0.0) -> Rehearsal | None:
    """The rehearsal of a contender on a landscape; None for a model."""
    subject = findings.subject
    if subject.landscape is None or subject.view is None:
        return None
    grain = GRAINS.get(findings.status, GRAIN) * subject.view.sides
    here = tuple((np.round(findings.theta / grain) * grain).tolist())
    start = tuple(subject.track.column("theta")[0].tolist())
    limit = float(f"{findings.rate_limit:.2g}")
    rates = (findings.rate, proposed, limit, subject.optimizer.lr)
    return _rehearsed(subject.landscape, here, start, rates, _momentum(findings), subject.seed)


@lru_cache(maxsize=256)
def _rehearsed(
    landscape: Landscape,
    here: tuple[float, ...],
    start: tuple[float, ...],
    rates: tuple[float, float, float, float],
    momentum: float,
    seed: int,
) -> Rehearsal:
    """All runs side by side; `rates` are the present one, a proposed one, the largest stable one and the base one."""
    present, proposed, limit, base = rates
    noises = np.repeat(np.array(NOISES) * overview(landscape).steepest, DRAWS)
    groups = (1, len(SLOWER), len(LEAVING), len(MOMENTA), len(noises))
    rate = np.concatenate(
        (
            [present],
            proposed * np.array(SLOWER),
            limit * np.array(LEAVING),
            np.full(3, base),
            np.full(len(noises), present),
        )
    )
    kept = np.full(len(rate), momentum)
    sigma = np.zeros(len(rate))
    point = np.tile(np.array(here), (len(rate), 1))
    rolling = slice(sum(groups[:3]), sum(groups[:4]))
    kept[rolling], point[rolling] = MOMENTA, start
    sigma[sum(groups[:4]) :] = noises
    losses = _run(landscape, point, rate[:, None], kept[:, None], sigma[:, None], seed)
    as_is, slower, leaving, rolled, shaken = np.split(losses, np.cumsum(groups)[:-1])
    return Rehearsal(float(as_is[0]), slower, leaving, rolled, shaken.reshape(-1, DRAWS).max(axis=1))


def _run(landscape: Landscape, point: Array, rate: Array, momentum: Array, sigma: Array, seed: int) -> Array:
    """Mean losses (k,) over the last `JUDGED` steps of the heavy ball from points (k, d)."""
    generator = np.random.default_rng(seed)
    velocity = np.zeros_like(point)
    total = np.zeros(len(point))
    with np.errstate(all="ignore"):
        for step in range(STEPS):
            velocity = momentum * velocity + landscape.gradient(point) + sigma * generator.standard_normal(point.shape)
            point = point - rate * velocity
            if step >= STEPS - JUDGED:
                total += landscape.value(point)
    return total / JUDGED
