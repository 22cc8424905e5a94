"""A hundred formulas: value, gradient and Hessian against Python's own reading of the text and mpmath's
numeric derivatives in 40 digits."""

import mpmath
import numpy as np
import pytest

from app.core.formulas import compiled, dimension_of

# Each is smooth on 0.2 < x < 0.9, 0.3 < y < 0.8.
FORMULAS = """
x
-x
x + 1
3 - x
2*x - 7
x*x
x**2
x^3 - x
x^4/4
x^5
x^6
x^7
x^8
x^9 - x^10
x^-1
x^-2
x^-3 + 2^-1
x^0.5
x^1.5
x^-0.5
x^2.5 - x^(1/3)
(x + 1)^12
(x - 2)^100
1/(1 + x^2)
x/(1 + x)
(x^2 - 1)/(x^2 + 1)
1/x/x
2/(3*x)
-x^2
-x^2 + x
2^x
e^x
pi^x
2^-x
0.5^(x^2)
x^x
x^(x + 1)
(1 + x)^(2*x)
(x^2)^x
10^(x - 1)^2
sin(x)
cos(x)
tan(x)
asin(x)
acos(x)
atan(x)
sinh(x)
cosh(x)
tanh(x)
exp(x)
log(x)
sqrt(x)
abs(x)
abs(-x)
sign(x)*x
min(x, 2)
max(x, 2)
min(x^2, x)
max(x^2, x, -1)
sigmoid(x)
softplus(x)
relu(x)
relu(-x) + x
sigmoid(8*x - 4)
softplus(5 - 9*x)
tanh(3*x)^2
sin(x)^2 + cos(x)^2
sin(1/x)
exp(-x^2)
exp(-x^2/2)*cos(5*x)
log(1 + exp(x))
sqrt(1 + x^2)
log(sqrt(x))
asin(x^2) + acos(x/2)
atan(x^2 - x)
sinh(x)*cosh(x)
x*log(x)
x^2*sin(1/x)
exp(exp(x))
sin(sin(sin(x)))
1e-3*x + .5*x^2 - 2.E1
x*y
x + y
x/y
x^2 + 3*x*y - y^2
(x^2 + y - 11)^2 + (x + y^2 - 7)^2
(1 - x)^2 + 100*(y - x^2)^2
sin(x*y)
exp(x - y)*cos(x + y)
x^y
y^x + x^y
(x + y)^(x - y)
log(x^2 + y^2)
sqrt(x^2 + y^2)
atan(y/x)
20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)
-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20
sigmoid(3*x - 2*y)*softplus(x*y)
tanh(x*y)/(1 + sigmoid(x))
abs(x - 2)*relu(y)^2
min(x, y + 2)*max(x, y - 2)
asin(x*y) - acos(x - y)
1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))
-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))
(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2
((x*y + 1)*x - 2)*y/(x + y)
""".strip().split("\n")

