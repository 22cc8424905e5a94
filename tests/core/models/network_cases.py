"""Models, losses and the numbers that PyTorch gives for them (`tests/reference/make_torch_models.py`)."""

from functools import partial
from pathlib import Path

import numpy as np

from app.core.losses import CrossEntropy, Huber, Loss, MeanSquaredError
from app.core.models import Model
from app.core.models.base import Network
from app.core.models.linear import Linear, Logistic
from app.core.models.mlp import Mlp
from app.core.models.tiny import Exponential, SineNeuron, TanhNeuron, TwoWeightChain

STORED = np.load(Path(__file__).parents[2] / "reference" / "torch_models.npz")
REFERENCES = sorted({key.rsplit("|", 1)[0] for key in STORED.files if key.startswith("derivatives")})

LOSSES: dict[str, Loss] = {
    "mse": MeanSquaredError(),
    "huber": Huber(),
    "huber_0.3": Huber(delta=0.3),
    "binary": CrossEntropy(),
    "softmax": CrossEntropy(),
}


def model_named(name: str) -> Model:
    """The model that a reference's name stands for."""
    kind, *rest = name.split("/")
    if kind == "mlp":
        skip = "skip" in rest
        return Mlp(hidden=(4, 4, 4, 3) if skip else (5, 4), activation=rest[0], skip=skip)
    if kind == "two_weight_chain":
        return TwoWeightChain(activation=rest[0])
    plain = {"linear": Linear, "tanh_neuron": TanhNeuron, "sine_neuron": SineNeuron, "exponential": Exponential}
    return plain[kind]()


class Case:
    """A network with a loss, samples, θ and a direction; every array is read-only.

    Attributes
    ----------
    loss_value, gradient, product : what PyTorch gives.
    """

    def __init__(self, reference: str) -> None:
        _, name, loss = reference.split("|")
        parts = {part: STORED[f"{reference}|{part}"] for part in ("x", "y", "theta", "vector")}
        for part in parts.values():
            part.flags.writeable = False
        self.loss = LOSSES[loss]
        self.outputs = 4 if loss == "softmax" else 1
        self.network: Network = model_named(name).network(parts["x"].shape[1], self.outputs)
        self.inputs = self.network.prepare(parts["x"])
        self.inputs.flags.writeable = False
        self.targets = parts["y"].astype(np.int64) if loss == "softmax" else parts["y"]
        self.theta, self.vector = parts["theta"], parts["vector"]
        self.loss_value = STORED[f"{reference}|loss"]
        self.gradient = STORED[f"{reference}|gradient"]
        self.product = STORED[f"{reference}|product"]

    def value(self, theta: np.ndarray) -> np.ndarray:
        return self.loss.value(self.network.outputs(theta, self.inputs), self.targets, len(self.targets))

    def value_and_gradient(self, theta: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        slope = partial(self.loss.slope, targets=self.targets, count=len(self.targets))
        return self.network.value_and_gradient(theta, self.inputs, slope)

    def hessian_vector(self, theta: np.ndarray, vector: np.ndarray) -> np.ndarray:
        curve = partial(self.loss.curve, targets=self.targets, count=len(self.targets))
        return self.network.hessian_vector(theta, vector, self.inputs, curve)


EXAMPLES: list[Model] = [
    Linear(),
    Logistic(),
    *(Mlp(hidden=(5, 4), activation=name) for name in ("tanh", "relu", "leaky_relu", "sigmoid", "gelu")),
    Mlp(hidden=(3,) * 8, skip=True),
    TanhNeuron(),
    SineNeuron(),
    TwoWeightChain(),
    TwoWeightChain(activation="tanh"),
    Exponential(),
]
