"""The inside of one step: every quantity with its numbers, and how they went over the last steps."""

from app.core.inspection.inspect_step import Inspection, Quantity, inspect_at, inspect_step
from app.core.inspection.plugging import Plugged, plugged_in
from app.core.inspection.series import Series, StepHistory, state_series
from app.core.inspection.symbols import symbol_text

__all__ = [
    "Inspection",
    "Plugged",
    "Quantity",
    "Series",
    "StepHistory",
    "inspect_at",
    "inspect_step",
    "plugged_in",
    "state_series",
    "symbol_text",
]
