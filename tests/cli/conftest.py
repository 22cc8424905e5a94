"""A folder with data beside the scenario."""

from pathlib import Path

import pytest

from tests.cli.cli_scenarios import CARS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a test writes its scenario; `cars.csv` is there."""
    (tmp_path / "cars.csv").write_text(CARS)
    return tmp_path
