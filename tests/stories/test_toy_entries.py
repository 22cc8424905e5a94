"""Entries written outside the program and added to its explicit lists are found wherever they count."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("toy_pulled", "toy_trough", "toy_root")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Where a process that knows the toys finds them; see `toy_entries`."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.toy_entries", str(tmp_path_factory.mktemp("toys"))],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_the_command_line_lists_them(found: dict[str, Any]) -> None:
    assert "toy_pulled          Toy pulled descent" in found["lists"]["optimizers"]
    assert "toy_trough" in found["lists"]["landscapes"]
    assert "toy_root" in found["lists"]["schedules"]


def test_the_schema_allows_them(found: dict[str, Any]) -> None:
    assert all(f'"{kind}"' in found["schema"] for kind in KINDS)
    assert '"pull"' in found["schema"]


def test_a_scenario_with_them_runs_and_is_drawn(found: dict[str, Any]) -> None:
    assert 0.0 <= found["loss"] < 1e-3
    assert found["rows"] == 1 + 2 * 41


def test_a_landscape_that_is_nothing_but_a_formula_has_its_derivatives(found: dict[str, Any]) -> None:
    assert [one.split(" = ")[1] for one in found["equations"]] == ["6 x", "18 y"]


def test_a_remedy_knows_the_optimizer_s_own_limit(found: dict[str, Any]) -> None:
    assert found["status"] == "diverging"
    assert found["remedies"] == [pytest.approx(0.5 * 2.0 / (18.0 + 0.5), rel=1e-2)]


def test_the_pytorch_script_has_them(found: dict[str, Any]) -> None:
    assert "    return 3 * (x**2 + 3 * y**2)" in found["script"]
    assert "torch.optim.SGD([theta], lr=0.4, weight_decay=0.5)" in found["script"]
    assert "    rate = 0.4 / math.sqrt(1 + clock)" in found["script"]


def test_forms_edit_them(found: dict[str, Any]) -> None:
    assert found["forms"] == {
        "Optimizer": ["Toy pulled descent", True],
        "Landscape": ["Toy trough", True],
        "Schedule": ["Toy root", True],
    }


def test_the_guide_has_a_page_for_each(found: dict[str, Any]) -> None:
    said = {
        "Toy pulled descent": ("Toy pull", "How strongly 0 attracts."),
        "Toy trough": ("Toy trough", "A trough."),
        "Toy root": ("Toy root", "It falls."),
    }
    assert all(word in found["guide"][title] for title, words in said.items() for word in words)


def test_menus_offer_them_in_their_groups(found: dict[str, Any]) -> None:
    assert found["groups"] == {"Optimizer": "Steps along the gradient", "Landscape": "Two parameters", "Schedule": ""}
    assert "Toy trough" in found["combos"]


def test_a_chart_and_an_axis_are_in_the_menus_and_drawn(found: dict[str, Any]) -> None:
    assert {"Toy samples", "Toy samples: logarithmic axis", "toy halves"} <= set(found["menus"])
    assert found["x"] == [0.5 * step for step in range(6)]


def test_a_page_has_its_tab_and_shows_the_run(found: dict[str, Any]) -> None:
    assert found["tabs"][-1] == "Toy page"
    assert found["page"] == "step 5"
