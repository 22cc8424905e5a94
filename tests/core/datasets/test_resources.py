"""Shipped files are found from source and from a frozen program."""

import sys
from pathlib import Path

from app.core.resources import resource


def test_a_resource_lies_beside_the_program():
    assert resource("datasets/iris.csv").is_file()


def test_a_frozen_program_has_its_resources_unpacked(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons/play.svg") == Path(tmp_path) / "resources" / "icons" / "play.svg"
