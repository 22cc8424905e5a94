"""Optimizers as torch.optim source."""

from typing import Any

from app.core.optimizers import Optimizer
from app.core.parameters import kind_of
from app.exporters.torch_code import number

CLASSES = {
    "gradient_descent": "SGD",
    "momentum": "SGD",
    "nesterov": "SGD",
    "adagrad": "Adagrad",
    "adadelta": "Adadelta",
    "rmsprop": "RMSprop",
    "rprop": "Rprop",
    "adam": "Adam",
    "adamw": "AdamW",
    "adamax": "Adamax",
    "nadam": "NAdam",
    "radam": "RAdam",
    "asgd": "ASGD",
    "lbfgs": "LBFGS",
}
"""The class in torch.optim by our kind; the others have none."""

RENAMED = {"initial_accumulator": "initial_accumulator_value", "line_search": "line_search_fn"}
PAIRS = {
    "beta1": ("betas", ("beta1", "beta2")),
    "beta2": ("betas", ("beta1", "beta2")),
    "eta_minus": ("etas", ("eta_minus", "eta_plus")),
    "eta_plus": ("etas", ("eta_minus", "eta_plus")),
    "step_min": ("step_sizes", ("step_min", "step_max")),
    "step_max": ("step_sizes", ("step_min", "step_max")),
}
"""Two of our parameters that are one pair in torch."""

NOT_LIVE = {"initial_accumulator", "history_size", "line_search"}
"""What a torch optimizer takes in only when it is made, or in its own way later."""


def has_counterpart(optimizer: Optimizer) -> bool:
    """Whether torch.optim has this optimizer."""
    return kind_of(type(optimizer)) in CLASSES


def constructor(optimizer: Optimizer) -> str:
    """The call that makes the optimizer for the tensor `theta`."""
    arguments = ", ".join(f"{name}={text}" for name, text in settings(optimizer).items())
    return f"torch.optim.{CLASSES[kind_of(type(optimizer))]}([theta], {arguments})"


def settings(optimizer: Optimizer) -> dict[str, str]:
    """The arguments by torch's names, as source."""
    found: dict[str, str] = {}
    for name in optimizer.__struct_fields__:
        if name in PAIRS:
            theirs, both = PAIRS[name]
            found[theirs] = f"({', '.join(_text(getattr(optimizer, one)) for one in both)})"
        else:
            found[RENAMED.get(name, name)] = _text(getattr(optimizer, name))
    if kind_of(type(optimizer)) == "nesterov" and getattr(optimizer, "momentum", 0) > 0:
        found["nesterov"] = "True"
    return found


def changes(old: Optimizer, new: Optimizer) -> dict[str, str] | None:
    """What to set in the parameter group, `lr` aside, when settings change on the way; None where torch cannot."""
    before, after = settings(old), settings(new)
    for name in old.__struct_fields__:
        was, is_now = getattr(old, name), getattr(new, name)
        switches = isinstance(was, bool) or (name == "momentum" and 0 in (was, is_now))
        if was != is_now and (switches or name in NOT_LIVE):
            return None
    return {name: text for name, text in after.items() if text != before[name] and name != "lr"}


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return "None" if value == "none" else repr(value)
    return number(value)
