"""Schedules as source: torch's own where it can be used, else a function of the update's number."""

from typing import Any

from app.core.optimizers import Optimizer
from app.core.schedules import Schedule
from app.exporters.torch_code import indented, number


def scheduler(schedule: Schedule, steps: int) -> str | None:
    """The call that makes torch's scheduler, or None where it would not give our rates over so many steps."""
    if not schedule.is_torchs(steps):
        return None
    return "torch.optim.lr_scheduler." + schedule.torch_scheduler.format(**_fields(schedule))


def rate_lines(name: str, stages: list[tuple[int, Optimizer, Schedule]]) -> list[str]:
    """A function from the update's number to its rate; each stage is in force after its row."""
    lines = [f"def {name}(update):"]
    for start, optimizer, schedule in reversed(stages):
        body = _stage_lines(optimizer, schedule)
        lines += indented([f"if update > {start}:", *indented(body)] if start else body)
    return lines


def _stage_lines(optimizer: Optimizer, schedule: Schedule) -> list[str]:
    warmup = schedule.warmup_steps
    clock = [f"clock = max(update - {warmup + 1}, 0)" if warmup else "clock = update - 1"]
    body = schedule.torch_lines.format(base=number(optimizer.lr), **_fields(schedule)).split("\n")
    end = f"return rate * update / {warmup} if update <= {warmup} else rate" if warmup else "return rate"
    return [*(clock if "clock" in schedule.torch_lines else []), *body, end]


def _fields(schedule: Schedule) -> dict[str, str]:
    return {name: _text(value) for name, value in schedule.torch_values().items()}


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, sorted(value)))}]"
    return value if isinstance(value, str) else number(value)
