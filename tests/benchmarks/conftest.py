"""Benchmarks print one table of ratios and hold each against its budget."""

import os
from collections.abc import Callable, Iterator

import pytest

os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

Report = Callable[[str, float, str, float, bool], None]
_rows: list[tuple[str, float, str, float, bool]] = []


@pytest.fixture
def report() -> Report:
    """Note a figure: what, its value, its unit, the budget, whether the value must be at least the budget."""

    def note(what: str, value: float, unit: str, budget: float, at_least: bool) -> None:
        _rows.append((what, value, unit, budget, at_least))
        assert value >= budget if at_least else value <= budget, f"{what}: {value:.3g} {unit}, budget {budget:g}"

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    if not _rows:
        return
    terminalreporter.section("budgets")
    width = max(len(row[0]) for row in _rows)
    for what, value, unit, budget, at_least in _rows:
        met = (value >= budget) if at_least else (value <= budget)
        sign = "≥" if at_least else "≤"
        mark = "met" if met else "MISSED"
        terminalreporter.write_line(f"{what.ljust(width)}  {value:10.3g} {unit:<10} {sign} {budget:<8g} {mark}")


@pytest.fixture
def torch() -> Iterator[object]:
    """PyTorch on one thread, in float64."""
    torch = pytest.importorskip("torch", reason="the ratio needs PyTorch: uv sync --extra parity")
    threads, kind = torch.get_num_threads(), torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    yield torch
    torch.set_num_threads(threads)
    torch.set_default_dtype(kind)