NAMES = ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "sign")
NAMESPACE = {
    **{
        name: getattr(mpmath, name)
        for name in ["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "sqrt", "sign"]
    },
    "abs": abs,
    "min": min,
    "max": max,
    "pi": mpmath.mpf(np.pi),
    "e": mpmath.mpf(np.e),
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
    "relu": lambda x: max(x, mpmath.mpf(0)),
}
POINTS = np.random.default_rng(42).uniform((0.2, 0.3), (0.9, 0.8), (6, 2))
SECOND = [((2, 0), (1, 1)), ((1, 1), (0, 2))]


def reference(text, dimension, orders):
    """The partial derivative of *orders* at every point, from Python's own parser and numeric differences."""
    code = compile(text.replace("^", "**"), "reference", "eval")

    def function(*theta):
        return eval(code, {**NAMESPACE, **dict(zip("xy", theta, strict=False))})

    with mpmath.workdps(40):
        places = [tuple(map(mpmath.mpf, point[:dimension])) for point in POINTS]
        if not any(orders):
            return np.array([float(function(*place)) for place in places])
        return np.array([float(mpmath.diff(function, place, orders[:dimension])) for place in places])


def assert_close(found, expected):
    np.testing.assert_allclose(found, expected, rtol=2e-13, atol=2e-14 * max(1.0, np.abs(expected).max()))


def test_there_are_a_hundred_different_formulas():
    assert len(set(FORMULAS)) == len(FORMULAS) >= 100


@pytest.mark.parametrize("text", FORMULAS)
def test_value_gradient_and_hessian_agree_with_numeric_derivatives(text):
    dimension = dimension_of(text)
    formula, theta = compiled(text, dimension), POINTS[:, :dimension]
    assert_close(formula.value(theta), reference(text, dimension, (0, 0)))
    gradient, hessian = formula.gradient(theta), formula.hessian(theta)
    for row in range(dimension):
        assert_close(gradient[:, row], reference(text, dimension, (1 - row, row)))
        for column in range(dimension):
            assert_close(hessian[:, row, column], reference(text, dimension, SECOND[row][column]))


def bits(values):
    """The bits of the numbers, every nan made the same one: its sign means nothing."""
    return np.where(np.isnan(values), np.nan, values).tobytes()


@pytest.mark.parametrize("text", FORMULAS)
def test_a_batch_gives_the_same_bits_as_its_points_one_by_one(text):
    theta = np.random.default_rng(1).uniform(-3, 3, (257, 2))
    formula = compiled(text, 2)
    with np.errstate(all="ignore"):
        for function in (formula.value, formula.gradient, formula.hessian):
            whole = function(theta)
            for count in (1, 3, 257):
                assert bits(function(theta[:count])) == bits(whole[:count])
            assert bits(np.array([function(point) for point in theta])) == bits(whole)


def test_large_batches_done_in_parts_give_the_same_bits(monkeypatch):
    theta = np.random.default_rng(1).uniform(-3, 3, (20, 50, 2))
    formula = compiled("sin(x*y) + x^y*exp(x) + 3", 2)
    with np.errstate(all="ignore"):
        whole = [bits(function(theta)) for function in (formula.value, formula.gradient, formula.hessian)]
        monkeypatch.setattr("app.core.formulas.compile._WORKING_SET", 64)
        parts = [bits(function(theta)) for function in (formula.value, formula.gradient, formula.hessian)]
    assert parts == whole


@pytest.mark.parametrize("text", ["3", "x", "y", "2*x - y", "pi*e", "sign(x)", "x^0"])
def test_constant_derivatives_take_the_shape_of_the_points(text):
    formula = compiled(text, 2)
    for shape in ((), (1,), (4,), (2, 3), (0,)):
        theta = np.ones((*shape, 2))
        assert np.shape(formula.value(theta)) == shape
        assert formula.gradient(theta).shape == (*shape, 2)
        assert formula.hessian(theta).shape == (*shape, 2, 2)


def test_the_value_of_a_bare_variable_is_no_view_of_the_point():
    theta = np.ones((3, 2))
    value = compiled("y", 2).value(theta)
    value[:] = 7.0
    assert theta.tolist() == np.ones((3, 2)).tolist()


@pytest.mark.parametrize("name", ["sigmoid", "softplus", "tanh"])
@pytest.mark.parametrize("x", [-700.0, -40.0, -20.0, -1.0, 0.0, 1.0, 20.0, 40.0, 700.0])
def test_saturating_functions_keep_their_digits_far_out(name, x):
    formula = compiled(f"{name}(x)", 1)
    theta = np.array([x])
    function = {**NAMESPACE, "tanh": mpmath.tanh}[name]
    with mpmath.workdps(700):
        expected = [float(mpmath.diff(function, mpmath.mpf(x), order)) for order in range(3)]
    found = [formula.value(theta), formula.gradient(theta)[0], formula.hessian(theta)[0, 0]]
    np.testing.assert_allclose(found, expected, rtol=1e-14)


def test_saturating_functions_stay_finite_for_enormous_arguments():
    for name in ("sigmoid", "softplus", "tanh", "relu"):
        formula = compiled(f"{name}(x)", 1)
        for x in (-1e308, -1e4, 1e4, 1e308):
            theta = np.array([x])
            with np.errstate(over="ignore", under="ignore"):
                assert np.isfinite(formula.value(theta))
                assert np.isfinite(formula.gradient(theta)).all()
                assert np.isfinite(formula.hessian(theta)).all()
