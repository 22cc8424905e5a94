"""Taking θ apart and putting gradients and Hessians together, for one point or a batch.

A single point is taken apart by plain indexing: that gives numpy floats, on which arithmetic is eight
times faster than on the zero-dimensional arrays that `theta[..., 0]` would give, with the same bits.
"""

import numpy as np

from app.core.arrays import Array


def coordinate(theta: Array) -> Array:
    """x of θ with shape (..., 1)."""
    x: Array = theta[0] if theta.ndim == 1 else theta[..., 0]
    return x


def coordinates(theta: Array) -> tuple[Array, Array]:
    """x and y of θ with shape (..., 2)."""
    if theta.ndim == 1:
        return theta[0], theta[1]
    return theta[..., 0], theta[..., 1]


def vector(theta: Array, *slopes: Array | float) -> Array:
    """The gradient (..., d) at θ from its partial derivatives."""
    gradient = np.empty(theta.shape)
    for axis, slope in enumerate(slopes):
        gradient[..., axis] = slope
    return gradient


def matrix(theta: Array, xx: Array | float, xy: Array | float = 0.0, yy: Array | float = 0.0) -> Array:
    """The Hessian (..., d, d) at θ from its second derivatives; in one dimension xx alone counts."""
    hessian = np.empty((*theta.shape, theta.shape[-1]))
    hessian[..., 0, 0] = xx
    if theta.shape[-1] == 2:
        hessian[..., 0, 1] = xy
        hessian[..., 1, 0] = xy
        hessian[..., 1, 1] = yy
    return hessian
