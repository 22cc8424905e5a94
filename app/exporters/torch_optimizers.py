"""Optimizers as torch.optim source."""

from typing import Any

from app.core.optimizers import Optimizer
from app.exporters.torch_code import number


def constructor(optimizer: Optimizer) -> str:
    """The call that makes the optimizer for the tensor `theta`."""
    arguments = ", ".join(f"{name}={_text(value)}" for name, value in optimizer.torch_arguments().items())
    return f"torch.optim.{optimizer.torch_name}([theta], {arguments})"


def changes(old: Optimizer, new: Optimizer) -> dict[str, str] | None:
    """What to set in the parameter group, `lr` aside, when settings change on the way; None where torch cannot."""
    for name in old.__struct_fields__:
        was, is_now = getattr(old, name), getattr(new, name)
        switches = isinstance(was, bool) or (name == "momentum" and 0 in (was, is_now))
        if was != is_now and (switches or name in old.torch_fixed):
            return None
    before = old.torch_arguments()
    changed = {name: value for name, value in new.torch_arguments().items() if value != before[name]}
    return {name: _text(value) for name, value in changed.items() if name != "lr"}


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_text, value))})"
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return "None" if value == "none" else repr(value)
    return number(value)
