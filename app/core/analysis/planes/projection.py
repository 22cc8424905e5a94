"""Where points lie on a plane through θ, and how far beside it."""

from typing import NamedTuple

import numpy as np

from app.core.arrays import Array

ROWS = 2**18
"""Numbers held at once."""


class Shadow(NamedTuple):
    """Points seen from a plane: their coordinates on it (k, 2), and their distances from it (k,) in units of θ."""

    coordinates: Array
    distances: Array


def project(origin: Array, first: Array, second: Array, points: Array) -> Shadow:
    """The nearest points of the plane origin + a·first + b·second to points (k, P), and how far they are.

    The directions need not be orthogonal; (a, b) solves the 2×2 normal equations.
    """
    directions = np.stack((first, second))
    inverse = np.linalg.pinv(np.vecdot(directions[:, None], directions[None]), rcond=1e-12, hermitian=True)
    coordinates, distances = np.empty((len(points), 2)), np.empty(len(points))
    most = max(1, ROWS // max(len(origin), 1))
    for begin in range(0, len(points), most):
        part = slice(begin, begin + most)
        off = points[part] - origin
        along = np.stack([np.vecdot(off, direction) for direction in directions], axis=-1)
        coordinates[part] = np.vecdot(along[:, None], inverse)
        for index, direction in enumerate(directions):
            off -= coordinates[part, index : index + 1] * direction
        distances[part] = np.sqrt(np.vecdot(off, off))
    return Shadow(coordinates, distances)
