"""Cross-entropy, from logits."""

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.losses.base import Loss, sigmoid
from app.core.words import QT_TRANSLATE_NOOP


class CrossEntropy(Loss, frozen=True, kw_only=True, tag="cross_entropy"):
    """The mean of −log p(own class): p = σ(z) of one logit for two classes, softmax of k logits for k > 2."""

    title = QT_TRANSLATE_NOOP("Loss", "Cross-entropy")
    lesson = QT_TRANSLATE_NOOP("Loss", "Being sure and wrong costs most; it is the loss for classes.")
    latex = r"-\frac{1}{m} \sum_{i=1}^{m} \log \hat p_i\left(y_i\right)"
    reference = "torch.nn.BCEWithLogitsLoss, torch.nn.CrossEntropyLoss"
    takes_classes = True
    torch_name = "binary_cross_entropy_with_logits"
    torch_name_of_many = "cross_entropy"

    def value(self, outputs: Array, targets: Array | IntArray, count: int) -> Array:
        if outputs.shape[-1] == 1:
            z = outputs[..., 0]
            value: Array = (np.maximum(z, 0.0) - z * targets + np.log1p(np.exp(-np.abs(z)))).sum(axis=-1) / count
            return value
        shifted = outputs - outputs.max(axis=-1, keepdims=True)
        return _softmax_value(shifted, np.exp(shifted).sum(axis=-1), targets, count)

    def slope(self, outputs: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        if outputs.shape[-1] == 1:
            z = outputs[..., 0]
            slope = sigmoid(z)
            slope -= targets
            slope /= count
            return self.value(outputs, targets, count), slope[..., None]
        shifted = outputs - outputs.max(axis=-1, keepdims=True)
        slope = np.exp(shifted)
        total = slope.sum(axis=-1)
        slope /= total[..., None]
        slope[..., np.arange(len(targets)), targets.astype(np.int64)] -= 1.0
        slope /= count
        return _softmax_value(shifted, total, targets, count), slope

    def curve(self, outputs: Array, tangent: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        slope = self.slope(outputs, targets, count)[1]
        if outputs.shape[-1] == 1:
            p = sigmoid(outputs)
            return slope, p * (1.0 - p) * tangent / count
        p = self.predictions(outputs)
        return slope, p * (tangent - (p * tangent).sum(axis=-1, keepdims=True)) / count

    def predictions(self, outputs: Array) -> Array:
        """The probability of the second class (..., n), or of each of k classes (..., n, k)."""
        if outputs.shape[-1] == 1:
            return sigmoid(outputs[..., 0])
        weight = np.exp(outputs - outputs.max(axis=-1, keepdims=True))
        probabilities: Array = weight / weight.sum(axis=-1, keepdims=True)
        return probabilities

    def classes(self, outputs: Array) -> IntArray:
        if outputs.shape[-1] == 1:
            return (outputs[..., 0] > 0).astype(np.int64)
        best: IntArray = outputs.argmax(axis=-1)
        return best


def _softmax_value(shifted: Array, total: Array, targets: Array | IntArray, count: int) -> Array:
    own = shifted[..., np.arange(len(targets)), targets.astype(np.int64)]
    value: Array = (np.log(total) - own).sum(axis=-1) / count
    return value
