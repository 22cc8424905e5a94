"""How a formula is read."""

import numpy as np
import pytest

from app.core.formulas import FormulaError, compiled, dimension_of, parse

X, Y = 1.7, -0.6


def value_of(text):
    return float(compiled(text, 2).value(np.array([X, Y])))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-x^2", -(X**2)),
        ("-x**2", -(X**2)),
        ("(-x)^2", X**2),
        ("2^-1", 0.5),
        ("2^-x^2", 2 ** -(X**2)),
        ("2^3^2", 512.0),
        ("2**3^2", 512.0),
        ("x^2^-1", X**0.5),
        ("2*-x", -2 * X),
        ("2 - -x", 2 + X),
        ("--x", X),
        ("+-+x", -X),
        ("-x*y", -X * Y),
        ("x - y - 1", X - Y - 1),
        ("x/y/2", X / Y / 2),
        ("x/y*2", X / Y * 2),
        ("1 + 2*3", 7.0),
        ("(1 + 2)*3", 9.0),
        ("2*x^3", 2 * X**3),
        ("\tx +  y ", X + Y),
        (".5 + 1. + 1e-1 + 2E+0", 3.6),
        ("pi*e", np.pi * np.e),
        ("min(x, y, -2)", -2.0),
        ("max(1, x, 1.5)", X),
        ("((((x))))", X),
        ("sin(x)^2", np.sin(X) ** 2),
        ("abs(y) + sign(y)", abs(Y) - 1),
        ("log(exp(x))", X),
    ],
)
def test_formulas_are_read_as_mathematics_is_written(text, expected):
    assert value_of(text) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "operations"),
    [
        ("x - y - 1", lambda x, y: x - y - 1.0),
        ("x/y*0.3", lambda x, y: x / y * 0.3),
        ("0.1*3 + x", lambda x, y: 0.1 * 3.0 + x),
    ],
)
def test_operations_are_done_in_the_order_written(text, operations):
    theta = np.random.default_rng(0).normal(size=(50, 2))
    assert np.array_equal(compiled(text, 2).value(theta), operations(theta[:, 0], theta[:, 1]))


def test_numbers_keep_every_digit():
    for text in ("0.1", "123456789.123456789", "1e-300", "4.9e-324", "1.7976931348623157e308"):
        assert compiled(text, 1).value(np.zeros(1)) == float(text)


def test_the_dimension_is_two_where_y_is_used():
    assert [dimension_of(text) for text in ("x", "y", "3", "exp(x)*y", "sin(x)")] == [1, 2, 1, 2, 1]


def test_whole_powers_are_products():
    x = np.random.default_rng(0).normal(size=(999, 1))
    assert np.array_equal(compiled("x^2", 1).value(x), (x * x)[:, 0])
    assert np.array_equal(compiled("x^3", 1).value(x), (x * x * x)[:, 0])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The formula is empty."),
        (" \t ", "The formula is empty."),
        ("x\n", "on one line, but a new line starts at column 2"),
        ("x +\r\n y", "on one line, but a new line starts at column 4"),
        ("x\u2028+ 1", "on one line"),
        ("x +", "The formula ends where"),
        ("x + foo", "The name 'foo' at column 5 is not known."),
        ("X", "The name 'X' at column 1 is not known."),
        ("z" * 1000, "The name 'zzzzzzzzzzzzzzzzzzzz…' at column 1"),
        ("2x", "An operator is missing before column 2; write [*] to multiply."),
        ("2(x)", "An operator is missing before column 2"),
        ("x(2)", "An operator is missing before column 2"),
        ("(x)(y)", "An operator is missing before column 4"),
        ("x y", "An operator is missing before column 3"),
        ("pi(2)", "An operator is missing before column 3"),
        ("sin x", "The function sin at column 1 needs its argument in parentheses."),
        ("sin", "needs its argument in parentheses"),
        ("sin()", "out of place"),
        ("sin(x, y)", "The function sin at column 1 takes one argument."),
        ("min(x)", "The function min at column 1 takes two arguments or more."),
        ("(x, y)", "The parenthesis at column 1 holds a comma"),
        ("(x", "The parenthesis opened at column 1 is never closed."),
        ("sin(x", "The parenthesis opened at column 4 is never closed."),
        ("x)", "The '[)]' at column 2 is out of place."),
        ("()", "out of place"),
        ("*x", "The '[*]' at column 1 is out of place."),
        ("x ** ** y", "out of place"),
        ("x ^", "The formula ends"),
        ("x // y", "out of place"),
        ("x % 2", "The character '%' at column 3 has no meaning"),
        ("x = 2", "The character '='"),
        ("π*x", r"The character '\\u03c0' at column 1"),
        ("x − 1", r"The character '\\u2212' at column 3"),
        ("ｘ", "has no meaning"),
        ("x²", "has no meaning"),
        ("x\0", r"The character '\\x00' at column 2"),
        ("\ud800", "has no meaning"),
        ("1_000", "An operator is missing"),
        ("0x10", "An operator is missing"),
        ("1j", "An operator is missing"),
        ("inf", "The name 'inf'"),
        ("nan*x", "The name 'nan'"),
        ("1e999", "not finite"),
        ("1/0 + x", "The constant made by '/' at column 2 is not finite."),
        ("log(0)*x", "The constant made by 'log' at column 1 is not finite."),
        ("sqrt(-1)", "not finite"),
        ("10^400", "The constant made by '[*][*]' at column 3 is not finite."),
        ("x^1001", "The exponent after column 2 is 1001; at most 1,000 in size is allowed."),
        ("x^-1000.5", "The exponent after column 2 is -1000.5"),
        ("9**9**9**9", "The exponent after column 5 is 3.8742e[+]08"),
        ("2^(500*3)", "The exponent after column 2 is 1500"),
        ("(-8)^(1/3)", "not finite"),
    ],
)
def test_a_fault_is_one_sentence_that_says_what_and_where(text, message):
    with pytest.raises(FormulaError, match=message) as caught:
        parse(text)
    assert len(str(caught.value)) < 200
    assert str(caught.value).endswith(".")


def test_exponents_of_a_thousand_are_allowed():
    for text in ("x^1000", "x^-1000", "((x**999)**999)**999"):
        assert np.isfinite(compiled(text, 1).value(np.ones(1)))


def test_ten_thousand_characters_are_allowed_and_one_more_is_not():
    parse("x" + "+x" * 4999 + " ")
    with pytest.raises(FormulaError, match="has 10,001 characters; at most 10,000"):
        parse("x" + "+x" * 5000)


@pytest.mark.parametrize("opening", ["(", "sin(", "-(", "2^("])
def test_a_hundred_levels_are_allowed_and_one_more_is_not(opening):
    parse(opening * 100 + "x" + ")" * 100)
    with pytest.raises(FormulaError, match="More than 100 levels"):
        parse(opening * 101 + "x" + ")" * 101)
