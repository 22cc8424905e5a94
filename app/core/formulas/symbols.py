"""A formula as a SymPy expression, for typesetting it and its derivatives.

This module imports SymPy, which takes longer than the window: import it inside the function that needs it.
"""

from typing import Any

import sympy

VARIABLES = {"x": sympy.Symbol("x", real=True), "y": sympy.Symbol("y", real=True)}


class Iverson(sympy.Function):  # type: ignore[misc]
    """[a < b]: 1 where a < b, else 0; flat, so its slope is 0."""

    nargs = 2

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return sympy.Integer(0)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        a, b = (printer._print(part) for part in self.args)
        return _raised(rf"\left[{a} < {b}\right]", exp)


class Sign(sympy.Function):  # type: ignore[misc]
    """The sign of a number; flat, so its slope is 0."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return sympy.Integer(0)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return _raised(rf"\operatorname{{sign}}\left({printer._print(self.args[0])}\right)", exp)


class Absolute(sympy.Function):  # type: ignore[misc]
    """|a|."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return Sign(self.args[0])

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return _raised(rf"\left|{printer._print(self.args[0])}\right|", exp)


class Sigmoid(sympy.Function):  # type: ignore[misc]
    """1 / (1 + e^−a)."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return self * (1 - self)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return _raised(rf"\sigma\left({printer._print(self.args[0])}\right)", exp)


class Softplus(sympy.Function):  # type: ignore[misc]
    """log(1 + e^a)."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return Sigmoid(self.args[0])

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return _raised(rf"\operatorname{{softplus}}\left({printer._print(self.args[0])}\right)", exp)


class Relu(sympy.Function):  # type: ignore[misc]
    """The larger of a and 0."""

    nargs = 1

    def fdiff(self, argindex: int = 1) -> Any:
        del argindex
        return Iverson(0, self.args[0])

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return _raised(rf"\operatorname{{relu}}\left({printer._print(self.args[0])}\right)", exp)


class Smaller(sympy.Function):  # type: ignore[misc]
    """The smaller of a and b."""

    nargs = 2

    def fdiff(self, argindex: int = 1) -> Any:
        a, b = self.args
        return Iverson(a, b) if argindex == 1 else Iverson(b, a)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        a, b = (printer._print(part) for part in self.args)
        return _raised(rf"\min\left({a}, {b}\right)", exp)


class Larger(sympy.Function):  # type: ignore[misc]
    """The larger of a and b."""

    nargs = 2

    def fdiff(self, argindex: int = 1) -> Any:
        a, b = self.args
        return Iverson(b, a) if argindex == 1 else Iverson(a, b)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        a, b = (printer._print(part) for part in self.args)
        return _raised(rf"\max\left({a}, {b}\right)", exp)


_SHARED = ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "sqrt")

_CALLS = {
    **{name: getattr(sympy, name) for name in _SHARED},
    "abs": Absolute,
    "sign": Sign,
    "min": Smaller,
    "max": Larger,
    "sigmoid": Sigmoid,
    "softplus": Softplus,
    "relu": Relu,
}


class SymPyBuilder:
    """Builds a SymPy expression; the text has been checked before, so every number is of bearable size."""

    def number(self, value: float) -> Any:
        """A whole number of a readable length stays exact."""
        is_whole = value.is_integer() and abs(value) < 1e15
        return sympy.Integer(int(value)) if is_whole else sympy.Float(value)

    def constant(self, name: str) -> Any:
        """π or e, unevaluated."""
        return {"pi": sympy.pi, "e": sympy.E}[name]

    def variable(self, name: str) -> Any:
        """A real symbol."""
        return VARIABLES[name]

    def negate(self, a: Any) -> Any:
        """−a."""
        return -a

    def add(self, a: Any, b: Any) -> Any:
        """a + b."""
        return a + b

    def subtract(self, a: Any, b: Any) -> Any:
        """a − b."""
        return a - b

    def multiply(self, a: Any, b: Any) -> Any:
        """a · b."""
        return a * b

    def divide(self, a: Any, b: Any) -> Any:
        """a / b."""
        return a / b

    def power(self, a: Any, b: Any) -> Any:
        """a to the power b."""
        return a**b

    def call(self, name: str, *operands: Any) -> Any:
        """A function of the formula's list."""
        return _CALLS[name](*operands)

    def value_of(self, part: Any) -> float | None:
        """Nothing needs to be checked here."""
        del part
        return None


def _raised(text: str, exp: str | None) -> str:
    return text if exp is None else rf"{{{text}}}^{{{exp}}}"
