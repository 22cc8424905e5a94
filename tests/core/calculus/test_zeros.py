"""Zeros against those known on paper."""

import numpy as np
import pytest

from app.core.calculus.zeros import zeros
from app.core.landscapes import LANDSCAPES, Formula

KNOWN = {
    "line": (lambda x: 2 * x - 1, -3.0, 4.0, [0.5]),
    "sine": (np.sin, -7.0, 7.0, [-2 * np.pi, -np.pi, 0.0, np.pi, 2 * np.pi]),
    "a zero that is only touched": (lambda x: (x - 0.3) ** 2 * (x + 1), -2.0, 2.0, [-1.0, 0.3]),
    "a zero on a grid point": (lambda x: x**3, -1.0, 1.0, [0.0]),
    "no zero": (lambda x: x**2 + 1e-3, -1.0, 1.0, []),
    "a jump": (np.sign, -1.0, 1.0, []),
    "a jump off the grid": (lambda x: np.sign(x - 0.12345), -1.0, 1.0, []),
    "a pole": (lambda x: 1 / (x - 0.2001), -1.0, 1.0, []),
    "zero everywhere": (np.zeros_like, -1.0, 1.0, []),
    "partly undefined": (np.log, -1.0, 3.0, [1.0]),
}


@pytest.mark.parametrize(("function", "low", "high", "expected"), KNOWN.values(), ids=KNOWN)
def test_every_zero_is_found_once_and_nothing_else(function, low, high, expected):
    assert zeros(function, low, high) == pytest.approx(expected, abs=2e-6)


def test_crossed_zeros_are_exact():
    assert zeros(np.cos, 0.1, 3.0)[0] == pytest.approx(np.pi / 2, abs=1e-15)


@pytest.mark.parametrize(
    "entry", [entry for entry in LANDSCAPES if entry is not Formula and entry.dimension == 1], ids=lambda e: e.__name__
)
def test_the_slope_of_a_landscape_is_zero_at_its_smooth_minima(entry):
    landscape = entry()
    low, high = landscape.bounds[0]
    found = zeros(lambda x: landscape.gradient(x[..., None])[..., 0], low, high)
    smooth = [minimum.theta[0] for minimum in landscape.minima if entry.__name__ != "Kink"]
    for minimum in smooth:
        assert np.abs(found - minimum).min() < 1e-5
