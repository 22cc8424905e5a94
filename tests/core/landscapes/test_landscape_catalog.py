"""What holds for every landscape of the catalog."""

import subprocess
import sys
import warnings
from string import Formatter
from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.formulas import dimension_of
from app.core.landscapes import LANDSCAPES, AnyLandscape, Formula, Landscape
from app.core.parameters import Parameter, kind_of, parameters_of

with warnings.catch_warnings():
    # Importing ziamath 0.12 calls a function that importlib_resources has deprecated.
    warnings.simplefilter("ignore", DeprecationWarning)
    import ziamath

FORMULA = Formula(expression="sin(x)*exp(y) + x^3*tanh(x*y) + sigmoid(3*x) + abs(y)^2.5")
EXAMPLES: list[Landscape] = [FORMULA if entry is Formula else entry() for entry in LANDSCAPES]
NAMES = [kind_of(type(landscape)) for landscape in EXAMPLES]
PARAMETERS = [(entry, parameter) for entry in LANDSCAPES for parameter in parameters_of(entry)]


def points_of(landscape: Landscape, *shape: int) -> np.ndarray:
    """Random points (*shape, d) in the bounds that cannot be written to."""
    low, high = np.array(landscape.bounds).T
    points = np.random.default_rng(11).uniform(low, high, (*shape, landscape.dimension))
    points.flags.writeable = False
    return points


def values_outside(parameter: Parameter) -> list[Any]:
    """A value just beyond each declared limit, and values of another type."""
    beyond: list[Any] = ["1.0", None, [1.0]]
    if parameter.above is not None:
        beyond.append(parameter.above)
    if parameter.at_least is not None:
        beyond.append(np.nextafter(parameter.at_least, -np.inf).item())
    if parameter.below is not None:
        beyond.append(parameter.below)
    if parameter.at_most is not None:
        beyond.append(np.nextafter(parameter.at_most, np.inf).item())
    return beyond


def test_kinds_are_unique_and_one_dimensional_ones_come_first():
    assert len(set(NAMES)) == len(NAMES)
    dimensions = [landscape.dimension for landscape in EXAMPLES[:-1]]
    assert dimensions == sorted(dimensions)
    assert NAMES[-1] == "formula"


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_every_landscape_has_its_words_and_a_formula_that_can_be_typeset(landscape):
    assert landscape.title
    assert landscape.lesson.endswith(".")
    assert "<svg" in ziamath.Latex(landscape.latex).svg()
    for parameter in parameters_of(type(landscape)):
        assert parameter.label
        assert parameter.symbol
        assert parameter.help.endswith(".")


@pytest.mark.parametrize("entry", [entry for entry in LANDSCAPES if entry is not Formula], ids=kind_of)
def test_every_landscape_declares_its_formula_with_its_parameters(entry):
    assert entry.family
    assert entry.dimension in (1, 2)
    inside = {name for _, name, _, _ in Formatter().parse(entry.expression) if name}
    assert inside == {parameter.name for parameter in parameters_of(entry)} - {"angle"} | inside & {"sine", "cosine"}
    assert dimension_of(entry().formula()) == entry.dimension


@pytest.mark.parametrize("entry", [entry for entry in LANDSCAPES if entry is not Formula], ids=kind_of)
def test_where_and_how_it_is_drawn_is_data(entry):
    landscape = entry()
    assert len(landscape.bounds) == len(landscape.start) == entry.dimension
    assert all(len(minimum.theta) == entry.dimension for minimum in landscape.minima)


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_json_gives_the_same_landscape_back(landscape):
    text = msgspec.json.encode(landscape)
    assert msgspec.json.decode(text, type=AnyLandscape) == landscape
    assert msgspec.json.decode(text)["kind"] == kind_of(type(landscape))


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_an_unknown_field_is_refused(landscape):
    fields = {**msgspec.to_builtins(landscape), "surprise": 1}
    with pytest.raises(msgspec.ValidationError, match="surprise"):
        msgspec.convert(fields, AnyLandscape)


