"""What is worked out in the background, as one frozen value: the third of the three that the screen follows from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from app.core.arrays import IntArray
from app.core.diagnosis import Diagnosis
from app.screen.costs import Costs

Band = tuple[IntArray, IntArray]
"""The kept steps (n,) of a contender and their statuses (n,), as far as they are known."""

NO_BAND: Band = (np.empty(0, np.int64), np.empty(0, np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """What is known of the run that is shown, and of no other.

    Attributes
    ----------
    costs : with the times that gradients take on this machine.
    diagnoses : by label; those still to be made are missing.
    bands, trying : of an open *Why?*: the states along the runs, and whose remedies are being tried.
    """

    costs: Costs
    diagnoses: Mapping[str, Diagnosis] = field(default_factory=dict)
    bands: Mapping[str, Band] = field(default_factory=dict)
    trying: frozenset[str] = frozenset()
