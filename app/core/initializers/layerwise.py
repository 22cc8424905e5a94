"""Starts scaled to the width of each layer; biases begin at 0."""

from typing import ClassVar

import numpy as np

from app.core.arrays import Array
from app.core.initializers.base import NEEDS_MODEL, LayerShape, Start, StartError, ThetaSpace
from app.core.words import QT_TRANSLATE_NOOP

GLOROT = "X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward networks, AISTATS (2010)"
HE = "K. He et al., Delving deep into rectifiers, ICCV (2015), arXiv:1502.01852"


class Layerwise(Start, frozen=True, kw_only=True):
    """Weights drawn with a standard deviation that depends on the layer, θ in layer order."""

    for_models_only = True
    is_uniform: ClassVar[bool]

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        if not space.layers:
            raise StartError(NEEDS_MODEL)
        parts = []
        for layer in space.layers:
            count = layer.fan_in * layer.fan_out
            std = self.deviation(layer)
            if self.is_uniform:
                # A uniform distribution on [−a, a] has the standard deviation a / √3.
                parts.append(np.sqrt(3.0) * std * (2.0 * rng.random(count) - 1.0))
            else:
                parts.append(std * rng.standard_normal(count))
            parts.append(np.zeros(layer.fan_out if layer.has_bias else 0))
        return np.concatenate(parts)

    def deviation(self, layer: LayerShape) -> float:
        """The standard deviation of the layer's weights."""
        raise NotImplementedError


class Xavier(Layerwise, frozen=True, kw_only=True):
    """Variance 2 / (fan_in + fan_out)."""

    reference = GLOROT

    def deviation(self, layer: LayerShape) -> float:
        return float(np.sqrt(2.0 / (layer.fan_in + layer.fan_out)))


class He(Layerwise, frozen=True, kw_only=True):
    """Variance 2 / fan_in."""

    reference = HE

    def deviation(self, layer: LayerShape) -> float:
        return float(np.sqrt(2.0 / layer.fan_in))


class XavierUniform(Xavier, frozen=True, kw_only=True, tag="xavier_uniform"):
    """Uniform with variance 2 / (fan_in + fan_out), as `torch.nn.init.xavier_uniform_`."""

    title = QT_TRANSLATE_NOOP("Start", "Xavier uniform")
    lesson = QT_TRANSLATE_NOOP("Start", "Signals keep their size on the way forward and back: made for tanh.")
    is_uniform: ClassVar[bool] = True


class XavierNormal(Xavier, frozen=True, kw_only=True, tag="xavier_normal"):
    """Normal with variance 2 / (fan_in + fan_out), as `torch.nn.init.xavier_normal_`."""

    title = QT_TRANSLATE_NOOP("Start", "Xavier normal")
    lesson = QT_TRANSLATE_NOOP("Start", "As Xavier uniform, with a bell curve: made for tanh.")
    is_uniform: ClassVar[bool] = False


class HeUniform(He, frozen=True, kw_only=True, tag="he_uniform"):
    """Uniform with variance 2 / fan_in, as `torch.nn.init.kaiming_uniform_(nonlinearity="relu")`."""

    title = QT_TRANSLATE_NOOP("Start", "He uniform")
    lesson = QT_TRANSLATE_NOOP("Start", "Makes up for the half that ReLU cuts away: made for ReLU.")
    is_uniform: ClassVar[bool] = True


class HeNormal(He, frozen=True, kw_only=True, tag="he_normal"):
    """Normal with variance 2 / fan_in, as `torch.nn.init.kaiming_normal_(nonlinearity="relu")`."""

    title = QT_TRANSLATE_NOOP("Start", "He normal")
    lesson = QT_TRANSLATE_NOOP("Start", "As He uniform, with a bell curve: made for ReLU.")
    is_uniform: ClassVar[bool] = False
