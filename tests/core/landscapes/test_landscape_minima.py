"""The minima that landscapes declare."""

import numpy as np
import pytest

from app.core.landscapes import LANDSCAPES, Formula
from app.core.landscapes.stationary import found_minima
from app.core.parameters import by_kind
from tests.core.landscapes.landscape_formulas import VARIANTS

KINDS = by_kind(LANDSCAPES)
SINGLE = [entry() for entry in LANDSCAPES if entry is not Formula]
ALL = [*SINGLE, *(KINDS[kind](**parameters) for kind, parameters in VARIANTS.items())]
NAMES = [repr(landscape) for landscape in ALL]

# Surjanovic and Bingham's library and the papers named by the landscapes.
PUBLISHED = {
    "bowl": (0.0, [(0, 0)]),
    "rosenbrock": (0.0, [(1, 1)]),
    "beale": (0.0, [(3, 0.5)]),
    "booth": (0.0, [(1, 3)]),
    "himmelblau": (0.0, [(3, 2), (-2.805118, 3.131312), (-3.779310, -3.283186), (3.584428, -1.848126)]),
    "styblinski_tang": (-78.332331, [(-2.903534, -2.903534)]),
    "three_hump_camel": (0.0, [(0, 0)]),
    "six_hump_camel": (-1.0316285, [(0.0898, -0.7126), (-0.0898, 0.7126)]),
    "goldstein_price": (3.0, [(0, -1)]),
    "ackley": (0.0, [(0, 0)]),
    "rastrigin": (0.0, [(0, 0)]),
    "griewank": (0.0, [(0, 0)]),
    "levy": (0.0, [(1, 1)]),
    "easom": (-1.0, [(np.pi, np.pi)]),
    "hills": (-6.5511, [(0.2283, -1.6255)]),
}
COUNTS = {
    "himmelblau": 4,
    "styblinski_tang": 4,
    "three_hump_camel": 3,
    "six_hump_camel": 6,
    "goldstein_price": 4,
    "rastrigin_1d": 11,
    "rastrigin": 121,
    "ackley": 121,
    "griewank": 17,
    "hills": 3,
    "two_wells": 2,
    "seed_picture": 2,
    "double_well": 2,
    "tilted_double_well": 2,
    "saddle": 0,
    "monkey_saddle": 0,
}
# Bottoms without curvature and kinks cannot be found by Newton's method; Easom's side lobes are 1e-4 deep or less.
SMOOTH = [landscape for landscape in ALL if type(landscape).__name__ not in ("Quartic", "Kink", "Easom", "Ackley")]


@pytest.mark.parametrize("landscape", ALL, ids=NAMES)
def test_the_gradient_vanishes_to_rounding_at_every_minimum(landscape):
    for minimum in landscape.minima:
        theta = np.array(minimum.theta)
        scale = np.abs(landscape.hessian(theta)).max() * np.maximum(1.0, np.abs(theta).max())
        assert np.abs(landscape.gradient(theta)).max() <= 4e-15 * scale


@pytest.mark.parametrize("landscape", ALL, ids=NAMES)
def test_the_hessian_is_positive_semidefinite_at_every_minimum(landscape):
    for minimum in landscape.minima:
        assert np.linalg.eigvalsh(landscape.hessian(np.array(minimum.theta))).min() >= 0.0


@pytest.mark.parametrize("landscape", ALL, ids=NAMES)
def test_the_declared_value_is_the_value_there(landscape):
    for minimum in landscape.minima:
        value = landscape.value(np.array(minimum.theta))
        assert value == pytest.approx(minimum.value, rel=4e-15, abs=1e-14)


@pytest.mark.parametrize("landscape", ALL, ids=NAMES)
def test_minima_lie_in_the_bounds_and_no_lower_point_is_near(landscape):
    low, high = np.array(landscape.bounds).T
    around = np.random.default_rng(3).normal(size=(100, landscape.dimension)) * 1e-3
    for minimum in landscape.minima:
        assert np.all((low <= minimum.theta) & (minimum.theta <= high))
        assert np.all(landscape.value(minimum.theta + around) >= minimum.value)


@pytest.mark.parametrize("landscape", ALL, ids=NAMES)
def test_no_point_of_a_fine_grid_lies_below_a_global_minimum(landscape):
    lowest = [minimum.value for minimum in landscape.minima if minimum.is_global]
    axes = [np.linspace(low, high, 401) for low, high in landscape.bounds]
    values = landscape.value(np.stack(np.meshgrid(*axes), axis=-1))
    assert not landscape.minima or values.min() >= max(lowest) - 1e-12
    assert all(minimum.value > max(lowest) for minimum in landscape.minima if not minimum.is_global)


@pytest.mark.parametrize("landscape", SMOOTH, ids=repr)
def test_a_search_of_the_bounds_finds_the_declared_minima_and_no_more(landscape):
    found = sorted(minimum.theta for minimum in found_minima(landscape))
    declared = sorted(minimum.theta for minimum in landscape.minima)
    assert len(found) == len(declared)
    np.testing.assert_allclose(found, declared, rtol=0, atol=1e-12)


@pytest.mark.parametrize("kind", PUBLISHED)
def test_the_global_minima_are_the_published_ones(kind):
    value, places = PUBLISHED[kind]
    declared = [minimum for minimum in KINDS[kind]().minima if minimum.is_global]
    assert [minimum.value for minimum in declared] == pytest.approx([value] * len(places), rel=1e-5, abs=1e-12)
    np.testing.assert_allclose(sorted(minimum.theta for minimum in declared), sorted(places), atol=1e-4)


@pytest.mark.parametrize("kind", COUNTS)
def test_the_number_of_minima(kind):
    assert len(KINDS[kind]().minima) == COUNTS[kind]


def test_the_minimum_of_rosenbrock_moves_with_its_parameter():
    minimum = KINDS["rosenbrock"](a=1.5).minima[0]
    assert minimum.theta == (1.5, 2.25)


def test_a_strong_tilt_leaves_one_well():
    assert len(KINDS["tilted_double_well"](tilt=2.0).minima) == 1


def test_without_ripple_rastrigin_has_one_minimum():
    assert [minimum.theta for minimum in KINDS["rastrigin"](amplitude=0.0).minima] == [(0.0, 0.0)]
