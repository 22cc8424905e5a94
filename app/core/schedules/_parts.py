"""Arithmetic that several schedules share."""

import numpy as np

from app.core.arrays import Array, IntArray


def power(base: float, exponent: IntArray | Array) -> Array:
    """base to the power of each exponent, with the same bits for one exponent as for many."""
    # NumPy squares where its only exponent is 2, and calls pow where there are several; so never give it one alone.
    several = np.append(np.asarray(exponent, dtype=np.float64).ravel(), 0.0)
    return np.asarray(np.power(base, several)[:-1].reshape(np.shape(exponent)))


def anneal(start: float, end: float, share: Array) -> Array:
    """From start (share 0) to end (share 1) along half a cosine."""
    return np.asarray(end + (start - end) * (1 + np.cos(np.pi * np.asarray(share))) / 2)
