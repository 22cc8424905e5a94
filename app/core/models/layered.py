"""Layers of weights with an activation between them: back-propagation and its derivative, by hand."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.models.activations import Activation
from app.core.models.base import Curve, Layer, Network, Slope


class Hidden(NamedTuple):
    """What one hidden layer leaves for the way back: its sums z, and φ(z)."""

    z: Array
    phi: Array


class LayeredNetwork(Network):
    """a ← φ(a·W + b) layer by layer, the last layer without φ.

    A layer's W and b lie in θ as one matrix M of shape (fan_in + 1, fan_out). With a column of ones
    appended to a, one product a·M gives the sums, and one product aᵀ·δ the gradient of both.

    Parameters
    ----------
    widths : features, hidden widths, outputs.
    activation : φ, after every layer but the last.
    skip : whether a hidden layer as wide as the one before adds that one's output to its own.
    """

    def __init__(self, widths: tuple[int, ...], activation: Activation, skip: bool = False) -> None:
        super().__init__(tuple(Layer(*pair) for pair in pairwise(widths)), widths[-1])
        self.activation = activation
        self.is_linear = len(self.layers) == 1 and self.outputs_count == 1
        self.skips = tuple(skip and i > 0 and layer.fan_in == layer.fan_out for i, layer in enumerate(self.layers[:-1]))
        ends = np.cumsum([0, *(layer.size for layer in self.layers)]).tolist()
        self._parts = tuple(
            (begin, end, (layer.fan_in + 1, layer.fan_out))
            for begin, end, layer in zip(ends[:-1], ends[1:], self.layers, strict=True)
        )

    def prepare(self, features: Array) -> Array:
        """Features with a column of ones, (n, f + 1)."""
        return np.column_stack((features, np.ones(len(features))))

    def matrices(self, theta: Array) -> list[Array]:
        """Each layer's M, (..., fan_in + 1, fan_out), as views of θ."""
        lead = theta.shape[:-1]
        return [theta[..., begin:end].reshape(lead + shape) for begin, end, shape in self._parts]

    def outputs(self, theta: Array, inputs: Array) -> Array:
        return self._forward(self.matrices(theta), inputs)[0]

    def outputs_over(self, thetas: Array, inputs: Array) -> Array:
        if not self.is_linear:
            return self.outputs(thetas, inputs)
        outputs: Array = thetas @ inputs.T
        return outputs[..., None]

    def value_and_gradient(self, theta: Array, inputs: Array, slope: Slope) -> tuple[Array, Array]:
        matrices = self.matrices(theta)
        outputs, rows, hidden = self._forward(matrices, inputs)
        value, delta = slope(outputs)
        gradient = np.empty(theta.shape)
        parts = self.matrices(gradient)
        through: Array | None = None
        for index in range(len(matrices) - 1, -1, -1):
            np.matmul(_transposed(rows[index]), delta, out=parts[index])
            if index == 0:
                break
            # `back` is the loss's derivative in the outputs of the hidden layer below.
            back = np.matmul(delta, _transposed(matrices[index][..., :-1, :]))
            if through is not None:
                back += through
            through = back if self.skips[index - 1] else None
            delta = back * self.activation.slope(*hidden[index - 1])
        return value, gradient

    def hessian_vector(self, theta: Array, vector: Array, inputs: Array, curve: Curve) -> Array:
        matrices, tangents = self.matrices(theta), self.matrices(vector)
        outputs, rows, hidden = self._forward(matrices, inputs)
        moved, moved_rows, moved_sums = self._forward_tangent(matrices, tangents, rows, hidden)
        delta, delta_moved = curve(outputs, moved)
        product = np.empty(np.broadcast_shapes(theta.shape, vector.shape))
        parts = self.matrices(product)
        through: Array | None = None
        through_moved: Array | None = None
        for index in range(len(matrices) - 1, -1, -1):
            np.matmul(_transposed(rows[index]), delta_moved, out=parts[index])
            if index == 0:
                break
            parts[index][..., :-1, :] += _transposed(moved_rows[index]) @ delta
            weights = _transposed(matrices[index][..., :-1, :])
            back = delta @ weights
            back_moved = delta_moved @ weights + delta @ _transposed(tangents[index][..., :-1, :])
            if through is not None and through_moved is not None:
                back = back + through
                back_moved += through_moved
            through, through_moved = (back, back_moved) if self.skips[index - 1] else (None, None)
            slope = self.activation.slope(*hidden[index - 1])
            bend = self.activation.bend(*hidden[index - 1])
            delta, delta_moved = back * slope, back_moved * slope + back * bend * moved_sums[index - 1]
        return product

    def _forward(self, matrices: list[Array], inputs: Array) -> tuple[Array, list[Array], list[Hidden]]:
        """The outputs, each layer's rows (with their ones), and what the hidden layers leave."""
        rows = [inputs]
        hidden = []
        for matrix, skips in zip(matrices[:-1], self.skips, strict=True):
            z = np.matmul(rows[-1], matrix)
            phi = self.activation.value(z)
            hidden.append(Hidden(z, phi))
            row = np.ones((*z.shape[:-1], z.shape[-1] + 1))
            row[..., :-1] = phi + rows[-1][..., :-1] if skips else phi
            rows.append(row)
        return np.matmul(rows[-1], matrices[-1]), rows, hidden

    def _forward_tangent(
        self, matrices: list[Array], tangents: list[Array], rows: list[Array], hidden: list[Hidden]
    ) -> tuple[Array, list[Array], list[Array]]:
        """How outputs, rows (without their ones) and sums change along the vector."""
        moved_rows: list[Array] = [np.zeros(0)]
        moved_sums: list[Array] = []
        for index, (matrix, tangent) in enumerate(zip(matrices, tangents, strict=True)):
            moved = rows[index] @ tangent
            if index > 0:
                moved = moved + moved_rows[index] @ matrix[..., :-1, :]
            if index == len(matrices) - 1:
                return moved, moved_rows, moved_sums
            moved_sums.append(moved)
            moved_row = moved * self.activation.slope(*hidden[index])
            moved_rows.append(moved_row + moved_rows[index] if self.skips[index] else moved_row)
        raise AssertionError("a network has at least one layer")


def _transposed(matrix: Array) -> Array:
    return matrix.swapaxes(-1, -2)
