"""What a diagnosis looks at: one contender's track and what is known about its problem."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.core.diagnosis.measure.scale import Overview, Scale, of_picture, of_run, overview
from app.core.landscapes.base import Landscape, Minimum
from app.core.optimizers.base import Optimizer
from app.core.problems.problem import FullProblem
from app.core.simulation.timeline import Track


@dataclass(frozen=True)
class Batch:
    """How many samples one gradient touches, of how many."""

    size: int
    samples: int


@dataclass(frozen=True)
class Subject:
    """A contender to be diagnosed.

    Attributes
    ----------
    label, track, optimizer, problem : the contender's, as they are in force at the step in question.
    landscape : the surface, or None for a model.
    best_known : the lowest loss any contender of the run has reached; nan for this track's own.
    lower_bound : a proven bound of the loss from below (0 for a sum of squares), or None.
    is_convex : whether the problem is proven convex, so that every minimum is the global one.
    is_stochastic : whether the steps see noise: batches, gradient noise, or the optimizer's own.
    gradient_factor : how many times the full problem's gradient the optimizer is given.
    batch : sizes of a model's batch; None for a surface.
    has_own_batch : whether the batch is the contender's own, not the problem's.
    is_raw : whether a model's features are as they were measured, but could be standardized.
    gradient_noise : σ of a surface.
    rate_path : the parameter that sets the rate: `optimizer.lr`, or the schedule's own maximum.
    rate_setting : that parameter's value.
    has_schedule : whether the learning rate changes by itself.
    start_kind : the kind of the scenario's start.
    max_steps, seed : of the scenario.
    """

    label: str
    track: Track
    optimizer: Optimizer
    problem: FullProblem
    landscape: Landscape | None = None
    best_known: float = float("nan")
    lower_bound: float | None = None
    is_convex: bool = False
    is_stochastic: bool = False
    gradient_factor: float = 1.0
    batch: Batch | None = None
    has_own_batch: bool = False
    is_raw: bool = False
    gradient_noise: float = 0.0
    rate_path: str = "optimizer.lr"
    rate_setting: float | None = None
    has_schedule: bool = False
    start_kind: str = "point"
    max_steps: int = 1000
    seed: int = 0

    @cached_property
    def view(self) -> Overview | None:
        """The landscape from afar; None for a model."""
        return None if self.landscape is None else overview(self.landscape)

    @cached_property
    def minima(self) -> tuple[Minimum, ...]:
        """The declared minima."""
        return () if self.landscape is None else tuple(self.landscape.minima)

    @cached_property
    def lowest_known(self) -> float:
        """The best known loss, by default this track's lowest; +inf without a finite one."""
        if np.isfinite(self.best_known):
            return self.best_known
        losses = self.track.column("loss")
        own = losses[np.isfinite(losses)]
        return float(own.min()) if own.size else float("inf")

    def scale(self, since: int, stop: int) -> Scale:
        """The units at kept rows `since` to `stop` − 1."""
        if self.view is not None:
            return of_picture(self.view, self.lowest_known, stop - since)
        losses, thetas = self.track.column("loss")[:stop], self.track.column("theta")[:stop]
        return of_run(losses, thetas, self.lowest_known, since)

    @cached_property
    def global_value(self) -> float | None:
        """The value of the global minimum where it is declared or proven; None where it is not known."""
        declared = [minimum.value for minimum in self.minima if minimum.is_global]
        return min(declared) if declared else self.lower_bound
