"""A formula's value, gradient and Hessian as numpy functions.

A graph is written out as one straight Python function, a statement for each node, and compiled. Its text
holds nothing but our own names and numbers; none of the user's text is in it.
"""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.formulas.differentiate import derivative
from app.core.formulas.functions import FUNCTIONS
from app.core.formulas.graph import Graph, Node
from app.core.formulas.parse import VARIABLES, parse

_WORKING_SET = 1 << 23
"""Numbers held at once; larger batches are done in parts, so that memory stays bounded."""

_SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/"}

_PRODUCTS = {
    2: ("{a} * {a}",),
    3: ("{a} * {a} * {a}",),
    4: ("{a} * {a}", "{r} * {r}"),
    5: ("{a} * {a}", "{r} * {r} * {a}"),
    6: ("{a} * {a}", "{r} * {r} * {r}"),
    7: ("{a} * {a}", "{r} * {r} * {r} * {a}"),
    8: ("{a} * {a}", "{r} * {r}", "{r} * {r}"),
}
"""Small whole powers as products: ten times faster than a power, and the same for one point and many."""


class Program(NamedTuple):
    """A compiled part of a formula: variables in, a tuple of results out, and how many numbers it holds a point."""

    function: Callable[..., tuple[Any, ...]]
    width: int

    def run(self, theta: Array) -> tuple[Any, ...]:
        """The results at θ of shape (..., d), each of shape (...) or one number for all."""
        if theta.ndim == 1:
            return self.function(*theta)
        columns = [theta[..., axis] for axis in range(theta.shape[-1])]
        if columns[0].size * self.width <= _WORKING_SET:
            return self.function(*columns)
        return self._run_in_parts(columns)

    def _run_in_parts(self, columns: list[Array]) -> tuple[Any, ...]:
        shape, size = columns[0].shape, columns[0].size
        flat = [column.reshape(-1) for column in columns]
        part = max(_WORKING_SET // self.width, 1)
        results: list[Array] = []
        for low in range(0, size, part):
            found = self.function(*(column[low : low + part] for column in flat))
            results = results or [np.empty(size) for _ in found]
            for result, values in zip(results, found, strict=True):
                result[low : low + part] = values
        return tuple(result.reshape(shape) for result in results)


class CompiledFormula:
    """f, ∇f and ∇²f of one formula; each is compiled when it is first asked for.

    θ has shape (..., dimension). A batch gives the bits of its points one by one. Numbers that are not
    finite come out as such; whoever calls holds `np.errstate` where their warnings are not wanted.
    """

    def __init__(self, expression: str, dimension: int) -> None:
        self.dimension = dimension
        self._graph, self._root = parse(expression)
        self._is_bare = not self._graph.operations[self._root].operands

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""
        (result,) = self._value_program.run(theta)
        # A bare variable or number is copied, lest the result share memory with θ or lack its shape.
        return np.full(theta.shape[:-1], result) if self._is_bare else result

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d)."""
        slopes = np.empty(theta.shape)
        for axis, slope in enumerate(self._gradient_program.run(theta)):
            slopes[..., axis] = slope
        return slopes

    def hessian(self, theta: Array) -> Array:
        """∇²f(θ), shape (..., d, d)."""
        curvatures = np.empty((*theta.shape, self.dimension))
        if self.dimension == 1:
            (curvatures[..., 0, 0],) = self._hessian_program.run(theta)
            return curvatures
        xx, xy, yy = self._hessian_program.run(theta)
        curvatures[..., 0, 0] = xx
        curvatures[..., 0, 1] = xy
        curvatures[..., 1, 0] = xy
        curvatures[..., 1, 1] = yy
        return curvatures

    @cached_property
    def _slopes(self) -> tuple[Node, ...]:
        return tuple(derivative(self._graph, self._root, name) for name in VARIABLES[: self.dimension])

    @cached_property
    def _value_program(self) -> Program:
        return _program(self._graph, (self._root,), self.dimension)

    @cached_property
    def _gradient_program(self) -> Program:
        return _program(self._graph, self._slopes, self.dimension)

    @cached_property
    def _hessian_program(self) -> Program:
        pairs = [(row, column) for row in range(self.dimension) for column in range(row, self.dimension)]
        roots = tuple(derivative(self._graph, self._slopes[row], VARIABLES[column]) for row, column in pairs)
        return _program(self._graph, roots, self.dimension)


@lru_cache(maxsize=64)
def compiled(expression: str, dimension: int) -> CompiledFormula:
    """The formula as numpy functions, kept for the next time.

    Raises
    ------
    FormulaError : the text is no formula, or exceeds a limit.
    """
    return CompiledFormula(expression, dimension)


def _program(graph: Graph, roots: tuple[Node, ...], dimension: int) -> Program:
    """Write out what *roots* need, each result in a register that is used again after its last reader."""
    nodes = graph.needed_for(roots)
    last_reader = {operand: node for node in nodes for operand in graph.operations[node].operands}
    places: dict[Node, str] = {}
    free: list[str] = []
    width = 0
    lines = [f"def function({', '.join(VARIABLES[:dimension])}):"]
    for node in nodes:
        name, operands, value = graph.operations[node]
        if name in VARIABLES or name == "number":
            places[node] = name if name in VARIABLES else repr(value)
            continue
        if not free:
            free.append(f"r{width}")
            width += 1
        places[node] = free.pop()
        lines += _statements(graph, node, places)
        finished = {operand for operand in operands if last_reader[operand] == node and operand not in roots}
        free.extend(places[operand] for operand in finished if places[operand].startswith("r"))
    lines.append(f" return {', '.join(places[root] for root in roots)},")
    namespace: dict[str, Any] = {"__builtins__": {}, **FUNCTIONS, "inf": np.inf, "nan": np.nan}
    exec(compile("\n".join(lines), "<formula>", "exec"), namespace)
    return Program(namespace["function"], max(width, 1))


def _statements(graph: Graph, node: Node, places: dict[Node, str]) -> list[str]:
    """The lines that put a node's result into its register."""
    name, operands, _ = graph.operations[node]
    result, texts = places[node], [places[operand] for operand in operands]
    if name in _SIGNS:
        return [f" {result} = {texts[0]} {_SIGNS[name]} {texts[1]}"]
    if name == "negate":
        return [f" {result} = -{texts[0]}"]
    exponent = graph.value_of(operands[1]) if name == "power" else None
    if exponent == 0.5:
        return [f" {result} = sqrt({texts[0]})"]
    if exponent is not None and (exponent == -1.0 or abs(exponent) in _PRODUCTS):
        products = _PRODUCTS.get(int(abs(exponent)), ("{a}",))
        steps = [f" {result} = {product.format(a=texts[0], r=result)}" for product in products]
        return [*steps, f" {result} = 1.0 / {result}"] if exponent < 0.0 else steps
    return [f" {result} = {name}({', '.join(texts)})"]
