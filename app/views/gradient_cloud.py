"""How far the gradients of batches lie from the full one, and how that shrinks with the batch. No Qt, no window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.training import TrainingProblem
from app.views.batch_surface import mean_objective

Progress = Callable[[float], None]

COUNT = 200
"""Batches drawn for each size."""

MOST_NUMBERS = 2**23
"""Samples × parameters up to which each sample's own gradient is kept: 64 MiB."""

CHUNK = 2**19
"""Numbers added at once, a few milliseconds, so that a window beside this work keeps its frames."""

SAMPLES_AT_ONCE = 48


@dataclass(frozen=True, slots=True, eq=False)
class GradientArrows:
    """The full gradient and the present batch's at one θ, both of the mean loss.

    Attributes
    ----------
    theta, full, batch : (P,).
    angle : between the two, in degrees; nan where one is zero.
    samples, available : the size of the batch, and of the pool it is drawn from.
    """

    theta: Array
    step: int
    full: Array
    batch: Array
    angle: float
    samples: int
    available: int

    @property
    def ratio(self) -> float:
        """How many times as long as the full gradient the batch's is."""
        length = float(np.linalg.norm(self.full))
        return float(np.linalg.norm(self.batch)) / length if length > 0 else float("nan")


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


@dataclass(frozen=True, slots=True, eq=False)
class SizeSummary:
    """One size of a study: m, the measured and the foretold variance, the mean angle, the share that leads uphill."""

    size: int
    variance: float
    expected: float
    angle: float
    uphill: float
    points: Array


@dataclass(frozen=True, slots=True, eq=False)
class GradientStudy:
    """Clouds of several sizes at one θ, drawn on a plane of directions.

    Attributes
    ----------
    axes : two orthonormal directions (2, P) on which `SizeSummary.points` (count, 2) lie; of two parameters the
        parameters themselves, of one that one and nothing, of more the full gradient and the widest spread beside it.
    full : the full gradient on these axes (2,).
    available : n.
    is_replaced : whether batches are drawn with replacement.
    """

    theta: Array
    step: int
    axes: Array
    full: Array
    sizes: tuple[SizeSummary, ...]
    available: int
    is_replaced: bool

    def of(self, size: int) -> SizeSummary:
        """The summary of the studied size nearest to this one on a logarithmic scale."""
        return min(self.sizes, key=lambda one: abs(np.log(one.size / size)))


def gradient_arrows(problem: TrainingProblem, theta: Array, step: int) -> GradientArrows:
    """The two gradients at θ (P,) for the update from row `step`."""
    objective = mean_objective(problem, step)
    full, batch = problem.full_objective(step).gradient(theta), objective.gradient(theta)
    angle = float(angles_between(batch[None, :], full)[0])
    return GradientArrows(theta, step, full, batch, angle, objective.samples, len(problem.available_ids(step)))


def angles_between(gradients: Array, full: Array) -> Array:
    """Degrees between each of (k, P) and the full gradient (P,); nan where one is zero."""
    with np.errstate(all="ignore"):
        cosine = gradients @ full / (np.linalg.norm(gradients, axis=1) * np.linalg.norm(full))
        angles: Array = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
        return angles


def batch_sizes(available: int) -> tuple[int, ...]:
    """1, 2, 4, … and n."""
    return (*(2**power for power in range(available.bit_length()) if 2**power < available), available)


def gradient_cloud(
    problem: TrainingProblem,
    theta: Array,
    size: int,
    count: int = COUNT,
    seed: int = 0,
    *,
    step: int = 0,
    progress: Progress | None = None,
) -> GradientCloud:
    """The gradients at θ (P,) of `count` batches of `size` samples, drawn as the problem draws its own.

    Parameters
    ----------
    progress : called with a share in [0, 1]; may raise to cancel.
    """
    draws = _Draws(problem, theta, step)
    for share in draws.prepare():
        if progress is not None:
            progress(0.9 * share)
    return draws.cloud(size, count, np.random.default_rng([seed, size]), progress or _ignore)


def gradient_study(
    problem: TrainingProblem,
    theta: Array,
    step: int,
    *,
    count: int = COUNT,
    seed: int = 0,
    sizes: tuple[int, ...] = (),
    progress: Progress | None = None,
) -> GradientStudy:
    """Clouds of every size 1, 2, 4, … n at θ (P,), with what they show.

    Parameters
    ----------
    sizes : other sizes than these.
    progress : called with a share in [0, 1] after at most a few milliseconds of work; may raise to cancel.
    """
    tell = progress or _ignore
    draws = _Draws(problem, theta, step)
    for share in draws.prepare():
        tell(0.5 * share)
    sizes = sizes or batch_sizes(draws.available)
    axes: Array | None = None
    summaries = []
    for index, size in enumerate(sizes):
        rng = np.random.default_rng([seed, size])
        part = _part_of(tell, 0.5 + 0.5 * index / len(sizes), 0.5 / len(sizes))
        cloud = draws.cloud(size, count, rng, part)
        axes = _axes(cloud) if axes is None else axes
        angles = cloud.angles
        angle = float(angles[np.isfinite(angles)].mean()) if np.isfinite(angles).any() else float("nan")
        points = cloud.gradients @ axes.T
        summaries.append(SizeSummary(size, cloud.variance, cloud.expected, angle, cloud.uphill, points))
    tell(1.0)
    axes = np.zeros((2, problem.dimension)) if axes is None else axes
    return GradientStudy(theta, step, axes, axes @ draws.full, tuple(summaries), draws.available, draws.is_replaced)


class _Draws:
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


def _axes(cloud: GradientCloud) -> Array:
    """Two directions on which a cloud is shown, (2, P)."""
    length = cloud.gradients.shape[1]
    if length <= 2:
        return np.eye(2, length)
    size = float(np.linalg.norm(cloud.full))
    # Some of them show the spread as well as all do, at a fraction of the price.
    off = cloud.gradients[:: max(1, len(cloud.gradients) // 48)] - cloud.full
    axes = np.zeros((2, length))
    if size > 0:
        axes[0] = cloud.full / size
        off = off - np.outer(off @ axes[0], axes[0])
    widest = np.linalg.eigh(np.vecdot(off[:, None], off[None]))[1].T[::-1] @ off
    lengths = np.linalg.norm(widest, axis=1, keepdims=True)
    widest = np.divide(widest, lengths, out=np.zeros_like(widest), where=lengths > 0)
    if size > 0:
        axes[1] = widest[0]
    else:
        axes[: len(widest)] = widest[:2]
    return axes


def _part_of(progress: Progress, begin: float, width: float) -> Progress:
    """A progress that fills a part of another."""
    return lambda share: progress(begin + width * share)


def _ignore(share: float) -> None:
    del share
