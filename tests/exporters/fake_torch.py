"""Enough of torch in numpy to work out a formula's source where torch is not installed."""

import math
from types import SimpleNamespace
from typing import Any

import numpy as np

from app.core.formulas.functions import CALLABLE

fake_torch = SimpleNamespace(
    **{name: function for name, function in CALLABLE.items() if name not in ("min", "max", "softplus")},
    minimum=np.minimum,
    maximum=np.maximum,
    logaddexp=np.logaddexp,
    expm1=np.expm1,
    zeros=lambda shape: np.zeros(shape),
    tensor=lambda value, dtype: np.float64(value),
    float64=np.float64,
)


def returned(lines: list[str], **names: Any) -> Any:
    """What a function with this body returns."""
    body = "\n".join(f"    {line}" for line in lines)
    space: dict[str, Any] = {"torch": fake_torch, "math": math, **names}
    exec(f"def f():\n{body}", space)
    with np.errstate(all="ignore"):
        return space["f"]()
