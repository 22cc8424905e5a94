"""Mean squared error."""

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.losses.base import Loss
from app.core.words import QT_TRANSLATE_NOOP


class MeanSquaredError(Loss, frozen=True, kw_only=True, tag="mse"):
    """The mean of squared errors (ŷ − y)²."""

    title = QT_TRANSLATE_NOOP("Loss", "Mean squared error")
    lesson = QT_TRANSLATE_NOOP("Loss", "Errors count by their square, so one outlier can outweigh many samples.")
    latex = r"\frac{1}{m} \sum_{i=1}^{m} \left(\hat y_i - y_i\right)^2"
    reference = "torch.nn.MSELoss"
    is_square = True
    torch_name = "mse_loss"

    def value(self, outputs: Array, targets: Array | IntArray, count: int) -> Array:
        error = outputs[..., 0] - targets
        value: Array = np.vecdot(error, error) / count
        return value

    def slope(self, outputs: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        error = outputs[..., 0] - targets
        value = np.vecdot(error, error) / count
        error *= 2 / count
        return value, error[..., None]

    def curve(self, outputs: Array, tangent: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        return self.slope(outputs, targets, count)[1], tangent * (2 / count)