@pytest.mark.parametrize(("entry", "parameter"), PARAMETERS, ids=lambda case: getattr(case, "name", None))
def test_values_beyond_a_parameters_limits_are_refused(entry, parameter):
    for value in values_outside(parameter):
        with pytest.raises(msgspec.ValidationError, match=parameter.name):
            msgspec.convert({"kind": kind_of(entry), parameter.name: value}, AnyLandscape)


@pytest.mark.parametrize(("entry", "parameter"), PARAMETERS, ids=lambda case: getattr(case, "name", None))
def test_values_at_a_parameters_limits_give_finite_pictures(entry, parameter):
    limits = [parameter.at_least, parameter.at_most, *(parameter.soft or ())]
    for value in (limit for limit in limits if limit is not None):
        landscape = msgspec.convert({"kind": kind_of(entry), parameter.name: value}, AnyLandscape)
        points = points_of(landscape, 100)
        with np.errstate(all="ignore"):
            assert np.isfinite(landscape.value(points)).all()
            assert np.isfinite(landscape.gradient(points)).all()
            assert np.isfinite(landscape.hessian(points)).all()
            assert all(np.isfinite(minimum.value) for minimum in landscape.minima)


@pytest.mark.parametrize(("entry", "parameter"), PARAMETERS, ids=lambda case: getattr(case, "name", None))
def test_defaults_and_slider_ranges_lie_within_the_limits(entry, parameter):
    assert all(parameter.allows(value) for value in (parameter.default, *(parameter.soft or ())))


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
@pytest.mark.parametrize("shape", [(), (1,), (7,), (1001,), (3, 5), (0,)], ids=str)
def test_shapes_follow_the_points(landscape, shape):
    theta, d = points_of(landscape, *shape), landscape.dimension
    assert np.shape(landscape.value(theta)) == shape
    assert landscape.gradient(theta).shape == (*shape, d)
    assert landscape.hessian(theta).shape == (*shape, d, d)


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
@pytest.mark.parametrize("count", [1, 2, 7, 1001])
def test_a_batch_gives_the_same_bits_as_its_points_one_by_one(landscape, count):
    batch = points_of(landscape, count)
    for function in (landscape.value, landscape.gradient, landscape.hessian):
        one_by_one = np.array([function(np.ascontiguousarray(point)) for point in batch])
        assert function(batch).tobytes() == one_by_one.tobytes()
        assert function(np.asfortranarray(batch)).tobytes() == one_by_one.tobytes()
        assert function(batch[:, np.newaxis, :]).tobytes() == one_by_one.tobytes()


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_results_share_no_memory_with_the_point(landscape):
    theta = points_of(landscape, 5)
    for function in (landscape.value, landscape.gradient, landscape.hessian):
        assert not np.shares_memory(function(theta), theta)


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_the_hessian_is_symmetric(landscape):
    hessian = landscape.hessian(points_of(landscape, 50))
    assert np.array_equal(hessian, np.swapaxes(hessian, -1, -2))


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_points_far_outside_the_bounds_raise_nothing(landscape):
    for size in (1e3, 1e100, 1e308, np.inf, np.nan):
        theta = np.full(landscape.dimension, size)
        with np.errstate(all="ignore"):
            landscape.value(theta)
            landscape.gradient(theta)
            landscape.hessian(theta)


@pytest.mark.parametrize("landscape", EXAMPLES, ids=NAMES)
def test_the_start_lies_in_the_bounds_and_has_a_slope(landscape):
    low, high = np.array(landscape.bounds).T
    assert np.all(low < high)
    assert np.all((low <= landscape.start) & (landscape.start <= high))
    assert np.abs(landscape.gradient(np.array(landscape.start))).max() > 0.0


def test_importing_the_catalog_does_not_import_sympy_or_qt():
    script = (
        "import sys, numpy as np; from app.core.landscapes import Formula;"
        "f = Formula(expression='sin(x)*y^2'); f.hessian(np.ones(2));"
        "print([name for name in ('sympy', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
