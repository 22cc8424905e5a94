"""A formula's text, read by its grammar.

    sum      = product (("+" | "-") product)*
    product  = signed (("*" | "/") signed)*
    signed   = ("+" | "-")* atom ("**" ("+" | "-")* atom)*
    atom     = number | name | function "(" sum ("," sum)* ")" | "(" sum ")"

`^` is `**`: it groups to the right and binds tighter than a sign before it, so −x^2 is −(x²). The text is
never handed to Python, so no formula runs code. Chains of any length are read in loops; only parentheses
recurse, and their depth is limited.
"""

import math
from functools import lru_cache
from typing import Any, Protocol

from app.core.formulas.errors import FormulaError
from app.core.formulas.functions import CALLABLE
from app.core.formulas.graph import Graph, Node
from app.core.formulas.tokens import Token, tokens_of
from app.core.words import QT_TRANSLATE_NOOP

MAX_LEVELS = 100
MAX_EXPONENT = 1_000

VARIABLES = ("x", "y")
CONSTANTS = ("pi", "e")

TAKES_ONE = QT_TRANSLATE_NOOP("Formula", "The function {name} at column {column} takes one argument.")
TAKES_TWO = QT_TRANSLATE_NOOP("Formula", "The function {name} at column {column} takes two arguments or more.")


class Builder(Protocol):
    """What receives the parts of a formula and makes something of them (a graph, a SymPy expression)."""

    def number(self, value: float) -> Any: ...
    def constant(self, name: str) -> Any: ...
    def variable(self, name: str) -> Any: ...
    def negate(self, a: Any) -> Any: ...
    def add(self, a: Any, b: Any) -> Any: ...
    def subtract(self, a: Any, b: Any) -> Any: ...
    def multiply(self, a: Any, b: Any) -> Any: ...
    def divide(self, a: Any, b: Any) -> Any: ...
    def power(self, a: Any, b: Any) -> Any: ...
    def call(self, name: str, *operands: Any) -> Any: ...

    def value_of(self, part: Any) -> float | None:
        """The number a part stands for, or `None` where it has none or need not be checked."""
        ...


def parse(text: str) -> tuple[Graph, Node]:
    """Read a formula into a graph and its root.

    Raises
    ------
    FormulaError : the text is no formula, or exceeds a limit.
    """
    graph = Graph()
    return graph, read(text, graph)


@lru_cache(maxsize=64)
def dimension_of(text: str) -> int:
    """2 where the formula uses y, else 1.

    Raises
    ------
    FormulaError : the text cannot be cut into tokens.
    """
    return 2 if any(token.kind == "name" and token.text == "y" for token in tokens_of(text)) else 1


def read(text: str, builder: Builder) -> Any:
    """Read a formula, handing each part to *builder*, and return what it made of the whole."""
    try:
        return _Reader(tokens_of(text), builder).whole()
    except RecursionError:
        raise FormulaError(QT_TRANSLATE_NOOP("Formula", "The formula is nested too deeply.")) from None


