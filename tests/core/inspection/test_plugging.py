"""Numbers put into equations."""

import re
from typing import Any

import numpy as np
import pytest

from app.core.inspection import inspect_at, plugged_in, symbol_text
from app.core.inspection.formula import NotReadable, computed, read_formula
from app.core.inspection.plugging import numbers_at, written
from app.core.optimizers import OPTIMIZERS
from tests.core.inspection.inspected_runs import SETTING_NAMES, run
from tests.core.optimizers.optimizer_walk import SETTINGS


def short(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")


@pytest.mark.parametrize(("kind", "more"), SETTINGS, ids=SETTING_NAMES)
def test_what_is_written_comes_to_the_value_beside_it(kind: str, more: dict[str, Any]):
    simulator = run("surface", {"kind": kind, **more}, steps=12)
    for step in (0, 1, 9):
        inspection = inspect_at(simulator, "one", step)
        for quantity in inspection.quantities if inspection else ():
            for row in plugged_in(inspection, quantity, 2, short):
                if row.text:
                    numbers = numbers_at(inspection, quantity, row.coordinate)
                    result = computed(read_formula(quantity.equation.latex), numbers)
                    assert result == pytest.approx(row.value, rel=1e-6, abs=1e-12), quantity.name


def test_adam_is_written_out_in_full_but_for_the_gradient_itself():
    inspection = inspect_at(run("surface", {"kind": "adam", "lr": 0.05}), "one", 6)
    texts = {one.name: plugged_in(inspection, one, 2, short)[0].text for one in inspection.quantities}
    assert texts.pop("g") == ""
    assert all(texts.values())
    m, g = inspection.previous["m"][0], inspection.gradient[0]
    assert texts["m"] == f"0.9·{bracketed(m)} + (1 − 0.9)·{bracketed(g)}"


def bracketed(value: float) -> str:
    text = short(value)
    return f"({text})" if value < 0 else text


def test_a_form_that_does_not_apply_in_this_step_is_not_written():
    first = inspect_at(run("surface", {"kind": "momentum", "dampening": 0.3, "lr": 0.001}), "one", 0)
    velocity = first.quantity("velocity")
    assert [row.text for row in plugged_in(first, velocity, 2, short)] == ["", ""]


@pytest.mark.parametrize(
    ("latex", "value", "text"),
    [
        (r"a + b\,c^2", 2 - 3 * 16, "2 + (−3)·4²"),
        (r"-\frac{a}{\sqrt{c} + b}", 2.0, "−2 / (√4 + (−3))"),
        (r"\max(a, |b|)\quad \mathrm{else}", 3.0, "max(2, |−3|)"),
        (r"\mathrm{sign}(b)", -1.0, "sign(−3)"),
        (r"(1 - \beta_1^t)", 0.75, "(1 − 0.5²)"),
        (r"\hat m_{t-1} - b", 8.0, "5 − (−3)"),
    ],
)
def test_arithmetic_is_read_computed_and_written(latex: str, value: float, text: str):
    numbers = {"a": 2.0, "b": -3.0, "c": 4.0, r"\beta_1": 0.5, "t": 2, r"\hat m_t-1": 5.0}
    formula = read_formula(latex)
    assert computed(formula, numbers) == value
    assert written(formula, numbers, short) == text


@pytest.mark.parametrize("latex", [r"\nabla f(\theta_{t-1})", r"g_t^\top p_t", r"\|g_t\|", r"\sum_k a_k", "", "a +"])
def test_what_is_more_than_arithmetic_is_not_read(latex: str):
    with pytest.raises((NotReadable, KeyError)):
        computed(read_formula(latex), {"a": 1.0})


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\hat m_t", "mˆ"),
        (r"\Delta\theta_t", "Δθ"),
        (r"\tilde g_t", "g̃"),
        (r"\mu_{t+1}", "μ₊₁"),
        (r"g'_t", "g′"),
        (r"\eta_t", "η"),
    ],
)
def test_symbols_as_plain_text(latex: str, text: str):
    assert symbol_text(latex) == text


def test_no_symbol_of_the_catalog_keeps_a_command():
    for entry in OPTIMIZERS:
        for equation in entry.equations:
            assert not set("\\{}_ ") & set(symbol_text(equation.symbol)), equation.symbol


# -- what stands on the screen, read back as a pupil with a pocket calculator does ----------------


def exact(value: float) -> str:
    """A number as the window writes it, with every digit."""
    return repr(float(value)).replace("-", "−")


SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
FUNCTIONS = {"sqrt": np.sqrt, "abs": abs, "max": max, "min": min, "sign": np.sign}


def read_back(text: str) -> float:
    """The value of a written right-hand side; knows nothing of equations, symbols or optimizers."""
    plain = re.sub(r"(?<=\d)e−", "e-", text).replace("·", "*").replace("^", "**")
    plain = re.sub("([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "**" + found.group(1).translate(SUPERSCRIPTS), plain)
    plain = re.sub(r"\|([^|]*)\|", r"abs(\1)", plain).replace("−", "-")
    plain = re.sub(r"√([0-9.]+(?:e[+-]?\d+)?)", r"sqrt(\1)", plain).replace("√(", "sqrt(")
    assert re.fullmatch(r"[0-9a-z_.e+\-*/(), ]*", plain), plain
    with np.errstate(all="ignore"):
        return float(eval(plain, {"__builtins__": {}}, FUNCTIONS))  # digits and five names, by the line above


MORE_THAN_ARITHMETIC = {"lbfgs", "conjugate_gradient", "newton", "line_search", "barzilai_borwein", "polyak", "sam"}
"""Methods in which some equation is a rule over vectors or over another point, not arithmetic per coordinate."""


@pytest.mark.parametrize(("kind", "more"), SETTINGS, ids=SETTING_NAMES)
def test_the_step_follows_from_the_written_numbers_alone(kind: str, more: dict[str, Any]):
    inspection = inspect_at(run("surface", {"kind": kind, **more}, steps=12), "one", 9)
    delta = inspection.quantity("delta")
    rows = plugged_in(inspection, delta, 2, exact)
    assert all(row.text for row in rows) or kind in MORE_THAN_ARITHMETIC or kind == "rprop", kind
    for quantity in inspection.quantities:
        for row in plugged_in(inspection, quantity, 2, exact):
            if row.text:
                assert read_back(row.text) == pytest.approx(row.value, rel=1e-9, abs=1e-14), (quantity.name, row.text)
    for row in rows:
        assert row.value == inspection.delta[row.coordinate]


def test_a_wrong_number_on_the_screen_would_be_noticed():
    inspection = inspect_at(run("surface", {"kind": "adam", "lr": 0.05}, steps=12), "one", 9)
    row = plugged_in(inspection, inspection.quantity("delta"), 2, exact)[0]
    number = re.findall(r"0\.\d{6,}", row.text)[0]
    assert read_back(row.text.replace(number, number[:3])) != pytest.approx(row.value, rel=1e-9)
    assert read_back(row.text.replace("−", "", 1)) != pytest.approx(row.value, rel=1e-9)
