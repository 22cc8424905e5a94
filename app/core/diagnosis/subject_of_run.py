"""From a run to the subject of a diagnosis: one contender as it stands at a step."""

import numpy as np

from app.core.batches import Batch as DeclaredBatch
from app.core.diagnosis.subject import Batch, Subject
from app.core.optimizers.base import Optimizer
from app.core.parameters import kind_of
from app.core.problems.problem import Problem
from app.core.scenario.declaration import Contender
from app.core.scenario.interventions import scenario_at
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Timeline


def subject_of(simulator: Simulator, label: str, step: int | None = None, best_known: float | None = None) -> Subject:
    """A contender of a run, with everything in force in the update that led to `step` (None: the newest).

    Parameters
    ----------
    best_known : `best_loss` of the run, where the caller has it already.

    Raises
    ------
    ValueError : the run has no contender of that label.
    """
    timeline = simulator.timeline
    track = timeline.track(label)
    before = max((track.last_step if step is None else step) - 1, 0)
    scenario = scenario_at(simulator.scenario, before)
    contender = next(one for one in scenario.contenders if one.label == label)
    problem, declared = simulator.problem_at(before, label), scenario.problem
    rate_path, rate = _rate_setting(contender)
    seen = contender.batch or declared.batch
    batch = _batch(problem, seen)
    return Subject(
        label=label,
        track=track,
        optimizer=contender.optimizer,
        problem=problem,
        landscape=declared.landscape,
        best_known=best_loss(timeline) if best_known is None else best_known,
        lower_bound=declared.lower_bound,
        is_convex=declared.is_convex,
        is_stochastic=_is_stochastic(contender.optimizer, declared.gradient_noise, batch, seen),
        gradient_factor=float(batch.size) if batch and seen and seen.scaling == "sum" else 1.0,
        batch=batch,
        has_own_batch=contender.batch is not None,
        is_raw=declared.is_raw,
        gradient_noise=declared.gradient_noise,
        rate_path=rate_path,
        rate_setting=rate,
        has_schedule=contender.schedule.changes_rate,
        start_kind=kind_of(type(scenario.start)) if scenario.start is not None else "uniform",
        max_steps=scenario.stop.max_steps,
        seed=scenario.seed,
    )


def best_loss(timeline: Timeline) -> float:
    """The lowest finite loss on any kept row of any contender; nan where there is none."""
    lowest = [losses[np.isfinite(losses)] for losses in (track.column("loss") for track in timeline.tracks)]
    return min((float(losses.min()) for losses in lowest if losses.size), default=float("nan"))


def _rate_setting(contender: Contender) -> tuple[str, float]:
    """The parameter that sets the learning rate: the schedule's own where it overrides the optimizer's."""
    own = contender.schedule.rate_parameter
    return (f"schedule.{own}", getattr(contender.schedule, own)) if own else ("optimizer.lr", contender.optimizer.lr)


def _batch(problem: Problem, seen: DeclaredBatch | None) -> Batch | None:
    samples = problem.samples
    if seen is None or samples == 0:
        return None
    size = seen.size
    return Batch(samples if isinstance(size, str) else min(size, samples), samples)


def _is_stochastic(
    optimizer: Optimizer, gradient_noise: float, batch: Batch | None, seen: DeclaredBatch | None
) -> bool:
    if optimizer.temperature > 0 or gradient_noise > 0:
        return True
    if batch is None or seen is None:
        return False
    return batch.size < batch.samples or (seen.size != "full" and seen.sampling == "replacement")
