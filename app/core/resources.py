"""Where the files that ship with the program are."""

import sys
from pathlib import Path


def resource(path: str) -> Path:
    """A shipped file or folder, given as `datasets/iris.csv`; from source and from a frozen program alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root / "resources" / path
