"""Huber loss."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.losses.base import Loss
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Huber(Loss, frozen=True, kw_only=True, tag="huber"):
    """The mean of e²/2 for errors |e| ≤ δ and of δ·(|e| − δ/2) beyond."""

    title = QT_TRANSLATE_NOOP("Loss", "Huber")
    lesson = QT_TRANSLATE_NOOP(
        "Loss", "Small errors count by their square, large ones by their size: outliers pull less."
    )
    latex = (
        r"\frac{1}{m} \sum_{i=1}^{m} \begin{cases} \frac12 e_i^2 & |e_i| \le \delta \\"
        r" \delta \left(|e_i| - \frac12 \delta\right) & |e_i| > \delta \end{cases}"
    )
    reference = "P. J. Huber, Annals of Mathematical Statistics 35 (1964); torch.nn.HuberLoss"
    torch_name = "huber_loss"

    delta: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Delta"),
            "δ",
            above=0,
            log=True,
            soft=(0.01, 100.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The error from which the loss grows in a straight line."),
        ),
    ] = 1.0

    def value(self, outputs: Array, targets: Array | IntArray, count: int) -> Array:
        return self._value(outputs[..., 0] - targets, count)

    def slope(self, outputs: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        error = outputs[..., 0] - targets
        slope = np.clip(error, -self.delta, self.delta)
        slope /= count
        return self._value(error, count), slope[..., None]

    def curve(self, outputs: Array, tangent: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        error = outputs[..., 0] - targets
        slope = np.clip(error, -self.delta, self.delta) / count
        within = np.abs(error) <= self.delta
        return slope[..., None], np.where(within[..., None], tangent, 0.0) / count

    def _value(self, error: Array, count: int) -> Array:
        size = np.abs(error)
        inner = np.minimum(size, self.delta)
        # One product serves both branches: δ(|e| − δ/2) beyond, and e·(e − e/2) = e²/2 within.
        value: Array = np.vecdot(inner, size - 0.5 * inner) / count
        return value
