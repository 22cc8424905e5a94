"""Models and losses as torch source, over a flat θ."""

from app.core.models.base import Layer
from app.core.models.mlp import Mlp
from app.core.problems.training_problem import TrainingProblem
from app.exporters.torch_code import indented, number

ACTIVATIONS = {
    "tanh": "torch.tanh({})",
    "relu": "torch.relu({})",
    "leaky_relu": "torch.nn.functional.leaky_relu({}, 0.01)",
    "sigmoid": "torch.sigmoid({})",
    "gelu": "torch.nn.functional.gelu({})",
}


def model_lines(problem: TrainingProblem) -> list[str]:
    """A function `model(theta, x)` that gives the outputs (n, k)."""
    line = problem.model.torch_line
    return ["def model(theta, x):", *indented([line] if line else _layer_lines(problem))]


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
    loss = problem.loss
    is_single = problem.network.outputs_count == 1
    outputs = "model(theta, X[where])[:, 0]" if is_single else "model(theta, X[where])"
    settings = "".join(f", {name}={number(getattr(loss, name))}" for name in loss.__struct_fields__)
    name = loss.torch_name if is_single else loss.torch_name_of_many
    return f"torch.nn.functional.{name}({outputs}, Y[where]{settings})"
