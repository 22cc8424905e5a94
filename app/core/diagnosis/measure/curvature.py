"""The extreme curvatures of the loss at a point: the smallest and largest eigenvalue of the Hessian."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, BoolArray
from app.core.diagnosis.thresholds import EXACT_DIMENSION, LANCZOS_ACCURACY, LANCZOS_STEPS

Product = Callable[[Array], Array]
"""v ↦ ∇²f(θ)·v at a fixed θ, (d,) to (d,)."""


@dataclass(frozen=True)
class Curvature:
    """Extreme eigenvalues of ∇²f at n points.

    Attributes
    ----------
    lowest, highest : (n,), algebraically; nan where they are not known.
    flat, stiff : (n, d), unit eigenvectors of `lowest` and `highest`.
    error : (n,), a bound on the distance of `lowest` to an eigenvalue; 0 where it is exact.
    """

    lowest: Array
    highest: Array
    flat: Array
    stiff: Array
    error: Array


def unknown(count: int, dimension: int) -> Curvature:
    """No curvature known at any of `count` points."""
    values, vectors = (np.full((2, count), np.nan), np.full((2, count, dimension), np.nan))
    return Curvature(values[0], values[1], vectors[0], vectors[1], np.zeros(count))


def of_hessians(hessians: Array) -> Curvature:
    """The extreme eigenpairs of symmetric matrices (n, d, d); nan where an entry is not finite."""
    count, dimension = hessians.shape[0], hessians.shape[-1]
    if dimension == 1:
        values = hessians[:, 0, 0]
        ones = np.ones((count, 1))
        return Curvature(values, values, ones, ones, np.zeros(count))
    if dimension == 2:
        return _of_pairs(hessians)
    known: BoolArray = np.logical_and.reduce(np.isfinite(hessians), axis=(1, 2))
    values, vectors = np.linalg.eigh(np.where(known[:, None, None], hessians, 0.0))
    values[~known] = np.nan
    return Curvature(values[:, 0], values[:, -1], vectors[..., 0], vectors[..., -1], np.zeros(count))


def of_product(product: Product, dimension: int, seed: int = 0) -> Curvature:
    """The extreme eigenpairs at one point from Hessian-vector products; n is 1.

    Up to `EXACT_DIMENSION` the Hessian is built from unit vectors, beyond it is sounded by `lanczos`.
    """
    if dimension > EXACT_DIMENSION:
        return lanczos(product, dimension, seed)
    columns = [product(unit) for unit in np.eye(dimension)]
    hessian = np.stack(columns, axis=-1)
    return of_hessians((0.5 * (hessian + hessian.T))[None])


def lanczos(product: Product, dimension: int, seed: int = 0, steps: int = LANCZOS_STEPS) -> Curvature:
    """Extreme eigenpairs by the Lanczos method with full re-orthogonalisation; n is 1.

    The start vector is drawn from `seed`, so the same call gives the same bits. It stops once the
    residuals of both ends are within `LANCZOS_ACCURACY` of the largest size, or after `steps` products.
    A residual bounds the distance of a Ritz value to the nearest eigenvalue (Parlett, The Symmetric
    Eigenvalue Problem, 1998, section 4.5).
    """
    steps = min(steps, dimension)
    basis = np.zeros((steps + 1, dimension))
    start = np.random.default_rng(seed).standard_normal(dimension)
    basis[0] = start / np.linalg.norm(start)
    diagonal, off = np.zeros(steps), np.zeros(steps)
    size = 0
    for index in range(steps):
        image = product(basis[index])
        if not np.isfinite(image).all():
            return unknown(1, dimension)
        diagonal[index] = basis[index] @ image
        known = basis[: index + 1]
        for _ in range(2):  # twice is enough: one pass leaves a share of the order of rounding × the lost length
            image = image - known.T @ (known @ image)
        off[index] = np.linalg.norm(image)
        size = index + 1
        values, vectors = _tridiagonal(diagonal[:size], off[: size - 1])
        largest = max(abs(values[0]), abs(values[-1]), np.finfo(float).tiny)
        residuals = off[index] * np.abs(vectors[-1, [0, -1]])
        is_closed = off[index] <= 1e-12 * largest
        if is_closed or (index >= 4 and (residuals <= LANCZOS_ACCURACY * largest).all()):
            break
        basis[size] = image / off[index]
    ends = basis[:size].T @ vectors[:, [0, -1]]
    error = 0.0 if is_closed else float(residuals[0])
    return Curvature(values[:1], values[-1:], ends[None, :, 0], ends[None, :, 1], np.array([error]))


def _tridiagonal(diagonal: Array, off: Array) -> tuple[Array, Array]:
    values, vectors = np.linalg.eigh(np.diag(diagonal) + np.diag(off, 1) + np.diag(off, -1))
    return values, vectors


def _of_pairs(hessians: Array) -> Curvature:
    """The closed form for (n, 2, 2): m ± h, with h the half distance of the two eigenvalues.

    `numpy.linalg.eigh` loops over the matrices and takes ten times as long for 100,000 of them.
    """
    a, b, c = hessians[:, 0, 0], hessians[:, 0, 1], hessians[:, 1, 1]
    middle, slant = 0.5 * (a + c), 0.5 * (a - c)
    half = np.hypot(slant, b)
    # of the two rows of H − λ take the longer: the other one may vanish by cancellation
    x = np.where(slant >= 0, half + slant, b)
    y = np.where(slant >= 0, b, half - slant)
    length = np.hypot(x, y)
    isotropic = length == 0
    safe = np.where(isotropic, 1.0, length)
    x, y = np.where(isotropic, 1.0, x / safe), np.where(isotropic, 0.0, y / safe)
    stiff = np.stack((x, y), axis=-1)
    flat = np.stack((-y, x), axis=-1)
    highest, lowest = middle + half, middle - half
    # the eigenvalue of smaller size loses its digits in m − h; the determinant keeps them
    determinant = a * c - b * b
    big = np.where(middle >= 0, highest, lowest)
    small = np.divide(determinant, big, out=np.zeros_like(big), where=big != 0)
    highest, lowest = np.where(middle >= 0, big, small), np.where(middle >= 0, small, big)
    return Curvature(lowest, highest, flat, stiff, np.zeros(len(a)))
