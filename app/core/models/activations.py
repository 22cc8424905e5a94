"""Activation functions with their first two derivatives."""

from typing import Literal

import numpy as np

from app.core.arrays import Array
from app.core.models.normal_curve import normal_density, normal_distribution
from app.core.words import QT_TRANSLATE_NOOP

ActivationName = Literal["tanh", "relu", "leaky_relu", "sigmoid", "gelu"]
ACTIVATION_LABELS = {
    "tanh": QT_TRANSLATE_NOOP("Parameter", "tanh"),
    "relu": QT_TRANSLATE_NOOP("Parameter", "ReLU"),
    "leaky_relu": QT_TRANSLATE_NOOP("Parameter", "leaky ReLU"),
    "sigmoid": QT_TRANSLATE_NOOP("Parameter", "sigmoid"),
    "gelu": QT_TRANSLATE_NOOP("Parameter", "GELU"),
}
LEAK = 0.01


class Activation:
    """φ, elementwise. `z` is the sum that enters, `phi` = φ(z) as `value` gave it."""

    def value(self, z: Array) -> Array:
        """φ(z)."""
        raise NotImplementedError

    def slope(self, z: Array, phi: Array) -> Array:
        """φ'(z); at a kink the value PyTorch gives."""
        raise NotImplementedError

    def bend(self, z: Array, phi: Array) -> Array:
        """φ''(z); 0 at a kink."""
        raise NotImplementedError


class Identity(Activation):
    """z itself."""

    def value(self, z: Array) -> Array:
        return z

    def slope(self, z: Array, phi: Array) -> Array:
        return np.ones_like(z)

    def bend(self, z: Array, phi: Array) -> Array:
        return np.zeros_like(z)


class Tanh(Activation):
    """The hyperbolic tangent."""

    def value(self, z: Array) -> Array:
        return np.tanh(z)

    def slope(self, z: Array, phi: Array) -> Array:
        slope = phi * phi
        return np.subtract(1.0, slope, out=slope)

    def bend(self, z: Array, phi: Array) -> Array:
        return -2.0 * phi * (1.0 - phi * phi)


class Relu(Activation):
    """max(z, 0)."""

    def value(self, z: Array) -> Array:
        return np.maximum(z, 0.0)

    def slope(self, z: Array, phi: Array) -> Array:
        return (z > 0).astype(np.float64)

    def bend(self, z: Array, phi: Array) -> Array:
        return np.zeros_like(z)


class LeakyRelu(Activation):
    """z above 0, 0.01·z below."""

    def value(self, z: Array) -> Array:
        return np.maximum(z, LEAK * z)

    def slope(self, z: Array, phi: Array) -> Array:
        return np.where(z > 0, 1.0, LEAK)

    def bend(self, z: Array, phi: Array) -> Array:
        return np.zeros_like(z)


class Sigmoid(Activation):
    """1 / (1 + e^−z)."""

    def value(self, z: Array) -> Array:
        small = np.exp(-np.abs(z))
        return np.where(z >= 0, 1.0, small) / (1.0 + small)

    def slope(self, z: Array, phi: Array) -> Array:
        return phi * (1.0 - phi)

    def bend(self, z: Array, phi: Array) -> Array:
        return phi * (1.0 - phi) * (1.0 - 2.0 * phi)


class Gelu(Activation):
    """z·Φ(z) with the exact normal distribution function Φ.

    D. Hendrycks, K. Gimpel, Gaussian error linear units, arXiv:1606.08415 (2016); `torch.nn.GELU()`.
    """

    def value(self, z: Array) -> Array:
        return z * normal_distribution(z)

    def slope(self, z: Array, phi: Array) -> Array:
        return normal_distribution(z) + z * normal_density(z)

    def bend(self, z: Array, phi: Array) -> Array:
        return normal_density(z) * (2.0 - z * z)


ACTIVATIONS: dict[ActivationName, Activation] = {
    "tanh": Tanh(),
    "relu": Relu(),
    "leaky_relu": LeakyRelu(),
    "sigmoid": Sigmoid(),
    "gelu": Gelu(),
}
