"""What somebody new to the repository reads first leads somewhere."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "resources/datasets/README.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_to_a_file(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = [link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("https://")]
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).is_file()] == []


def test_the_first_pages_name_each_other() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(page in readme for page in ("CONTRIBUTING.md", "guide/index.md", "guide/scenario.md", "architecture.md"))


def test_the_contributing_page_names_a_pattern_that_is_there_for_each_catalog() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    names = set(re.findall(r"`([a-z_]+\.py)`", text)) - {"__init__.py"}
    known = {path.name for path in (ROOT / "app" / "core").rglob("*.py")}
    assert names
    assert names <= known
    for folder in re.findall(r"`app/core/([a-z]+)/", text):
        assert (ROOT / "app" / "core" / folder / "__init__.py").is_file()


def test_the_contributing_page_names_every_environment_variable_and_marker_of_the_tests() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert "DESCENT_LAB_COMPLETE=1" in text
    assert "DESCENT_LAB_COMPLETE=1" in (ROOT / ".ci" / "run").read_text("utf-8")
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    assert all(f"-m {marker.partition(':')[0]}" in text for marker in options["markers"])


def test_the_workflow_and_the_hooks_run_what_the_project_runs() -> None:
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert all(tool in hooks for tool in ("ruff check", "ruff format", "lint-imports"))
