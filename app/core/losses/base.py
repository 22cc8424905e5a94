"""What a loss is: the mean of a penalty over samples, with its derivatives in the outputs of a model."""

from typing import ClassVar

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import Entry


class Loss(Entry, frozen=True, kw_only=True):
    """A mean over samples of ℓ(output, target).

    Outputs are (..., n, k) with any leading shape, targets (n,): numbers, or class numbers. `count` is
    what the sum is divided by: n for a mean, more where the samples are one block of several. No
    argument is written to, and a batch gives the same bits as its rows one by one.

    Attributes
    ----------
    takes_classes : whether targets are class numbers.
    torch_name, torch_name_of_many : its function in `torch.nn.functional`, for one output and for several.
    is_square : whether the sum of penalties is the squared length of output − target.
    """

    takes_classes: ClassVar[bool] = False
    is_square: ClassVar[bool] = False
    torch_name: ClassVar[str]
    torch_name_of_many: ClassVar[str] = ""

    def value(self, outputs: Array, targets: Array | IntArray, count: int) -> Array:
        """Σ ℓ / count, shape (...)."""
        raise NotImplementedError

    def slope(self, outputs: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        """The value (...) and its derivative in the outputs (..., n, k)."""
        raise NotImplementedError

    def curve(self, outputs: Array, tangent: Array, targets: Array | IntArray, count: int) -> tuple[Array, Array]:
        """The derivative in the outputs, and how it changes along `tangent`; both (..., n, k)."""
        raise NotImplementedError

    def predictions(self, outputs: Array) -> Array:
        """What the outputs mean to a reader: numbers (..., n), or probabilities (..., n) or (..., n, k)."""
        return outputs[..., 0]

    def classes(self, outputs: Array) -> IntArray | None:
        """The predicted class numbers (..., n); None where the loss predicts numbers."""
        del outputs
        return None


def sigmoid(z: Array) -> Array:
    """1 / (1 + e^−z), accurate in both tails and never overflowing."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
