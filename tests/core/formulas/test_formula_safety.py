"""A formula never runs code, never crashes, and takes a bounded time."""

import re
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.formulas import CompiledFormula, FormulaError, parse
from app.core.formulas.compile import _program
from app.core.formulas.tokens import MAX_CHARACTERS

HOSTILE = [
    "__import__('os').system('touch FILE')",
    "open('FILE', 'w')",
    "exec(\"open('FILE', 'w')\")",
    "(lambda: open('FILE', 'w'))()",
    "[open('FILE', 'w') for x in (1,)]",
    "x.__class__",
    "x.real",
    "x[0]",
    "x if x else y",
    "x := 3",
    "(x := 3)",
    "f'{x}'",
    "'x'",
    "b'x'",
    "x # comment",
    "x; y",
    "x\\\n+1",
    "x, y",
    "x and y",
    "not x",
    "x < y",
    "x == y",
    "x | y",
    "x & y",
    "~x",
    "x @ y",
    "x % y",
    "x // y",
    "x << 2",
    "lambda x: x",
    "sin(x=1)",
    "sin(*x)",
    "min(**x)",
    "abs(x)(y)",
    "sin.real",
    "None",
    "True",
    "...",
    "{x}",
    "eval(x)",
    "divide(x, y)",
    "power(x, y)",
    "where_less(x, y, x, y)",
    "sigmoid_slope(x)",
    "number(1)",
    "r0",
    "function(x)",
    "yield x",
    "await x",
    "import os",
    "`x`",
    "$x",
    "x!",
    "x?",
    "\\x41",
    "\ufeffx",
    "x\u200b",
    "1__0",
    "1e",
    "1e+",
    "..1",
    "1..2",
    "1.2.3",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_formula_is_refused_and_not_run(text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FormulaError):
        parse(text)
    assert list(tmp_path.iterdir()) == []


def long(part: str, joint: str = "") -> str:
    """As many copies of *part* as a formula may hold, with *joint* between them."""
    return joint.join([part] * ((MAX_CHARACTERS + len(joint)) // (len(part) + len(joint))))


def numbered(part: str, joint: str) -> str:
    """As many different parts as a formula may hold."""
    pieces: list[str] = []
    while len(joint.join([*pieces, part.format(len(pieces))])) <= MAX_CHARACTERS:
        pieces.append(part.format(len(pieces)))
    return joint.join(pieces)


HEAVY = {
    "a long sum": long("+x"),
    "a long difference": long("-x"),
    "many signs": "-" * 9_999 + "x",
    "a sum of waves": numbered("sin(x*{})", "+"),
    "a product": long("x*y", "*"),
    "a product of different factors": numbered("(x+{})", "*"),
    "a quotient": long("x/y", "/"),
    "a quotient of sums": numbered("(x+{})", "/"),
    "a tower of powers": long("x^y", "^"),
    "a tower of big powers": "((x**999)**999)**999*y",
    "nested waves": "sin(" * 100 + "x*y" + ")" * 100,
    "nested powers": "(" * 100 + "x+y" + ")^3" * 100,
    "a product of exponentials": numbered("exp(x/(1+{})+y)", "*"),
    "a long minimum": "min(" + numbered("x*y*{}", ",")[:9_900].rpartition(",")[0] + ")",
    "a sum of minima": numbered("min(x,{}*y)", "+"),
}


@pytest.mark.parametrize("text", HEAVY.values(), ids=HEAVY.keys())
def test_the_heaviest_formulas_are_done_in_seconds(text):
    theta = np.array([0.3, 0.7])
    began = time.thread_time()
    formula = CompiledFormula(text, 2)
    with np.errstate(all="ignore"):
        formula.value(theta)
        formula.gradient(theta)
        formula.hessian(theta)
    assert time.thread_time() - began < 12.0


def test_a_derivative_grows_with_its_formula_and_not_with_its_square():
    def nodes(count: int) -> int:
        formula = CompiledFormula("*".join(f"(x+{n})" for n in range(count)), 1)
        with np.errstate(over="ignore"):
            formula.hessian(np.ones(1))
        return len(formula._graph.operations)

    assert nodes(800) < 2.2 * nodes(400)


def test_a_long_sum_needs_few_arrays_at_once():
    graph, root = parse(numbered("sin(x*{})", "+"))
    assert _program(graph, (root,), 1).width <= 4


def compiled_or_fault(text: str) -> CompiledFormula | FormulaError:
    try:
        return CompiledFormula(text, 2)
    except FormulaError as fault:
        return fault


@settings(max_examples=300, deadline=2_000)
@given(st.text(max_size=60) | st.text("xy0123456789.+-*/^() ,einsgmoexplogtahqrbu", max_size=60))
def test_any_text_is_a_formula_or_a_fault(text):
    result = compiled_or_fault(text)
    if isinstance(result, FormulaError):
        assert str(result).endswith(".")
        return
    with np.errstate(all="ignore"):
        assert result.hessian(np.array([0.5, 0.5])).shape == (2, 2)


def chains(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signs = st.sampled_from(["+", "-", "*", "/", "**", " + ", " - ", "*-", "**-", "/+"])
    pairs = st.lists(st.tuples(signs, parts), min_size=1, max_size=4)
    chained = st.tuples(parts, pairs).map(lambda both: both[0] + "".join(sign + part for sign, part in both[1]))
    return chained | parts.map("({})".format) | parts.map("-{}".format)


ARITHMETIC = st.recursive(st.sampled_from(["x", "y", "1.0", "2.0", "0.5", "3.0", "0.25"]), chains, max_leaves=15)


@settings(max_examples=400, deadline=2_000)
@given(ARITHMETIC)
def test_arithmetic_is_read_as_python_reads_it(text):
    x, y = np.float64(1.25), np.float64(0.75)
    # Numpy's numbers instead of Python's: 0 ** −1 is then inf, as in a formula, and no exception.
    python = re.sub(r"[0-9.]+", lambda match: f"number({match.group()})", text)
    with np.errstate(all="ignore"):
        expected = eval(python, {"__builtins__": {}, "number": np.float64, "x": x, "y": y})
        for spelling in (text, text.replace("**", "^")):
            result = compiled_or_fault(spelling)
            if isinstance(result, FormulaError):
                assert "not finite" in str(result) or "exponent" in str(result)
            else:
                np.testing.assert_allclose(result.value(np.array([x, y])), expected, rtol=1e-11)
