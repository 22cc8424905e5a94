"""Models of one or two parameters whose whole loss landscape can be drawn, and is not convex."""

from typing import Annotated, Literal

import numpy as np

from app.core.arrays import Array
from app.core.models.activations import ACTIVATION_LABELS
from app.core.models.base import Curve, Layer, Model, Network, Slope
from app.core.parameters import choice
from app.core.words import QT_TRANSLATE_NOOP


class FormulaNetwork(Network):
    """One output p(θ, x) given by formula, with its derivatives in θ sample by sample."""

    def predicted(self, theta: Array, inputs: Array) -> Array:
        """p, (..., n)."""
        raise NotImplementedError

    def jacobian(self, theta: Array, inputs: Array) -> Array:
        """∂p/∂θ, (..., P, n)."""
        raise NotImplementedError

    def bend(self, theta: Array, vector: Array, inputs: Array) -> Array:
        """Σⱼ ∂²p/∂θᵢ∂θⱼ·vⱼ, (..., P, n)."""
        raise NotImplementedError

    def outputs(self, theta: Array, inputs: Array) -> Array:
        return self.predicted(theta, inputs)[..., None]

    def value_and_gradient(self, theta: Array, inputs: Array, slope: Slope) -> tuple[Array, Array]:
        value, delta = slope(self.outputs(theta, inputs))
        return value, np.matmul(self.jacobian(theta, inputs), delta)[..., 0]

    def hessian_vector(self, theta: Array, vector: Array, inputs: Array, curve: Curve) -> Array:
        jacobian = self.jacobian(theta, inputs)
        moved = (vector[..., None] * jacobian).sum(axis=-2)
        delta, delta_moved = curve(self.outputs(theta, inputs), moved[..., None])
        product: Array = (jacobian @ delta_moved + self.bend(theta, vector, inputs) @ delta)[..., 0]
        return product


class _TanhNeuron(FormulaNetwork):
    def __init__(self, features: int) -> None:
        super().__init__((Layer(features, 1),), 1)

    def prepare(self, features: Array) -> Array:
        return np.column_stack((features, np.ones(len(features))))

    def predicted(self, theta: Array, inputs: Array) -> Array:
        z: Array = np.matmul(inputs, theta[..., None])[..., 0]
        return np.tanh(z)

    def jacobian(self, theta: Array, inputs: Array) -> Array:
        p = self.predicted(theta, inputs)
        jacobian: Array = (1.0 - p * p)[..., None, :] * inputs.T
        return jacobian

    def bend(self, theta: Array, vector: Array, inputs: Array) -> Array:
        p = self.predicted(theta, inputs)
        along = np.matmul(inputs, vector[..., None])[..., 0]
        bend: Array = (-2.0 * p * (1.0 - p * p) * along)[..., None, :] * inputs.T
        return bend


class TanhNeuron(Model, frozen=True, kw_only=True, tag="tanh_neuron"):
    """ŷ = tanh(x·w + b); θ = [w…, b]."""

    title = QT_TRANSLATE_NOOP("Model", "One tanh neuron")
    lesson = QT_TRANSLATE_NOOP("Model", "Where the neuron saturates its landscape is a plateau without slope.")
    latex = r"\hat y = \tanh\left(w^\top x + b\right)"
    only_outputs = 1

    def network(self, features: int, outputs: int) -> Network:
        del outputs
        return _TanhNeuron(features)

    @property
    def torch_line(self) -> str:
        return "return torch.tanh(x @ theta[:-1] + theta[-1])[:, None]"

    def extent(self, features: Array, target: Array) -> Array | None:
        return np.array([6.0 / _spread(features), 6.0]) if features.shape[1] == 1 else None


class _SineNeuron(FormulaNetwork):
    def __init__(self) -> None:
        super().__init__((Layer(1, 1, has_bias=False),), 1)

    def prepare(self, features: Array) -> Array:
        return features[:, 0]

    def predicted(self, theta: Array, inputs: Array) -> Array:
        return np.sin(theta * inputs)

    def jacobian(self, theta: Array, inputs: Array) -> Array:
        return (np.cos(theta * inputs) * inputs)[..., None, :]

    def bend(self, theta: Array, vector: Array, inputs: Array) -> Array:
        return (-np.sin(theta * inputs) * inputs * inputs * vector)[..., None, :]


class SineNeuron(Model, frozen=True, kw_only=True, tag="sine_neuron"):
    """ŷ = sin(w·x) of one feature; θ = [w]."""

    title = QT_TRANSLATE_NOOP("Model", "One sine neuron")
    lesson = QT_TRANSLATE_NOOP("Model", "One frequency to find, and a local minimum at every wrong one.")
    latex = r"\hat y = \sin(w x)"
    only_features = 1
    only_outputs = 1

    def network(self, features: int, outputs: int) -> Network:
        del features, outputs
        return _SineNeuron()

    @property
    def torch_line(self) -> str:
        return "return torch.sin(x * theta[0])"

    def extent(self, features: Array, target: Array) -> Array:
        return np.array([8.0 * np.pi / _reach(features)])


