"""What the loss looks like around rows of a track: curvature, and where Newton's step points."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.diagnosis.measure.curvature import Curvature, Product, of_hessians, of_product, unknown
from app.core.diagnosis.measure.history import Columns
from app.core.diagnosis.measure.scale import Scale
from app.core.diagnosis.measure.vectors import dots, lengths
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.thresholds import (
    BASIN,
    FEWEST_STEPS,
    FLAT_CHANGE,
    FLAT_REACH,
    LEVEL_SHARE,
    MOST_PROBES,
    NEWTON_SLOPE,
    PROBE_REACH,
    ROUNDING,
    SEEN_SHARE,
    STATIONARY_SHARE,
)
from app.core.landscapes.base import Landscape

KRYLOV_STEPS = 40


@dataclass(frozen=True)
class LocalGeometry:
    """At each of n rows; nan where it is not known.

    Attributes
    ----------
    curvature : of the loss, in its own units.
    lowest, highest : (n,), the extreme curvatures in ranges per width²; `lowest` less its error bound.
    bend : (n,), the curvature that flatness is judged by: the larger size of the two, or for a model the
        curvature along the gradient, since a bias alone always bends the loss.
    slope : (n,), ‖∇f‖ in ranges per width.
    stationary_distance : (n,), widths to the stationary point that Newton's step points at; inf where
        the gradient there is not nearly zero, so that the quadratic picture does not hold.
    drop : (n,), by how much of the range the loss differs there, in the quadratic picture.
    valleys : (n,), how many ways down there are on a circle of `FLAT_REACH` around a flat stationary point in
        two dimensions; 0 elsewhere. Two or more are a saddle whose Hessian is zero.
    """

    curvature: Curvature
    lowest: Array
    highest: Array
    bend: Array
    slope: Array
    stationary_distance: Array
    drop: Array
    valleys: Array


def of_rows(subject: Subject, columns: Columns, scale: Scale, rows: IntArray) -> LocalGeometry:
    """The surroundings of some rows of the columns: exact on a surface; of a model, sparse (see `_borrowed`).

    `scale` is that of these rows.
    """
    thetas, gradients = subject.track.column("theta")[rows + columns.since], columns.slope[rows]
    with np.errstate(all="ignore"):
        if subject.landscape is not None:
            return _on_landscape(subject.landscape, thetas, gradients, scale)
        if len(rows) == 1:
            return _of_model(subject, int(columns.steps[rows[0]]), thetas[0], gradients[0], scale)
        return _borrowed(subject, columns, rows, gradients, scale)


def _on_landscape(landscape: Landscape, thetas: Array, gradients: Array, scale: Scale) -> LocalGeometry:
    hessians = landscape.hessian(thetas)
    curvature = of_hessians(hessians)
    relative = of_hessians(scale.hessian(hessians))
    g = scale.gradient(gradients)
    slope = lengths(g)
    newton = np.where((slope <= ROUNDING)[:, None], 0.0, _newton(relative, g))
    again = _newton(relative, scale.gradient(landscape.gradient(thetas + newton * scale.sides)))
    believed: BoolArray = lengths(again) <= np.maximum(STATIONARY_SHARE * lengths(newton), ROUNDING)
    bend = np.maximum(np.abs(relative.lowest), np.abs(relative.highest))
    return LocalGeometry(
        curvature,
        relative.lowest,
        relative.highest,
        bend,
        slope,
        np.where(believed, lengths(newton), np.inf),
        0.5 * np.abs(dots(newton, g)),
        _valleys(landscape, thetas, slope, bend, scale),
    )


def _valleys(landscape: Landscape, thetas: Array, slope: Array, bend: Array, scale: Scale) -> Array:
    """`LocalGeometry.valleys`; looked for only where the ground is flat, at 16 points each."""
    found = np.zeros(len(thetas))
    rows = np.flatnonzero(slope * FLAT_REACH + 0.5 * bend * FLAT_REACH * FLAT_REACH <= FLAT_CHANGE)
    if thetas.shape[-1] != 2 or not rows.size:
        return found
    angles = 2.0 * np.pi * (np.arange(16) + 0.3) / 16  # turned a little, off the axes on which symmetric ones vanish
    circle = FLAT_REACH * scale.sides * np.stack((np.cos(angles), np.sin(angles)), axis=-1)
    around = landscape.value(thetas[rows, None] + circle) - landscape.value(thetas[rows])[:, None]
    height = np.abs(around).max(axis=1)
    is_down = around < 0
    begins = (is_down & ~np.roll(is_down, 1, axis=1)).sum(axis=1)
    seen = height >= SEEN_SHARE * scale.loss_range[rows]
    level = slope[rows] * FLAT_REACH * scale.loss_range[rows] <= LEVEL_SHARE * height
    found[rows] = np.where(seen & level, begins, 0)
    return found


def _newton(curvature: Curvature, gradients: Array) -> Array:
    """−H⁻¹g from all eigenpairs, for (n, 1) and (n, 2)."""
    step = -curvature.flat * (dots(curvature.flat, gradients) / curvature.lowest)[:, None]
    if gradients.shape[-1] == 2:
        step = step - curvature.stiff * (dots(curvature.stiff, gradients) / curvature.highest)[:, None]
    return step


def _of_model(subject: Subject, step: int, theta: Array, gradient: Array, scale: Scale) -> LocalGeometry:
    """One row of a model; up to 40 + 80 Hessian-vector products."""
    unit = float(scale.length[0] ** 2 / scale.loss_range[0])
    slope = lengths(scale.gradient(gradient[None]))
    if not np.isfinite(slope[0]) or not np.isfinite(theta).all():
        return _nothing(1, len(theta), slope)

    def product(vector: Array) -> Array:
        return subject.problem.hessian_vector(theta, vector, step)

    curvature = of_product(product, len(theta), subject.seed)
    size = float(np.sqrt((gradient * gradient).sum()))
    bend = np.zeros(1) if size == 0 else np.abs(gradient @ product(gradient))[None] / (size * size) * unit
    distance, drop = np.inf, np.nan
    if slope[0] <= NEWTON_SLOPE:
        distance, drop = _stationary_point(subject, product, step, theta, gradient, scale)
    return LocalGeometry(
        curvature,
        (curvature.lowest - curvature.error) * unit,
        curvature.highest * unit,
        bend,
        slope,
        np.array([distance]),
        np.array([drop]),
        np.zeros(1),
    )


def _stationary_point(
    subject: Subject, product: Product, step: int, theta: Array, gradient: Array, scale: Scale
) -> tuple[float, float]:
    """`LocalGeometry.stationary_distance` and `LocalGeometry.drop` of one row of a model."""
    length = float(scale.length[0])
    newton = _krylov_newton(product, gradient)
    distance = float(lengths(newton)) / length
    if not distance <= BASIN:
        return np.inf, np.nan
    _, after = subject.problem.full((theta + newton)[None], np.array([step]))
    again = float(lengths(_krylov_newton(product, after[0]))) / length
    if not again <= max(STATIONARY_SHARE * distance, ROUNDING):
        return np.inf, np.nan
    return distance, 0.5 * abs(float(newton @ gradient)) / float(scale.loss_range[0])


def _krylov_newton(product: Product, gradient: Array) -> Array:
    """−H⁻¹g in the Krylov space of g by least residuals, so that an indefinite H does no harm."""
    size, slope = len(gradient), float(np.linalg.norm(gradient))
    if slope == 0:
        return np.zeros(size)
    steps = min(size, KRYLOV_STEPS)
    basis = np.zeros((steps + 1, size))
    small = np.zeros((steps + 1, steps))  # H as the basis sees it
    basis[0] = gradient / slope
    used = 0
    for index in range(steps):
        rest: Array = product(basis[index])
        if not np.isfinite(rest).all():
            return np.full(size, np.nan)
        for _ in range(2):
            shares = basis[: index + 1] @ rest
            small[: index + 1, index] += shares
            rest = rest - basis[: index + 1].T @ shares
        length = float(np.linalg.norm(rest))
        used = index + 1
        small[used, index] = length
        if length <= 1e-10 * float(np.linalg.norm(small[:used, index])):
            break
        basis[used] = rest / length
    target = np.zeros(used + 1)
    target[0] = -slope
    amounts, *_ = np.linalg.lstsq(small[: used + 1, :used], target, rcond=None)
    step: Array = basis[:used].T @ amounts
    return step


def _borrowed(subject: Subject, columns: Columns, rows: IntArray, gradients: Array, scale: Scale) -> LocalGeometry:
    """A model's rows: `MOST_PROBES` of them are probed, and the rows after each one borrow its numbers.

    Curvatures change slowly and are lent up to the next probe; what speaks of a stationary point is lent
    only within `PROBE_REACH`, so that no row far from a probe is called a minimum, a saddle or a plateau.
    """
    theta = columns.unit_theta[rows] / scale.length[:, None]
    found = _nothing(len(rows), theta.shape[-1], lengths(scale.gradient(gradients)))
    spots = _probe_rows(theta)
    for spot, until in zip(spots, [*spots[1:], len(rows)], strict=True):
        one = of_rows(subject, columns, scale.at(spot, spot + 1), rows[spot : spot + 1])
        near = spot + np.flatnonzero(lengths(theta[spot:until] - theta[spot]) <= PROBE_REACH)
        for name in ("lowest", "highest"):
            getattr(found, name)[spot:until] = getattr(one, name)
        for name in ("lowest", "highest", "flat", "stiff", "error"):
            getattr(found.curvature, name)[spot:until] = getattr(one.curvature, name)
        for name in ("bend", "stationary_distance", "drop"):
            getattr(found, name)[near] = getattr(one, name)
    return found


def _probe_rows(theta: Array) -> list[int]:
    """Where the longest stays within `PROBE_REACH` begin, the last row, and some rows spread evenly."""
    starts = [0]
    place = theta[0]
    for index in range(1, len(theta)):
        gone = theta[index] - place
        if not float(gone @ gone) <= PROBE_REACH * PROBE_REACH:
            starts.append(index)
            place = theta[index]
    stays = np.diff([*starts, len(theta)])
    longest = [starts[one] for one in np.argsort(-stays, kind="stable") if stays[one] >= FEWEST_STEPS]
    chosen = {*longest[: MOST_PROBES // 2], len(theta) - 1}
    spread = np.linspace(0, len(theta) - 1, MOST_PROBES - len(chosen) + 1).astype(int).tolist()
    return sorted({*chosen, *spread[:-1]})


def _nothing(count: int, dimension: int, slope: Array) -> LocalGeometry:
    lowest, highest, bend, distance, drop = (np.full(count, np.nan) for _ in range(5))
    return LocalGeometry(unknown(count, dimension), lowest, highest, bend, slope, distance, drop, np.zeros(count))
