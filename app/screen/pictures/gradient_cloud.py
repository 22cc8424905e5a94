"""How far the gradients of batches lie from the full one, and how that shrinks with the batch. No Qt, no window."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.batch_surface import mean_objective
from app.screen.pictures.gradient_cloud_draws import Draws, GradientCloud, Progress, angles_between

COUNT = 200
"""Batches drawn for each size."""


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


def gradient_arrows(problem: TrainingProblem, theta: Array, step: int, full: Array | None = None) -> GradientArrows:
    """The two gradients at θ (P,) for the update from row `step`.

    Parameters
    ----------
    full : the full gradient there, as a frame records it; worked out where the caller has it not.
    """
    objective = mean_objective(problem, step)
    batch = objective.gradient(theta)
    full = problem.full_objective(step).gradient(theta) if full is None else full
    angle = float(angles_between(batch[None, :], full)[0])
    return GradientArrows(theta, step, full, batch, angle, objective.samples, len(problem.available_ids(step)))


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
    draws = Draws(problem, theta, step)
    for share in draws.prepare():
        if progress is not None:
            progress(0.9 * share)
    return draws.cloud(size, count, np.random.default_rng([seed, size]), progress or _untold)


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
    tell = progress or _untold
    draws = Draws(problem, theta, step)
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


def _untold(share: float) -> None:
    del share
