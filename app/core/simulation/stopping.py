"""When a contender's run ends: tolerances met, or numbers that are no longer finite."""

import numpy as np

from app.core.arrays import BoolArray
from app.core.scenario.declaration import Stop
from app.core.simulation.timeline import Rows

MAX_STEPS = "max_steps"
MAX_SAMPLES = "max_samples"
SPENT = (MAX_STEPS, MAX_SAMPLES)
"""The conditions that end a run because its means are used up."""
DIVERGED = "diverged"


def first_stop(rows: Rows, before: float | None, stop: Stop) -> tuple[int, str] | None:
    """The first of consecutive rows at which a run ends, and why.

    Parameters
    ----------
    rows : the rows to look at, in order.
    before : the loss of the row just before them; None when the first of them is row 0.
    stop : the conditions; None or 0 is off. `loss_change` and `step_length` speak of a step and so never
        end a run at row 0.

    Returns
    -------
    (index, reason), the reason `diverged` or the condition's field name; None when all go on. A row of
    non-finite numbers counts before any tolerance; of several tolerances the first in field order.
    """
    is_step = rows.step > 0
    met: dict[str, BoolArray] = {DIVERGED: ~finite(rows)}
    if stop.gradient_norm:
        met["gradient_norm"] = rows.gradient_norm < stop.gradient_norm
    if stop.loss_change:
        change = np.abs(np.diff(rows.loss, prepend=np.nan if before is None else before))
        met["loss_change"] = (change < stop.loss_change) & is_step
    if stop.step_length:
        met["step_length"] = (rows.step_length < stop.step_length) & is_step
    if stop.target_loss:
        met["target_loss"] = rows.loss <= stop.target_loss
    met[MAX_STEPS] = rows.step >= stop.max_steps
    if stop.max_samples:
        met[MAX_SAMPLES] = rows.samples >= stop.max_samples
    hits = [(int(np.argmax(mask)), reason) for reason, mask in met.items() if mask.any()]
    return min(hits, key=lambda hit: hit[0]) if hits else None


def finite(rows: Rows) -> BoolArray:
    """Which rows have finite θ, loss and gradient, (n,)."""
    return np.isfinite(rows.loss) & np.isfinite(rows.theta).all(axis=-1) & np.isfinite(rows.gradient).all(axis=-1)
