"""Runs held against each other: a ghost keeps what a finished run was, and a comparison says what is different now."""

from app.core.comparison.compare import ComparedContender, Comparison, compare
from app.core.comparison.differences import Difference, Part, differences
from app.core.comparison.ghost import Ghost, GhostTrack, ghost_of
from app.core.comparison.outcome import Outcome, outcome_of

__all__ = [
    "ComparedContender",
    "Comparison",
    "Difference",
    "Ghost",
    "GhostTrack",
    "Outcome",
    "Part",
    "compare",
    "differences",
    "ghost_of",
    "outcome_of",
]
