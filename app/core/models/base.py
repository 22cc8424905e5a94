"""What a model is: a declaration, and the network it becomes once the data's width is known."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array, BoolArray
from app.core.parameters import Entry

Slope = Callable[[Array], tuple[Array, Array]]
"""outputs (..., n, k) -> the loss (...) and its derivative in the outputs (..., n, k)."""

Curve = Callable[[Array, Array], tuple[Array, Array]]
"""outputs, tangent -> the loss's derivative in the outputs, and how it changes along the tangent."""


class Layer(NamedTuple):
    """One layer's part of θ: weights W (fan_in, fan_out) row by row, then the bias (fan_out) where it has one."""

    fan_in: int
    fan_out: int
    has_bias: bool = True

    @property
    def size(self) -> int:
        """How many numbers of θ belong to the layer."""
        return (self.fan_in + self.has_bias) * self.fan_out


class Network:
    """A model bound to the number of features and outputs; hand-written derivatives, no graph.

    θ is (..., P) with any leading shape, features (n, f), outputs (..., n, k). Nothing is kept between
    calls and no argument is written to; a batch of θ gives the same bits as its points one by one.

    Attributes
    ----------
    layers : how θ is made up.
    size : P.
    outputs_count : k.
    widest : the most numbers one sample needs at once in a layer, for sizing chunks.
    is_linear : whether the outputs are `prepare(features) @ θ`, with one output.
    """

    is_linear: bool = False

    def __init__(self, layers: tuple[Layer, ...], outputs_count: int) -> None:
        self.layers = layers
        self.size = sum(layer.size for layer in layers)
        self.outputs_count = outputs_count
        self.widest = max(max(layer.fan_in + 1, layer.fan_out) for layer in layers)

    def is_weight(self) -> BoolArray:
        """Which of the P numbers are weights rather than biases, (P,)."""
        marks = []
        for layer in self.layers:
            marks += [True] * (layer.fan_in * layer.fan_out) + [False] * (layer.size - layer.fan_in * layer.fan_out)
        return np.array(marks)

    def names(self) -> tuple[str, ...]:
        """A short name for each of the P numbers: `w`, `b`; `w2`; `W1[3,2]`, `b1[2]`."""
        if len(self.layers) > 1 or self.layers[0].fan_out > 1:
            found = []
            for number, layer in enumerate(self.layers, start=1):
                found += [f"W{number}[{i + 1},{j + 1}]" for i in range(layer.fan_in) for j in range(layer.fan_out)]
                found += [f"b{number}[{j + 1}]" for j in range(layer.fan_out)] if layer.has_bias else []
            return tuple(found)
        fan_in = self.layers[0].fan_in
        weights = ["w"] if fan_in == 1 else [f"w{i + 1}" for i in range(fan_in)]
        return (*weights, "b") if self.layers[0].has_bias else tuple(weights)

    def prepare(self, features: Array) -> Array:
        """The features in the form in which the other methods take them, made once for a data set."""
        return features

    def outputs(self, theta: Array, inputs: Array) -> Array:
        """(..., n, k)."""
        raise NotImplementedError

    def outputs_over(self, thetas: Array, inputs: Array) -> Array:
        """`outputs` for very many θ (N, P), in whatever way is fastest; equal up to rounding."""
        return self.outputs(thetas, inputs)

    def value_and_gradient(self, theta: Array, inputs: Array, slope: Slope) -> tuple[Array, Array]:
        """The loss (...) and its gradient in θ (..., P), by back-propagation."""
        raise NotImplementedError

    def hessian_vector(self, theta: Array, vector: Array, inputs: Array, curve: Curve) -> Array:
        """∇²L(θ)·v, (..., P), exact: back-propagation differentiated along v.

        B. A. Pearlmutter, Fast exact multiplication by the Hessian, Neural Computation 6 (1994).
        """
        raise NotImplementedError


class Model(Entry, frozen=True, kw_only=True):
    """A function of features and θ that is to be trained.

    Attributes
    ----------
    only_classes : whether it is trained with a loss for classes alone.
    only_features : the number of features it takes, or None for any.
    only_outputs : the number of outputs it gives, or None for any.
    is_linear : whether its outputs are linear in θ; every loss here is convex in the outputs.
    torch_line : the line that gives the outputs (n, k) of `theta` and `x` in torch; empty for a stack of layers.
    """

    only_classes: ClassVar[bool] = False
    only_features: ClassVar[int | None] = None
    only_outputs: ClassVar[int | None] = None
    is_linear: ClassVar[bool] = False

    @property
    def torch_line(self) -> str:
        return ""

    def network(self, features: int, outputs: int) -> Network:
        """The model for so many features and outputs."""
        raise NotImplementedError

    def extent(self, features: Array, target: Array) -> Array | None:
        """Half the sides (P,) of the part of θ around 0 in which its lesson shows; None where its minimum tells.

        `features` are (n, f), `target` (n,).
        """
        del features, target
        return None
