"""The right-hand side of an equation as a tree, read from its LaTeX: to be computed and written with numbers."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.core.inspection.symbols import symbol_key

TOKEN = re.compile(
    r"(?P<space>\\[,; ]|\s+)|(?P<number>\d+(\.\d+)?)"
    r"|(?P<symbol>(\\(hat|tilde|bar)\s*)?(\\(?!frac|sqrt|min\b|max\b|mathrm|left|right|quad)[A-Za-z]+|[A-Za-z])'?"
    r"(_(\{[^}]*\}|\\[A-Za-z]+|[A-Za-z0-9+\-]))?)"
    r"|(?P<command>\\(frac|sqrt|min|max|mathrm\{sign\}))|(?P<mark>[-+(){},|^])"
)


class NotReadable(ValueError):
    """The LaTeX is more than arithmetic on numbers: a norm, a scalar product, a function of θ."""


class Token(NamedTuple):
    kind: str
    text: str


@dataclass(frozen=True)
class Node:
    """A part of a formula; `kind` is a number, a symbol, or an operation on `parts`."""

    kind: str
    text: str = ""
    parts: tuple["Node", ...] = ()


@lru_cache(maxsize=512)
def read_formula(latex: str) -> Node:
    """The tree of a right-hand side; what follows a `\\quad` or a comma, a condition or a remark, is left out.

    Raises
    ------
    NotReadable : it is more than arithmetic.
    """
    reader = _Reader(_tokens(latex.split(r"\quad")[0].rstrip(", ")))
    node = reader.sum()
    if reader.tokens:
        raise NotReadable(latex)
    return node


def symbols_of(node: Node) -> frozenset[str]:
    """The keys of all symbols in a formula."""
    if node.kind == "symbol":
        return frozenset((node.text,))
    return frozenset().union(*(symbols_of(part) for part in node.parts))


def computed(node: Node, numbers: Mapping[str, float]) -> float:
    """What the formula comes to.

    Raises
    ------
    KeyError : a symbol has no number.
    """
    if node.kind == "number":
        return float(node.text)
    if node.kind == "symbol":
        return numbers[node.text]
    values = [computed(part, numbers) for part in node.parts]
    try:
        return _OPERATIONS[node.kind](values)
    except (ArithmeticError, ValueError):
        return math.nan


_OPERATIONS: dict[str, Callable[[list[float]], float]] = {
    "+": sum,
    "neg": lambda v: -v[0],
    "·": math.prod,
    "^": lambda v: v[0] ** v[1],
    "/": lambda v: v[0] / v[1],
    "sqrt": lambda v: math.sqrt(v[0]),
    "abs": lambda v: abs(v[0]),
    "min": min,
    "max": max,
    "sign": lambda v: float((v[0] > 0) - (v[0] < 0)),
    "()": lambda v: v[0],
}


def _tokens(latex: str) -> list[Token]:
    found, at = [], 0
    while at < len(latex):
        match = TOKEN.match(latex, at)
        if match is None or match.lastgroup is None:
            raise NotReadable(latex)
        at = match.end()
        kind = next(name for name in ("space", "number", "symbol", "command", "mark") if match[name])
        if kind != "space":
            found.append(Token(kind, match[0]))
    return found


class _Reader:
    """Recursive descent: sums of products of powers; what stands side by side is multiplied."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def sum(self) -> Node:
        parts = [self._signed()]
        while self._next() in ("+", "-"):
            parts.append(self._signed())
        return parts[0] if len(parts) == 1 else Node("+", parts=tuple(parts))

    def _signed(self) -> Node:
        if self._next() == "-":
            self.tokens.pop(0)
            return Node("neg", parts=(self._product(),))
        if self._next() == "+":
            self.tokens.pop(0)
        return self._product()

    def _product(self) -> Node:
        parts = [self._power()]
        while self.tokens and self._next() not in ("+", "-", ")", "}", ",", "|"):
            parts.append(self._power())
        return parts[0] if len(parts) == 1 else Node("·", parts=tuple(parts))

    def _power(self) -> Node:
        base = self._atom()
        if self._next() != "^":
            return base
        self.tokens.pop(0)
        return Node("^", parts=(base, self._between("{", "}") if self._next() == "{" else self._atom()))

    def _atom(self) -> Node:
        if not self.tokens:
            raise NotReadable("nothing there")
        if self._next() == "(":
            return Node("()", parts=(self._between("(", ")"),))
        if self._next() == "|":
            return Node("abs", parts=(self._between("|", "|"),))
        token = self.tokens.pop(0)
        if token.kind == "number":
            return Node("number", token.text)
        if token.kind == "symbol":
            return Node("symbol", symbol_key(token.text))
        return self._command(token.text)

    def _command(self, text: str) -> Node:
        match text:
            case r"\frac":
                return Node("/", parts=(self._between("{", "}"), self._between("{", "}")))
            case r"\sqrt":
                return Node("sqrt", parts=(self._between("{", "}"),))
            case r"\min" | r"\max":
                self._take("(")
                parts = [self.sum()]
                while self._next() == ",":
                    self.tokens.pop(0)
                    parts.append(self.sum())
                self._take(")")
                return Node(text[1:], parts=tuple(parts))
            case r"\mathrm{sign}":
                return Node("sign", parts=(self._between("(", ")"),))
        raise NotReadable(text)

    def _between(self, opening: str, closing: str) -> Node:
        self._take(opening)
        node = self.sum()
        self._take(closing)
        return node

    def _take(self, text: str) -> None:
        if self._next() != text:
            raise NotReadable(text)
        self.tokens.pop(0)

    def _next(self) -> str:
        return self.tokens[0].text if self.tokens else ""
