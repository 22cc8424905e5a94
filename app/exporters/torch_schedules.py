"""Schedules as source: torch's own where it can be used, else a function of the update's number."""

from app.core.optimizers import Optimizer
from app.core.parameters import kind_of
from app.core.schedules import Schedule
from app.exporters.torch_code import indented, number

CONSTRUCTORS = {
    "step": "StepLR(optimizer, step_size={step_size}, gamma={gamma})",
    "multistep": "MultiStepLR(optimizer, milestones={milestones}, gamma={gamma})",
    "exponential": "ExponentialLR(optimizer, gamma={gamma})",
    "linear": ("LinearLR(optimizer, start_factor={start_factor}, end_factor={end_factor}, total_iters={total_steps})"),
    "polynomial": "PolynomialLR(optimizer, total_iters={total_steps}, power={power})",
    "cosine": "CosineAnnealingLR(optimizer, T_max={total_steps}, eta_min={eta_min})",
    "cosine_restarts": (
        "CosineAnnealingWarmRestarts(optimizer, T_0={first_period}, T_mult={period_factor}, eta_min={eta_min})"
    ),
    "one_cycle": (
        "OneCycleLR(optimizer, max_lr={max_lr}, total_steps={total_steps}, pct_start={pct_start}, "
        "div_factor={div_factor}, final_div_factor={final_div_factor}, cycle_momentum=False)"
    ),
    "cyclic": (
        "CyclicLR(optimizer, base_lr={base_lr}, max_lr={max_lr}, step_size_up={step_size_up}, "
        'step_size_down={step_size_down}, mode="{mode}", gamma={gamma}, cycle_momentum=False)'
    ),
    "reduce_on_plateau": (
        "ReduceLROnPlateau(optimizer, factor={factor}, patience={patience}, threshold={threshold}, "
        "cooldown={cooldown}, min_lr={min_lr})"
    ),
}

RATES = {
    "constant": "rate = {base}",
    "step": "rate = {base} * {gamma} ** (clock // {step_size})",
    "multistep": "rate = {base} * {gamma} ** sum(clock >= milestone for milestone in {milestones})",
    "exponential": "rate = {base} * {gamma} ** clock",
    "linear": (
        "rate = {base} * ({start_factor} + ({end_factor} - {start_factor}) * min(clock, {total_steps}) / {total_steps})"
    ),
    "polynomial": "rate = {base} * (1 - min(clock, {total_steps}) / {total_steps}) ** {power}",
    "cosine": "rate = {eta_min} + ({base} - {eta_min}) * (1 + math.cos(math.pi * clock / {total_steps})) / 2",
    "cosine_restarts": (
        "period = {first_period}\n"
        "while clock >= period:\n"
        "    clock, period = clock - period, period * {period_factor}\n"
        "rate = {eta_min} + ({base} - {eta_min}) * (1 + math.cos(math.pi * clock / period)) / 2"
    ),
    "one_cycle": (
        "first, last, top = {max_lr} / {div_factor}, {total_steps} - 1, {pct_start} * {total_steps} - 1\n"
        "now = min(clock, last)\n"
        "if now <= top:\n"
        "    start, end, share = first, {max_lr}, now / top if top else 1.0\n"
        "else:\n"
        "    start, end = {max_lr}, first / {final_div_factor}\n"
        "    share = (now - top) / (last - top) if last != top else 1.0\n"
        "rate = end + (start - end) * (1 + math.cos(math.pi * share)) / 2"
    ),
    "cyclic": (
        "cycle, now = divmod(clock, {step_size_up} + {step_size_down})\n"
        "height = now / {step_size_up} if now <= {step_size_up} else "
        "({step_size_up} + {step_size_down} - now) / {step_size_down}\n"
        'shrink = {{"triangular": 1.0, "triangular2": 0.5**cycle, "exp_range": {gamma}**clock}}["{mode}"]\n'
        "rate = {base_lr} + ({max_lr} - {base_lr}) * height * shrink"
    ),
}
"""Lines that set `rate` from `clock`, the updates that the schedule has seen; those that watch the loss have none."""


def scheduler(schedule: Schedule, steps: int) -> str | None:
    """The call that makes torch's scheduler, or None where it would not give our rates over so many steps."""
    kind = kind_of(type(schedule))
    # Torch's cosine is recursive and loses digits beyond its end; its one-cycle has no steps beyond it.
    beyond = kind in ("cosine", "one_cycle") and steps > schedule.total_steps  # type: ignore[attr-defined]
    narrow = kind == "one_cycle" and not 1 < schedule.pct_start * schedule.total_steps < schedule.total_steps  # type: ignore[attr-defined]
    if kind == "constant" or beyond or narrow or (schedule.warmup_steps and kind != "reduce_on_plateau"):
        return None
    return "torch.optim.lr_scheduler." + CONSTRUCTORS[kind].format(**_fields(schedule))


def rate_lines(name: str, stages: list[tuple[int, Optimizer, Schedule]]) -> list[str]:
    """A function from the update's number to its rate; each stage is in force after its row."""
    lines = [f"def {name}(update):"]
    for start, optimizer, schedule in reversed(stages):
        body = _stage_lines(optimizer, schedule)
        lines += indented([f"if update > {start}:", *indented(body)] if start else body)
    return lines


def _stage_lines(optimizer: Optimizer, schedule: Schedule) -> list[str]:
    warmup = schedule.warmup_steps
    kind = kind_of(type(schedule))
    needs_clock = kind != "constant"
    clock = [f"clock = max(update - {warmup + 1}, 0)" if warmup else "clock = update - 1"] if needs_clock else []
    body = RATES[kind].format(base=number(optimizer.lr), **_fields(schedule)).split("\n")
    end = f"return rate * update / {warmup} if update <= {warmup} else rate" if warmup else "return rate"
    return [*clock, *body, end]


def _fields(schedule: Schedule) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name in schedule.__struct_fields__:
        value = getattr(schedule, name)
        if isinstance(value, tuple):
            fields[name] = f"[{', '.join(map(str, sorted(value)))}]"
        elif value is None:
            fields[name] = number(getattr(schedule, "step_size_up", 0))
        else:
            fields[name] = value if isinstance(value, str) else number(value)
    return fields
