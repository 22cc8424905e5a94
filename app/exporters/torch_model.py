"""Models and losses as torch source, over a flat θ."""

from app.core.losses import CrossEntropy, Huber
from app.core.models.base import Layer
from app.core.models.mlp import Mlp
from app.core.parameters import kind_of
from app.core.problems.training_problem import TrainingProblem
from app.exporters.torch_code import indented, number

ACTIVATIONS = {
    "tanh": "torch.tanh({})",
    "relu": "torch.relu({})",
    "leaky_relu": "torch.nn.functional.leaky_relu({}, 0.01)",
    "sigmoid": "torch.sigmoid({})",
    "gelu": "torch.nn.functional.gelu({})",
}

FORMULAS = {
    "tanh_neuron": "return torch.tanh(x @ theta[:-1] + theta[-1])[:, None]",
    "sine_neuron": "return torch.sin(x * theta[0])",
    "exponential": "return theta[0] * torch.exp(theta[1] * x)",
    "two_weight_chain": "return theta[1] * {}",
}
"""The last line of a model that is no stack of layers."""


def model_lines(problem: TrainingProblem) -> list[str]:
    """A function `model(theta, x)` that gives the outputs (n, k)."""
    kind = kind_of(type(problem.model))
    lines = ["def model(theta, x):"]
    if kind in FORMULAS:
        inner = "torch.tanh(theta[0] * x)" if getattr(problem.model, "activation", "") == "tanh" else "(theta[0] * x)"
        return [*lines, *indented([FORMULAS[kind].format(inner)])]
    return [*lines, *indented(_layer_lines(problem))]


def _layer_lines(problem: TrainingProblem) -> list[str]:
    """The layers' weights and biases are cut out of θ, weights row by row."""
    layers, model = problem.network.layers, problem.model
    activation = ACTIVATIONS[model.activation] if isinstance(model, Mlp) else "{}"
    lines: list[str] = []
    begin = 0
    for place, layer in enumerate(layers):
        weights, bias = _cut(layer, begin)
        begin += layer.size
        sums = f"x @ {weights} + {bias}"
        if place == len(layers) - 1:
            return [*lines, f"return {sums}"]
        skips = isinstance(model, Mlp) and model.skip and place > 0 and layer.fan_in == layer.fan_out
        lines.append(f"x = {activation.format(sums)}{' + x' if skips else ''}")
    return lines


def _cut(layer: Layer, begin: int) -> tuple[str, str]:
    middle = begin + layer.fan_in * layer.fan_out
    weights = f"theta[{begin}:{middle}].reshape({layer.fan_in}, {layer.fan_out})"
    return weights, f"theta[{middle}:{begin + layer.size}]"


def loss_text(problem: TrainingProblem) -> str:
    """The mean loss over the samples `where`."""
    outputs, targets = "model(theta, X[where])", "Y[where]"
    if isinstance(problem.loss, CrossEntropy):
        if problem.network.outputs_count > 1:
            return f"torch.nn.functional.cross_entropy({outputs}, {targets})"
        return f"torch.nn.functional.binary_cross_entropy_with_logits({outputs}[:, 0], {targets})"
    if isinstance(problem.loss, Huber):
        return f"torch.nn.functional.huber_loss({outputs}[:, 0], {targets}, delta={number(problem.loss.delta)})"
    return f"torch.nn.functional.mse_loss({outputs}[:, 0], {targets})"
