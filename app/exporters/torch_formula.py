"""A formula as torch source."""

import math
from typing import NamedTuple

import numpy as np

from app.core.formulas.functions import CALLABLE, FUNCTIONS
from app.core.formulas.graph import Operation
from app.core.formulas.parse import parse, read
from app.core.formulas.tokens import tokens_of
from app.core.landscapes import Landscape
from app.exporters.torch_code import number

MOST_TOKENS = 150
"""A longer formula is written operation by operation: Python compiles no expression of any depth."""

SUM, PRODUCT, SIGN, POWER, ATOM = range(5)
"""How tightly the parts of an expression bind."""

CALLS = {
    **{name: f"torch.{name}" for name in CALLABLE if name not in ("min", "max", "softplus")},
    "min": "torch.minimum",
    "max": "torch.maximum",
}
INFIX = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/", "power": "**"}


class Part(NamedTuple):
    """A piece of source, how tightly it binds, and its value where it depends on no variable."""

    text: str
    binds: int
    value: float | None = None


class TorchBuilder:
    """Makes source of the parts that `app.core.formulas.parse.read` hands over."""

    def number(self, value: float) -> Part:
        return Part(number(value), ATOM if value >= 0 else SIGN, value)

    def constant(self, name: str) -> Part:
        return Part(f"math.{name}", ATOM, getattr(math, name))

    def variable(self, name: str) -> Part:
        return Part(name, ATOM)

    def negate(self, a: Part) -> Part:
        value = None if a.value is None else -a.value
        return Part("-" + _held(a, SIGN), SIGN, value)

    def add(self, a: Part, b: Part) -> Part:
        return self._infix("add", a, b, SUM, SUM, PRODUCT)

    def subtract(self, a: Part, b: Part) -> Part:
        return self._infix("subtract", a, b, SUM, SUM, PRODUCT)

    def multiply(self, a: Part, b: Part) -> Part:
        return self._infix("multiply", a, b, PRODUCT, PRODUCT, SIGN)

    def divide(self, a: Part, b: Part) -> Part:
        return self._infix("divide", a, b, PRODUCT, PRODUCT, SIGN)

    def power(self, a: Part, b: Part) -> Part:
        if a.value is not None and b.value is not None:
            return self.number(_folded("power", a.value, b.value))
        return self._infix("power", a, b, POWER, ATOM, SIGN)

    def call(self, name: str, *operands: Part) -> Part:
        values = [operand.value for operand in operands if operand.value is not None]
        if len(values) == len(operands):
            return self.number(_folded(name, *values))
        return Part(_called(name, [_tensor(one.text, one.value) for one in operands]), ATOM)

    def value_of(self, part: Part) -> float | None:
        return part.value

    def _infix(self, name: str, a: Part, b: Part, binds: int, left: int, right: int) -> Part:
        value = None if a.value is None or b.value is None else _folded(name, a.value, b.value)
        sign = INFIX[name] if name == "power" else f" {INFIX[name]} "
        return Part(f"{_held(a, left)}{sign}{_held(b, right)}", binds, value)


def landscape_lines(landscape: Landscape) -> list[str]:
    """The body of a function of `theta` that returns f."""
    names = "x = theta[0]" if landscape.dimension == 1 else "x, y = theta"
    return [names, *formula_lines(landscape.formula(number))]


def formula_lines(expression: str) -> list[str]:
    """Lines that return the value of a formula of the tensors x and y."""
    if len(tokens_of(expression)) > MOST_TOKENS:
        return _long_formula_lines(expression)
    part: Part = read(expression, TorchBuilder())
    # A formula without variables still has to have a gradient: zero.
    return [f"return {part.text}" if part.value is None else f"return {part.text} + 0 * x"]


def _long_formula_lines(expression: str) -> list[str]:
    graph, root = parse(expression)
    texts: dict[int, str] = {}
    lines = []
    for node in graph.needed_for((root,)):
        operation = graph.operations[node]
        if operation.name == "number":
            texts[node] = number(operation.value) if operation.value >= 0 else f"({number(operation.value)})"
        elif operation.name in ("x", "y"):
            texts[node] = operation.name
        else:
            texts[node] = f"t{node}"
            values = [graph.value_of(operand) for operand in operation.operands]
            lines.append(f"t{node} = {_operation_text(operation, [texts[one] for one in operation.operands], values)}")
    return [*lines, f"return {texts[root]} + 0 * x"]


def _operation_text(operation: Operation, operands: list[str], values: list[float | None]) -> str:
    if operation.name == "negate":
        return f"-{operands[0]}"
    if operation.name in INFIX:
        return f"{operands[0]} {INFIX[operation.name]} {operands[1]}"
    return _called(operation.name, [_tensor(text, value) for text, value in zip(operands, values, strict=True)])


def _called(name: str, operands: list[str]) -> str:
    if name == "softplus":
        return f"torch.logaddexp({operands[0]}, torch.zeros(()))"
    return f"{CALLS[name]}({', '.join(operands)})"


def _tensor(text: str, value: float | None) -> str:
    return text if value is None else f"torch.tensor({text}, dtype=torch.float64)"


def _held(part: Part, binds: int) -> str:
    return part.text if part.binds >= binds else f"({part.text})"


def _folded(name: str, *values: float) -> float:
    with np.errstate(all="ignore"):
        return float(FUNCTIONS[name](*map(np.float64, values)))
