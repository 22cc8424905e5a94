"""What the loss looks like around rows of a track: curvature, and where Newton's step points."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.diagnosis.curvature import Curvature, Product, of_hessians, of_product, unknown
from app.core.diagnosis.history import Columns
from app.core.diagnosis.scale import Scale
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.thresholds import BASIN, EXACT_DIMENSION, MOST_PROBES, PROBE_REACH, ROUNDING, STATIONARY_SHARE
from app.core.landscapes.base import Landscape

KRYLOV_STEPS = 40


@dataclass(frozen=True)
class Surroundings:
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
    """

    curvature: Curvature
    lowest: Array
    highest: Array
    bend: Array
    slope: Array
    stationary_distance: Array
    drop: Array


def of_rows(subject: Subject, columns: Columns, scale: Scale, rows: IntArray) -> Surroundings:
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


def _on_landscape(landscape: Landscape, thetas: Array, gradients: Array, scale: Scale) -> Surroundings:
    hessians = landscape.hessian(thetas)
    curvature = of_hessians(hessians)
    relative = of_hessians(scale.hessian(hessians))
    g = scale.gradient(gradients)
    slope = _length(g)
    newton = np.where((slope <= ROUNDING)[:, None], 0.0, _newton(relative, g))
    again = _newton(relative, scale.gradient(landscape.gradient(thetas + newton * scale.sides)))
    believed: BoolArray = _length(again) <= np.maximum(STATIONARY_SHARE * _length(newton), ROUNDING)
    return Surroundings(
        curvature,
        relative.lowest,
        relative.highest,
        np.maximum(np.abs(relative.lowest), np.abs(relative.highest)),
        slope,
        np.where(believed, _length(newton), np.inf),
        0.5 * np.abs(_dot(newton, g)),
    )


def _newton(curvature: Curvature, gradients: Array) -> Array:
    """−H⁻¹g from all eigenpairs, for (n, 1) and (n, 2)."""
    step = -curvature.flat * (_dot(curvature.flat, gradients) / curvature.lowest)[:, None]
    if gradients.shape[-1] == 2:
        step = step - curvature.stiff * (_dot(curvature.stiff, gradients) / curvature.highest)[:, None]
    return step


def _of_model(subject: Subject, step: int, theta: Array, gradient: Array, scale: Scale) -> Surroundings:
    """One row of a model; up to 60 + 40 Hessian-vector products."""
    unit = float(scale.length[0] ** 2 / scale.loss_range[0])
    slope = _length(scale.gradient(gradient[None]))
    if not np.isfinite(slope[0]) or not np.isfinite(theta).all():
        return _nothing(1, len(theta), slope)

    def product(vector: Array) -> Array:
        return subject.problem.hessian_vector(theta, vector, step)

    curvature = of_product(product, len(theta), subject.seed)
    size = float(np.sqrt((gradient * gradient).sum()))
    bend = np.zeros(1) if size == 0 else np.abs(gradient @ product(gradient))[None] / (size * size) * unit
    newton = _krylov_newton(product, gradient)
    distance = float(_length(newton)) / float(scale.length[0])
    if distance <= BASIN:
        _, after = subject.problem.full((theta + newton)[None], np.array([step]))
        again = float(_length(_krylov_newton(product, after[0]))) / float(scale.length[0])
        distance = distance if again <= max(STATIONARY_SHARE * distance, ROUNDING) else np.inf
    return Surroundings(
        curvature,
        (curvature.lowest - curvature.error) * unit,
        curvature.highest * unit,
        bend,
        slope,
        np.array([distance]),
        0.5 * np.abs(newton @ gradient)[None] / scale.loss_range,
    )


def _krylov_newton(product: Product, gradient: Array) -> Array:
    """−H⁻¹g in the Krylov space of g, by least squares, so that an indefinite H does no harm."""
    size = len(gradient)
    if not gradient.any():
        return np.zeros(size)
    steps = min(size, KRYLOV_STEPS if size > EXACT_DIMENSION else EXACT_DIMENSION)
    basis = np.zeros((steps, size))
    images = np.zeros((steps, size))
    vector = gradient / np.linalg.norm(gradient)
    used = 0
    for index in range(steps):
        basis[index] = vector
        images[index] = product(vector)
        used = index + 1
        rest = images[index] - basis[:used].T @ (basis[:used] @ images[index])
        rest = rest - basis[:used].T @ (basis[:used] @ rest)
        length = float(np.linalg.norm(rest))
        if not length > 1e-10 * float(np.linalg.norm(images[index])):
            break
        vector = rest / length
    if not np.isfinite(images).all():
        return np.full(size, np.nan)
    amounts, *_ = np.linalg.lstsq(images[:used].T, -gradient, rcond=None)
    step: Array = basis[:used].T @ amounts
    return step


def _borrowed(subject: Subject, columns: Columns, rows: IntArray, gradients: Array, scale: Scale) -> Surroundings:
    """A model's rows: a few are probed, and rows that lie close after a probed one borrow its numbers.

    A new row is probed where the point has left the last probed one by `PROBE_REACH` and lingers; the last
    row always is.
    """
    theta = columns.unit_theta[rows] / scale.length[:, None]
    slope = _length(scale.gradient(gradients))
    found = _nothing(len(rows), theta.shape[-1], slope)
    spots = _probe_rows(theta)
    for index, spot in enumerate(spots):
        until = spots[index + 1] if index + 1 < len(spots) else len(rows)
        one = of_rows(subject, columns, scale.at(spot, spot + 1), rows[spot : spot + 1])
        near = _length(theta[spot:until] - theta[spot]) <= PROBE_REACH
        _lend(one, found, spot + np.flatnonzero(near))
    return found


def _probe_rows(theta: Array) -> list[int]:
    """The first rows of the longest stays within `PROBE_REACH`, and the last row."""
    starts = [0]
    place = theta[0]
    for index in range(1, len(theta)):
        gone = theta[index] - place
        if not float(gone @ gone) <= PROBE_REACH * PROBE_REACH:
            starts.append(index)
            place = theta[index]
    stays = np.diff([*starts, len(theta)])
    longest = np.argsort(-stays, kind="stable")[: MOST_PROBES - 1]
    return sorted({*(starts[one] for one in longest), len(theta) - 1})


def _lend(one: Surroundings, found: Surroundings, rows: IntArray) -> None:
    for name in ("lowest", "highest", "bend", "stationary_distance", "drop"):
        getattr(found, name)[rows] = getattr(one, name)
    for name in ("lowest", "highest", "flat", "stiff", "error"):
        getattr(found.curvature, name)[rows] = getattr(one.curvature, name)


def _nothing(count: int, dimension: int, slope: Array) -> Surroundings:
    lowest, highest, bend, distance, drop = (np.full(count, np.nan) for _ in range(5))
    return Surroundings(unknown(count, dimension), lowest, highest, bend, slope, distance, drop)


def _dot(a: Array, b: Array) -> Array:
    product: Array = (a * b).sum(axis=-1)
    return product


def _length(vectors: Array) -> Array:
    lengths: Array = np.sqrt((vectors * vectors).sum(axis=-1))
    return lengths
