"""The array types that cross every wall."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""float64; a point is (d,), a batch of points (..., d), values (...)."""

BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.int64]
ArrayLike = Any
