"""Newton's direction from Hessian-vector products, exactly or by conjugate gradients."""

import numpy as np

from app.core.arrays import Array, BoolArray
from app.core.optimizers._parts import dot, scaled
from app.core.optimizers.base import Objective

EXACT_LIMIT = 32
"""Up to so many dimensions the Hessian is built and decomposed."""


def exact_direction(
    objective: Objective, theta: Array, g: Array, damping: float, saddle_free: bool
) -> tuple[Array, Array]:
    """−(H + λI)⁻¹ g and the eigenvalues of H, ascending; both (..., d). Costs d products."""
    curvatures, axes = _axes(_hessian(objective, theta))
    divisor = (np.abs(curvatures) if saddle_free else curvatures) + damping
    along = dot(axes.swapaxes(-1, -2), g[..., None, :])
    return dot(axes, (along / -divisor)[..., None, :]), curvatures


def _hessian(objective: Objective, theta: Array) -> Array:
    """∇²f(θ), (..., d, d), column by column, then made symmetric to the last bit."""
    d = theta.shape[-1]
    unit = np.eye(d)
    columns = [objective.hessian_vector(theta, np.broadcast_to(unit[i], theta.shape).copy()) for i in range(d)]
    matrix = np.stack(columns, axis=-1)
    return (matrix + matrix.swapaxes(-1, -2)) * 0.5


def _axes(matrix: Array) -> tuple[Array, Array]:
    """Eigenvalues (..., d) and eigenvectors as columns; nan where the matrix is not finite, for LAPACK raises there."""
    sound = np.asarray(np.isfinite(matrix).all(axis=(-1, -2)))[..., None]
    values, vectors = np.linalg.eigh(np.where(sound[..., None], matrix, 0.0))
    return np.where(sound, values, np.nan), vectors


def conjugate_direction(objective: Objective, theta: Array, g: Array, damping: float) -> Array:
    """p with ‖(H + λI) p + g‖ ≤ min(½, √‖g‖) ‖g‖, or as far as the curvature is positive.

    Every point of a batch stops on its own. Nocedal & Wright 2006, algorithm 7.1.
    """
    p, residual, search = np.zeros_like(theta), g, -g
    size = dot(g, g)
    norm = np.sqrt(size)
    enough = np.minimum(0.5, np.sqrt(norm)) * norm
    active: BoolArray = np.asarray(size != 0)
    for i in range(theta.shape[-1]):
        product = objective.hessian_vector(theta, search) + search * damping
        curvature = dot(search, product)
        hill = active & (curvature <= 0)
        if i == 0:
            p = np.where(hill[..., None], search, p)
        active = active & ~hill
        length = size / np.where(active, curvature, 1.0)
        p = np.where(active[..., None], p + scaled(length, search), p)
        residual = residual + scaled(length, product)
        smaller = dot(residual, residual)
        active = active & ~(np.sqrt(smaller) < enough)
        if not active.any():
            break
        search = scaled(smaller / np.where(active, size, 1.0), search) - residual
        size = smaller
    return p
