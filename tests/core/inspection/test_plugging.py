"""Numbers put into equations."""

from typing import Any

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
