"""The loss of some samples as a function of θ."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.interruption import may_end_here
from app.core.losses.base import Loss
from app.core.models.base import Network

BLOCK_ROWS = 8192
"""Samples that pass through the network at once; their sums are added in order."""

CHUNK = 2**20
"""Numbers of one layer held at once when many θ are asked for together."""


class Penalty:
    """½·l2·‖w‖² over the weights; biases are left alone."""

    def __init__(self, l2: float, is_weight: BoolArray) -> None:
        self.l2 = l2
        self.is_weight = is_weight.astype(np.float64)

    def value(self, theta: Array) -> Array:
        """The penalty, shape (...)."""
        weights = theta * self.is_weight
        value: Array = 0.5 * self.l2 * np.vecdot(weights, weights)
        return value

    def slope(self, vector: Array) -> Array:
        """Its gradient at θ, and as it is linear, its Hessian times any vector."""
        return vector * self.is_weight * self.l2


class BatchObjective:
    """The mean loss of a batch (or its sum), with derivatives; `penalty` is part of it.

    Parameters
    ----------
    network, loss : the model and what it is measured by.
    inputs, targets : the samples, as `network.prepare` and the problem encode them.
    numbers, where : `numbers[where]` are the samples' numbers in the data set.
    penalty : None for none.
    scale : what the mean, with its penalty, is multiplied by: n where losses are summed.
    """

    __slots__ = ("_numbers", "_where", "inputs", "loss", "network", "penalty", "samples", "scale", "targets")

    def __init__(
        self,
        network: Network,
        loss: Loss,
        inputs: Array,
        targets: Array | IntArray,
        numbers: IntArray,
        where: slice | IntArray = slice(None),
        penalty: Penalty | None = None,
        scale: float = 1.0,
    ) -> None:
        self.network = network
        self.loss = loss
        self.inputs = inputs
        self.targets = targets
        self.penalty = penalty
        self.scale = scale
        self.samples = len(inputs)
        self._numbers = numbers
        self._where = where

    @property
    def ids(self) -> IntArray:
        """The samples' numbers in the data set, (n,)."""
        return self._numbers[self._where]

    def value(self, theta: Array) -> Array:
        """The loss, shape (...)."""
        with np.errstate(all="ignore"):
            if theta.ndim == 1:
                return self._value(np.ascontiguousarray(theta))
            rows = np.ascontiguousarray(theta).reshape(-1, theta.shape[-1])
            values = np.empty(len(rows))
            for part in _parts(self, len(rows)):
                values[part] = self._value(rows[part])
            return values.reshape(theta.shape[:-1])

    def gradient(self, theta: Array) -> Array:
        """Its gradient, (..., P)."""
        return self.value_and_gradient(theta)[1]

    def value_and_gradient(self, theta: Array) -> tuple[Array, Array]:
        """Both at the price of one."""
        with np.errstate(all="ignore"):
            if theta.ndim == 1:
                return self._value_and_gradient(np.ascontiguousarray(theta))
            lead, rows = theta.shape[:-1], np.ascontiguousarray(theta).reshape(-1, theta.shape[-1])
            values, gradients = np.empty(len(rows)), np.empty(rows.shape)
            for part in _parts(self, len(rows)):
                values[part], gradients[part] = self._value_and_gradient(rows[part])
            return values.reshape(lead), gradients.reshape(theta.shape)

    def hessian_vector(self, theta: Array, vector: Array) -> Array:
        """∇²f(θ)·v, (..., P); one θ may meet many vectors."""
        with np.errstate(all="ignore"):
            shape = np.broadcast_shapes(theta.shape, vector.shape)
            if len(shape) == 1:
                return self._hessian_vector(np.ascontiguousarray(theta), np.ascontiguousarray(vector))
            rows = np.ascontiguousarray(np.broadcast_to(theta, shape)).reshape(-1, shape[-1])
            vectors = np.ascontiguousarray(np.broadcast_to(vector, shape)).reshape(-1, shape[-1])
            products = np.empty(rows.shape)
            for part in _parts(self, len(rows)):
                products[part] = self._hessian_vector(rows[part], vectors[part])
            return products.reshape(shape)

    def _value(self, theta: Array) -> Array:
        values = [
            self.loss.value(self.network.outputs(theta, inputs), targets, self.samples)
            for inputs, targets in self._blocks()
        ]
        total = values[0]
        for value in values[1:]:
            total = total + value
        if self.penalty is not None:
            total = total + self.penalty.value(theta)
        return total if self.scale == 1 else total * self.scale

    def _value_and_gradient(self, theta: Array) -> tuple[Array, Array]:
        network, slope, samples = self.network, self.loss.slope, self.samples
        blocks = self._blocks()
        inputs, targets = next(blocks)
        value, gradient = network.value_and_gradient(theta, inputs, partial(slope, targets=targets, count=samples))
        for inputs, targets in blocks:
            more, step = network.value_and_gradient(theta, inputs, partial(slope, targets=targets, count=samples))
            value = value + more
            gradient += step
        if self.penalty is not None:
            value = value + self.penalty.value(theta)
            gradient += self.penalty.slope(theta)
        if self.scale != 1:
            value = value * self.scale
            gradient *= self.scale
        return value, gradient

    def _hessian_vector(self, theta: Array, vector: Array) -> Array:
        product = np.zeros(theta.shape)
        for inputs, targets in self._blocks():
            curve = partial(self.loss.curve, targets=targets, count=self.samples)
            product += self.network.hessian_vector(theta, vector, inputs, curve)
        if self.penalty is not None:
            product += self.penalty.slope(vector)
        return product if self.scale == 1 else product * self.scale

    def _blocks(self) -> Iterator[tuple[Array, Array | IntArray]]:
        if self.samples <= BLOCK_ROWS:
            yield self.inputs, self.targets
            return
        for begin in range(0, self.samples, BLOCK_ROWS):
            may_end_here()
            end = begin + BLOCK_ROWS
            yield self.inputs[begin:end], self.targets[begin:end]


def _parts(objective: BatchObjective, count: int) -> Iterator[slice]:
    """Runs of θ small enough to be held in memory with all their layers."""
    rows = min(objective.samples, BLOCK_ROWS) * objective.network.widest
    most = max(1, CHUNK // max(rows, 1))
    for begin in range(0, count, most):
        yield slice(begin, begin + most)
