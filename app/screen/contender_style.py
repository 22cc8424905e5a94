"""The colour and the marker of each contender: never told apart by colour alone."""

from collections.abc import Sequence

MARKERS = ("o", "s", "t1", "d", "star", "t", "p", "x")
"""pyqtgraph's symbol words; eight shapes that stay distinct when small."""


def colour(index: int, palette: Sequence[str], given: str | None = None) -> str:
    """The contender's colour: the one the scenario gives, else the next of the theme's palette."""
    return given or palette[index % len(palette)]


def marker(index: int) -> str:
    """The contender's marker; after each round of eight the shapes shift, so that pairs stay distinct."""
    return MARKERS[(index + index // len(MARKERS)) % len(MARKERS)]
