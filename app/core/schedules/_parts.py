"""Arithmetic that several schedules share."""

import numpy as np

from app.core.arrays import Array, IntArray


def power(base: float, exponent: IntArray | Array) -> Array:
    """base to the power of each exponent.

    Always the ufunc: the ** of a scalar takes another road than that of an array, with other last bits.
    """
    return np.asarray(np.power(base, np.asarray(exponent, dtype=np.float64)))


def anneal(start: float, end: float, share: Array) -> Array:
    """From start (share 0) to end (share 1) along half a cosine."""
    return np.asarray(end + (start - end) * (1 + np.cos(np.pi * np.asarray(share))) / 2)
