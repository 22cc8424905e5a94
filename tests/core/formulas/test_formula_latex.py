"""Formulas and their derivatives, typeset."""

import pytest

from app.core.formulas import FormulaError
from app.core.formulas.latex import derivative_latex, latex_of


def test_a_formula_is_typeset_with_its_derivatives():
    assert latex_of("x^2*y/3") == r"\frac{x^{2} y}{3}"
    assert derivative_latex("x^2*y/3") == (
        r"f(x, y) = \frac{x^{2} y}{3}",
        r"\frac{\partial f}{\partial x} = \frac{2 x y}{3}",
        r"\frac{\partial f}{\partial y} = \frac{x^{2}}{3}",
    )


def test_a_formula_of_x_alone_has_one_derivative():
    assert derivative_latex("sin(pi*x)") == (
        r"f(x) = \sin{\left(\pi x \right)}",
        r"\frac{d f}{d x} = \pi \cos{\left(\pi x \right)}",
    )


def test_in_two_dimensions_a_formula_of_x_has_two_derivatives():
    assert derivative_latex("x", dimension=2)[2] == r"\frac{\partial f}{\partial y} = 0"


@pytest.mark.parametrize(
    ("text", "slope"),
    [
        ("abs(x)", r"\operatorname{sign}\left(x\right)"),
        ("sign(x)", "0"),
        ("relu(x)", r"\left[0 < x\right]"),
        ("softplus(x)", r"\sigma\left(x\right)"),
        ("sigmoid(x)", r"\left(1 - \sigma\left(x\right)\right) \sigma\left(x\right)"),
        ("min(x, 2)", r"\left[x < 2\right]"),
        ("max(x, 2)", r"\left[2 < x\right]"),
        ("0.05*x", "0.05"),
        ("x/3", r"\frac{1}{3}"),
    ],
)
def test_derivatives_are_written_as_a_textbook_would(text, slope):
    assert derivative_latex(text)[1] == rf"\frac{{d f}}{{d x}} = {slope}"


def test_formulas_too_long_to_read_are_left_out():
    assert latex_of("+x" * 5000) == ""
    assert derivative_latex("+x" * 5000) == ()


def test_a_fault_is_raised_as_by_the_parser():
    with pytest.raises(FormulaError, match="never closed"):
        latex_of("sin(x")