class _Chain(FormulaNetwork):
    def __init__(self, bends: bool) -> None:
        super().__init__((Layer(1, 1, has_bias=False), Layer(1, 1, has_bias=False)), 1)
        self.bends = bends

    def names(self) -> tuple[str, ...]:
        return ("w1", "w2")

    def prepare(self, features: Array) -> Array:
        return features[:, 0]

    def _middle(self, theta: Array, inputs: Array) -> tuple[Array, Array, Array]:
        """h(w₁x) with its first two derivatives in w₁, (..., n) each."""
        z = theta[..., 0:1] * inputs
        if not self.bends:
            return z, np.broadcast_to(inputs, z.shape), np.zeros_like(z)
        h = np.tanh(z)
        slope = (1.0 - h * h) * inputs
        return h, slope, -2.0 * h * slope * inputs

    def predicted(self, theta: Array, inputs: Array) -> Array:
        return theta[..., 1:2] * self._middle(theta, inputs)[0]

    def jacobian(self, theta: Array, inputs: Array) -> Array:
        h, slope, _ = self._middle(theta, inputs)
        return np.stack((theta[..., 1:2] * slope, h), axis=-2)

    def bend(self, theta: Array, vector: Array, inputs: Array) -> Array:
        _, slope, second = self._middle(theta, inputs)
        v1, v2 = vector[..., 0:1], vector[..., 1:2]
        return np.stack((theta[..., 1:2] * second * v1 + slope * v2, slope * v1), axis=-2)


class TwoWeightChain(Model, frozen=True, kw_only=True, tag="two_weight_chain"):
    """ŷ = w₂·h(w₁·x) of one feature, h the identity or tanh; θ = [w₁, w₂]."""

    title = QT_TRANSLATE_NOOP("Model", "Chain of two weights")
    lesson = QT_TRANSLATE_NOOP("Model", "The smallest deep network: a saddle at zero between two valleys.")
    latex = r"\hat y = w_2\, h(w_1 x)"
    only_features = 1
    only_outputs = 1

    activation: Annotated[
        Literal["identity", "tanh"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Activation"),
            {"identity": QT_TRANSLATE_NOOP("Parameter", "identity"), "tanh": ACTIVATION_LABELS["tanh"]},
            help=QT_TRANSLATE_NOOP("Parameter", "The bend between the two weights; the identity has none."),
            live=False,
        ),
    ] = "identity"

    def network(self, features: int, outputs: int) -> Network:
        del features, outputs
        return _Chain(self.activation == "tanh")

    @property
    def torch_line(self) -> str:
        return f"return theta[1] * {'torch.tanh' if self.activation == 'tanh' else ''}(theta[0] * x)"

    def extent(self, features: Array, target: Array) -> Array:
        if self.activation == "identity":
            slope = float(np.vecdot(features[:, 0], target) / np.vecdot(features[:, 0], features[:, 0]))
            return np.full(2, max(2.0 * abs(slope) ** 0.5, 1.5))
        return np.array([4.0 / _spread(features), 2.5 * _reach(target)])


class _Exponential(FormulaNetwork):
    def __init__(self) -> None:
        super().__init__((Layer(1, 1, has_bias=False), Layer(1, 1, has_bias=False)), 1)

    def prepare(self, features: Array) -> Array:
        return features[:, 0]

    def names(self) -> tuple[str, ...]:
        return ("a", "b")

    def predicted(self, theta: Array, inputs: Array) -> Array:
        return theta[..., 0:1] * np.exp(theta[..., 1:2] * inputs)

    def jacobian(self, theta: Array, inputs: Array) -> Array:
        grown = np.exp(theta[..., 1:2] * inputs)
        return np.stack((grown, theta[..., 0:1] * grown * inputs), axis=-2)

    def bend(self, theta: Array, vector: Array, inputs: Array) -> Array:
        steep = np.exp(theta[..., 1:2] * inputs) * inputs
        va, vb = vector[..., 0:1], vector[..., 1:2]
        return np.stack((steep * vb, steep * va + theta[..., 0:1] * steep * inputs * vb), axis=-2)


class Exponential(Model, frozen=True, kw_only=True, tag="exponential"):
    """ŷ = a·e^(b·x) of one feature; θ = [a, b]."""

    title = QT_TRANSLATE_NOOP("Model", "Exponential growth")
    lesson = QT_TRANSLATE_NOOP("Model", "A flat valley beside a cliff: one large step is thrown far away.")
    latex = r"\hat y = a\, e^{b x}"
    only_features = 1
    only_outputs = 1

    def network(self, features: int, outputs: int) -> Network:
        del features, outputs
        return _Exponential()

    @property
    def torch_line(self) -> str:
        return "return theta[0] * torch.exp(theta[1] * x)"

    def extent(self, features: Array, target: Array) -> Array:
        return np.array([1.5 * _reach(target), 4.0 / _reach(features)])


def _reach(values: Array) -> float:
    """The largest size."""
    return max(float(np.abs(values).max()), 1e-12)


def _spread(values: Array) -> float:
    """The standard deviation."""
    return max(float(values.std()), 1e-12)
