"""Batches drawn by chance, and their gradients at one θ. No Qt, no window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem

Progress = Callable[[float], None]

MOST_NUMBERS = 2**23
"""Samples × parameters up to which each sample's own gradient is kept: 64 MiB."""

CHUNK = 2**19
"""Numbers added at once, a few milliseconds, so that a window beside this work keeps its frames."""

SAMPLES_AT_ONCE = 48


@dataclass(frozen=True, slots=True, eq=False)
class GradientCloud:
    """The gradients of many batches of one size at the same θ.

    Attributes
    ----------
    size : m.
    gradients : (count, P).
    full : the gradient over all samples (P,).
    expected : the variance that the samples' own spread σ² foretells: σ²/m for batches drawn with replacement,
        σ²/m · (n − m)/(n − 1) without; nan where the samples' gradients were not worked out one by one.
    """

    size: int
    gradients: Array
    full: Array
    expected: float

    @property
    def mean(self) -> Array:
        """The mean gradient (P,): the full one but for chance."""
        mean: Array = self.gradients.mean(axis=0)
        return mean

    @property
    def variance(self) -> float:
        """The mean of ‖g − ∇f‖²."""
        off = self.gradients - self.full
        return float(np.vecdot(off, off).mean())

    @property
    def angles(self) -> Array:
        """Between each gradient and the full one, in degrees; nan where one is zero."""
        return angles_between(self.gradients, self.full)

    @property
    def uphill(self) -> float:
        """The share of batches whose downhill direction leads up on the full loss."""
        return float((self.gradients @ self.full < 0).mean())


class Draws:
    """Batches of the samples that are there at a step, and their gradients at one θ."""

    def __init__(self, problem: TrainingProblem, theta: Array, step: int) -> None:
        self.problem, self.theta = problem, theta
        self.ids = problem.available_ids(step)
        self.available = len(self.ids)
        self.is_replaced = problem.batch.sampling == "replacement"
        self.full = problem.full_objective(step).gradient(theta)
        self.samples: Array | None = None
        self.total = np.zeros(len(theta))
        self.spread = float("nan")

    def prepare(self) -> Iterator[float]:
        """Work out each sample's own gradient (n, P), where they can all be kept; yields shares."""
        if self.available * len(self.theta) > MOST_NUMBERS:
            return
        found = np.empty((self.available, len(self.theta)))
        for row in range(self.available):
            found[row] = self.problem.objective_of(self.ids[row : row + 1]).gradient(self.theta)
            if row % SAMPLES_AT_ONCE == 0:
                yield row / self.available
        off = found - self.full
        self.samples, self.total, self.spread = found, found.sum(axis=0), float(np.vecdot(off, off).mean())

    def cloud(self, size: int, count: int, rng: np.random.Generator, progress: Progress) -> GradientCloud:
        """The gradients of so many batches of one size."""
        found = np.empty((count, len(self.theta)))
        fewest = size if self.is_replaced else min(size, self.available - size)
        rows = 1 if self.samples is None else max(1, min(count, CHUNK // max(fewest * len(self.theta), self.available)))
        for begin in range(0, count, rows):
            progress(begin / count)
            part = found[begin : begin + rows]
            part[:] = self._gradients(size, len(part), rng)
        return GradientCloud(size, found, self.full, self._expected(size))

    def _gradients(self, size: int, rows: int, rng: np.random.Generator) -> Array:
        """The gradients of a few batches, (rows, P).

        Sums of rows rather than a matrix product: OpenBLAS would spread the product over all cores, and the
        window beside this work would wait for one.
        """
        available = self.available
        if self.samples is None:
            chosen = rng.integers(available, size=size) if self.is_replaced else rng.permutation(available)[:size]
            return self.problem.objective_of(self.ids[chosen]).gradient(self.theta)[None, :]
        if self.is_replaced:
            return np.asarray(self.samples[rng.integers(available, size=(rows, size))].sum(axis=1) / size)
        left = available - size
        fewer = min(size, left)
        chosen = (
            rng.random((rows, available)).argpartition(fewer, axis=1)[:, :fewer] if fewer else np.empty((rows, 0), int)
        )
        sums = self.samples[chosen].sum(axis=1)
        # A batch of most samples is all of them without the few.
        return np.asarray((self.total - sums if left < size else sums) / size)

    def _expected(self, size: int) -> float:
        if self.is_replaced:
            return self.spread / size
        return self.spread / size * (self.available - size) / max(self.available - 1, 1)


def angles_between(gradients: Array, full: Array) -> Array:
    """Degrees between each of (k, P) and the full gradient (P,); nan where one is zero."""
    with np.errstate(all="ignore"):
        cosine = gradients @ full / (np.linalg.norm(gradients, axis=1) * np.linalg.norm(full))
        angles: Array = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
        return angles
