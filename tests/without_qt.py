"""Run the tests of the core and the command line where PySide6 cannot be imported."""

import os
import sys
from importlib.abc import MetaPathFinder

import pytest


class _NoQt(MetaPathFinder):
    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(f"{name} is not to be had here")


if __name__ == "__main__":
    sys.meta_path.insert(0, _NoQt())
    options = ["-c", os.devnull, "--rootdir", ".", "--import-mode=importlib", "-p", "no:pytest-qt", "-p", "no:xvfb"]
    sys.path.insert(0, os.getcwd())
    sys.exit(pytest.main([*options, "-q", "tests/core", "tests/exporters", *sys.argv[1:]]))
