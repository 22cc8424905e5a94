"""A formula as a graph of operations in which equal parts are one node.

A node is an int; its operands always come before it, so the numbers' order is an order of evaluation.
Sharing keeps derivatives small: the slope of a product of n factors has about 3 n nodes, not n².
"""

import math
from typing import NamedTuple

import numpy as np

from app.core.formulas.functions import FUNCTIONS

Node = int


class Operation(NamedTuple):
    """One node: a number (`value`), a variable ("x", "y"), or an operation on earlier nodes."""

    name: str
    operands: tuple[Node, ...] = ()
    value: float = 0.0


class Graph:
    """All nodes of one formula and of its derivatives.

    The plain methods (`add`, `multiply`, `power`, …) keep what they are given, except that an operation
    on numbers alone becomes their number. `plus`, `minus`, `times` and `over` also leave out zeros and
    ones; derivatives are built with them.
    """

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self._known: dict[tuple[str, tuple[Node, ...], str], Node] = {}
        self.zero = self.number(0.0)
        self.one = self.number(1.0)

    def number(self, value: float) -> Node:
        """The node of a constant."""
        return self._node(Operation("number", (), float(value)))

    def constant(self, name: str) -> Node:
        """The node of `pi` or `e`."""
        return self.number({"pi": math.pi, "e": math.e}[name])

    def variable(self, name: str) -> Node:
        """The node of `x` or `y`."""
        return self._node(Operation(name))

    def value_of(self, node: Node) -> float | None:
        """The number a node stands for, or `None` where it depends on a variable."""
        operation = self.operations[node]
        return operation.value if operation.name == "number" else None

    def apply(self, name: str, *operands: Node) -> Node:
        """An operation of `FUNCTIONS`; on numbers alone it is done at once, even where the result is not finite."""
        values = [self.operations[operand] for operand in operands]
        if all(operation.name == "number" for operation in values):
            with np.errstate(all="ignore"):
                return self.number(float(FUNCTIONS[name](*(np.float64(operation.value) for operation in values))))
        return self._node(Operation(name, operands))

    call = apply

    def negate(self, a: Node) -> Node:
        """−a."""
        return self.apply("negate", a)

    def add(self, a: Node, b: Node) -> Node:
        """a + b."""
        return self.apply("add", a, b)

    def subtract(self, a: Node, b: Node) -> Node:
        """a − b."""
        return self.apply("subtract", a, b)

    def multiply(self, a: Node, b: Node) -> Node:
        """a · b."""
        return self.apply("multiply", a, b)

    def divide(self, a: Node, b: Node) -> Node:
        """a / b."""
        return self.apply("divide", a, b)

    def power(self, a: Node, b: Node) -> Node:
        """a to the power b; x⁰ is 1 everywhere and x¹ is x, as in IEEE 754."""
        if b == self.zero:
            return self.one
        return a if b == self.one else self.apply("power", a, b)

    def plus(self, a: Node, b: Node) -> Node:
        """a + b, leaving out a zero."""
        if a == self.zero:
            return b
        return a if b == self.zero else self.add(a, b)

    def minus(self, a: Node, b: Node) -> Node:
        """a − b, leaving out a zero."""
        if b == self.zero:
            return a
        return self.negate(b) if a == self.zero else self.subtract(a, b)

    def times(self, a: Node, b: Node) -> Node:
        """a · b, leaving out a one; 0 where a or b is the number 0."""
        if self.zero in (a, b):
            return self.zero
        if a == self.one:
            return b
        return a if b == self.one else self.multiply(a, b)

    def over(self, a: Node, b: Node) -> Node:
        """a / b, leaving out a one; 0 where a is the number 0."""
        return a if b == self.one or a == self.zero else self.divide(a, b)

    def needed_for(self, roots: tuple[Node, ...]) -> list[Node]:
        """The nodes that *roots* depend on, themselves included, operands first."""
        seen = set(roots)
        waiting = list(seen)
        while waiting:
            for operand in self.operations[waiting.pop()].operands:
                if operand not in seen:
                    seen.add(operand)
                    waiting.append(operand)
        return sorted(seen)

    def _node(self, operation: Operation) -> Node:
        # 0.0 and −0.0 are equal but not the same number, so numbers are told apart by their digits.
        digits = operation.value.hex() if operation.name == "number" else ""
        key = (operation.name, operation.operands, digits)
        node = self._known.setdefault(key, len(self.operations))
        if node == len(self.operations):
            self.operations.append(operation)
        return node