class _Reader:
    def __init__(self, tokens: list[Token], builder: Builder) -> None:
        self.tokens = tokens
        self.builder = builder
        self.position = 0
        self.levels = 0

    def whole(self) -> Any:
        result = self.sum()
        token = self.tokens[self.position]
        if token.kind != "end":
            raise self._unexpected(token)
        return result

    def sum(self) -> Any:
        result = self.product()
        while sign := self._take("+", "-"):
            build = self.builder.add if sign.text == "+" else self.builder.subtract
            result = self._finite(build(result, self.product()), sign)
        return result

    def product(self) -> Any:
        result = self.signed()
        while sign := self._take("*", "/"):
            build = self.builder.multiply if sign.text == "*" else self.builder.divide
            result = self._finite(build(result, self.signed()), sign)
        return result

    def signed(self) -> Any:
        """A tower of powers, kept in a list and built from its top down."""
        tower = [(self._is_negative(), self.atom())]
        signs = []
        while sign := self._take("**"):
            signs.append(sign)
            tower.append((self._is_negative(), self.atom()))
        negative, result = tower.pop()
        while signs:
            exponent = self.builder.negate(result) if negative else result
            sign = signs.pop()
            negative, base = tower.pop()
            result = self._finite(self.builder.power(base, self._small(exponent, sign)), sign)
        return self.builder.negate(result) if negative else result

    def atom(self) -> Any:
        token = self.tokens[self.position]
        if token.kind == "name":
            return self.named(token)
        if token.kind == "number":
            self.position += 1
            return self._finite(self.builder.number(float(token.text)), token)
        if token.text != "(":
            raise self._unexpected(token)
        parts = self._parenthesised(token)
        if len(parts) > 1:
            raise FormulaError(
                QT_TRANSLATE_NOOP(
                    "Formula", "The parenthesis at column {column} holds a comma, but calls no function."
                ),
                column=token.column,
            )
        return parts[0]

    def named(self, token: Token) -> Any:
        self.position += 1
        if token.text in VARIABLES:
            return self.builder.variable(token.text)
        if token.text in CONSTANTS:
            return self.builder.constant(token.text)
        self._check_function(token)
        operands = self._parenthesised(self.tokens[self.position])
        self._check_number_of(operands, token)
        result = self.builder.call(token.text, *operands[:2])
        for operand in operands[2:]:
            result = self.builder.call(token.text, result, operand)
        return self._finite(result, token)

    def _parenthesised(self, opening: Token) -> list[Any]:
        """The sums between a pair of parentheses, which *opening* opens."""
        self.levels += 1
        if self.levels > MAX_LEVELS:
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "More than {most} levels of parentheses are open at column {column}."),
                most=MAX_LEVELS,
                column=opening.column,
            )
        self.position += 1
        operands = [self.sum()]
        while self._take(","):
            operands.append(self.sum())
        if not self._take(")"):
            token = self.tokens[self.position]
            if token.kind == "end":
                raise FormulaError(
                    QT_TRANSLATE_NOOP("Formula", "The parenthesis opened at column {column} is never closed."),
                    column=opening.column,
                )
            raise self._unexpected(token)
        self.levels -= 1
        return operands

    def _take(self, *texts: str) -> Token | None:
        token = self.tokens[self.position]
        if token.kind == "sign" and token.text in texts:
            self.position += 1
            return token
        return None

    def _is_negative(self) -> bool:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign.text == "-"
        return negative

    def _check_function(self, token: Token) -> None:
        if token.text not in CALLABLE:
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The name {name} at column {column} is not known."),
                name=_shortened(token.text),
                column=token.column,
            )
        if self.tokens[self.position].text != "(":
            raise FormulaError(
                QT_TRANSLATE_NOOP(
                    "Formula", "The function {name} at column {column} needs its argument in parentheses."
                ),
                name=token.text,
                column=token.column,
            )

    def _check_number_of(self, operands: list[Any], token: Token) -> None:
        two = token.text in ("min", "max")
        if (len(operands) < 2) if two else (len(operands) != 1):
            text = TAKES_TWO if two else TAKES_ONE
            raise FormulaError(text, name=token.text, column=token.column)

    def _finite(self, part: Any, token: Token) -> Any:
        value = self.builder.value_of(part)
        if value is not None and not math.isfinite(value):
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The constant made by {name} at column {column} is not finite."),
                name=_shortened(token.text),
                column=token.column,
            )
        return part

    def _small(self, exponent: Any, token: Token) -> Any:
        value = self.builder.value_of(exponent)
        if value is not None and abs(value) > MAX_EXPONENT:
            raise FormulaError(
                QT_TRANSLATE_NOOP(
                    "Formula", "The exponent after column {column} is {value}; at most {most} in size is allowed."
                ),
                column=token.column,
                value=f"{value:g}",
                most=f"{MAX_EXPONENT:,}",
            )
        return exponent

    def _unexpected(self, token: Token) -> FormulaError:
        if token.kind == "end":
            return FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The formula ends where a number, a name or a parenthesis should follow.")
            )
        before = self.tokens[self.position - 1] if self.position else token
        ends_a_part = before.kind in ("number", "name") or before.text == ")"
        starts_a_part = token.kind in ("number", "name") or token.text == "("
        if ends_a_part and starts_a_part and before is not token:
            return FormulaError(
                QT_TRANSLATE_NOOP("Formula", "An operator is missing before column {column}; write * to multiply."),
                column=token.column,
            )
        return FormulaError(
            QT_TRANSLATE_NOOP("Formula", "The {name} at column {column} is out of place."),
            name=_shortened(token.text),
            column=token.column,
        )


def _shortened(text: str) -> str:
    """The text in quotes, cut where a message would grow too long."""
    return repr(text if len(text) <= 20 else text[:20] + "…")
