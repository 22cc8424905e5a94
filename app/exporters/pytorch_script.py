"""A scenario as a Python script that repeats its run with PyTorch."""

import json
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.core.optimizers import OPTIMIZERS, Optimizer
from app.core.scenario.declaration import Scenario, Stop
from app.core.scenario.interventions import stages
from app.core.schedules import Schedule
from app.core.simulation.simulator import Simulator
from app.exporters.torch_code import array_lines, comment, indented, name_for, number
from app.exporters.torch_optimizers import changes, constructor
from app.exporters.torch_problem import has_changing_data, own_batch_lines, problem_lines
from app.exporters.torch_schedules import rate_lines, scheduler

Stage = tuple[int, Optimizer, Schedule]


class Left(NamedTuple):
    """A contender that the script leaves out, and why."""

    label: str
    reason: str


def pytorch_script(scenario: Scenario, folder: Path) -> str:
    """The source of a script that needs Python, numpy and torch alone.

    It holds the problem with its data, and a function for each contender whose optimizer torch has; the
    others are named in a comment. After it has run, `results` maps each label to its last step, loss and θ.

    Raises
    ------
    ScenarioError : the data cannot be read, or the problem cannot be set up.
    """
    simulator = Simulator(scenario, folder)
    lines = problem_lines(list(simulator.problems_of(None)), scenario.seed, scenario.stop.max_steps)
    lines += ["", "", *array_lines("START", np.asarray(simulator.start)), f"STEPS = {scenario.stop.max_steps}"]
    lines += ["", "", *_descend_lines(scenario.stop, _count_text(scenario, simulator))]
    taken: set[str] = set()
    names: list[tuple[str, str]] = []
    for contender in scenario.contenders:
        found = _contender_lines(scenario, contender.label, name_for(contender.label, taken))
        if isinstance(found, Left):
            lines += ["", "", *comment(f"{found.label} is left out: {found.reason}")]
            continue
        names.append((contender.label, found[0].removeprefix("def ").removesuffix("():")))
        if contender.batch is not None:
            line = list(simulator.problems_of(contender.label))
            lines += own_batch_lines(line, scenario.stop.max_steps, scenario.seed, names[-1][1])
        lines += ["", "", *_rates_of(scenario, contender.label, names[-1][1]), *found]
    calls = [f"    {json.dumps(label, ensure_ascii=False)}: {name}()," for label, name in names]
    lines += ["", "", *(["results = {", *calls, "}"] if calls else ["results = {}"])]
    lines += [
        "for label, (step, loss, theta) in results.items():",
        '    shown = ", ".join(f"{value:.6g}" for value in theta[:8]) + (", …" if len(theta) > 8 else "")',
        '    print(f"{label}: loss {loss:.9g} after {step} steps, theta = [{shown}]")',
        "",
    ]
    body = "\n".join(lines)
    return "\n".join([*_head(scenario, body), body])


def _head(scenario: Scenario, body: str) -> list[str]:
    title = scenario.title or "A run of Descent Lab"
    told = (
        "Written by Descent Lab; it repeats the run with PyTorch, in double precision. "
        "Row 0 is the start; the update from row k leads to row k + 1."
    )
    return [
        *comment(title),
        "#",
        *comment(told),
        "",
        *(f"import {module}" for module in ("base64", "functools", "math", "zlib") if f"{module}." in body),
        "",
        "import numpy as np",
        "import torch",
        "",
        "torch.set_default_dtype(torch.float64)",
    ]


def _count_text(scenario: Scenario, simulator: Simulator) -> str:
    """How the script counts the samples of one gradient; empty for a landscape, which has none."""
    if scenario.problem.landscape is not None:
        return ""
    changes_data = has_changing_data(list(simulator.problems_of(None)))
    return f"len({'samples(step - 1)[1]' if changes_data else 'Y'}[batch(step - 1)])"


def _descend_lines(stop: Stop, count: str) -> list[str]:
    """The loop that all contenders share, with the stop conditions of the scenario."""
    tests = []
    if stop.gradient_norm:
        tests.append(f"gradient.norm() < {number(stop.gradient_norm)}")
    if stop.loss_change:
        tests.append(f"abs(loss - before) < {number(stop.loss_change)}")
    if stop.step_length:
        tests.append(f"(theta.detach() - old).norm() < {number(stop.step_length)}")
    if stop.target_loss:
        tests.append(f"loss <= {number(stop.target_loss)}")
    at_start = [test for test in tests if "before" not in test and "old" not in test]
    counts = bool(stop.max_samples and count)
    if counts:
        tests.append(f"seen >= {stop.max_samples}")
    ends = ["if not (theta.isfinite().all() and gradient.isfinite().all() and math.isfinite(loss)):", "    break"]
    ends += [line for test in tests for line in (f"if {test}:", "    break")]
    begins = [line for test in at_start for line in (f"if {test}:", "    return 0, loss, theta.tolist()")]
    return [
        "def recorded(theta, step, row):",
        '    """The loss of the full problem and its gradient, without a trace."""',
        "    point = theta.detach().clone().requires_grad_()",
        "    loss = full_loss(point, step, row)",
        "    (gradient,) = torch.autograd.grad(loss, point)",
        "    return loss.item(), gradient",
        "",
        "",
        f"def descend(theta, optimizer, scheduler=None, rate=None, edits=None, warmup=0, {_batches(bool(count))}):",
        '    """Update until a stop condition holds; the last row\'s step, loss and theta.',
        "",
        "    `rate` gives the learning rate of update 1, 2, … where no scheduler does; `edits` are settings that",
        "    change after a row. A scheduler that watches the loss is given it after each update.",
        '    """',
        "    watches_loss = isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau)",
        '    group, first = optimizer.param_groups[0], optimizer.param_groups[0]["lr"]',
        "    loss, gradient = recorded(theta, 0, 0)",
        *(["    seen = 0"] if counts else []),
        *indented(begins),
        "    for step in range(1, STEPS + 1):",
        "        group.update((edits or {}).get(step - 1, {}))",
        "        if rate is not None:",
        '            group["lr"] = rate(step)',
        "        elif step <= warmup + 1 and warmup:",
        '            group["lr"] = first * min(step, warmup) / warmup',
        "",
        "        def closure():",
        *(["            nonlocal seen", f"            seen += {count}"] if counts else []),
        "            optimizer.zero_grad()",
        "            value = step_loss(theta, step - 1)",
        "            value.backward()",
        "            return value",
        "",
        "        old, before = theta.detach().clone(), loss",
        "        optimizer.step(closure)",
        "        loss, gradient = recorded(theta, step - 1, step)",
        *indented(ends, 2),
        "        if watches_loss and step > warmup:",
        "            scheduler.step(loss)",
        "        elif scheduler is not None and not watches_loss:",
        "            scheduler.step()",
        "    return step, loss, theta.tolist()",
    ]


def _batches(has_data: bool) -> str:
    """What a contender with batches of its own gives in place of the others'."""
    return "batch=batch, step_loss=step_loss" if has_data else "step_loss=step_loss"


def _stages_of(scenario: Scenario, label: str) -> list[Stage]:
    place = [one.label for one in scenario.contenders].index(label)
    found = [(start, stage.contenders[place]) for start, stage in stages(scenario, label)]
    return [(start, one.optimizer, one.schedule) for start, one in found]


def _contender_lines(scenario: Scenario, label: str, name: str) -> list[str] | Left:
    """The function of one contender, or why there is none."""
    found = _stages_of(scenario, label)
    _, optimizer, schedule = found[0]
    if not optimizer.torch_name:
        known = ", ".join(dict.fromkeys(one.torch_name for one in OPTIMIZERS if one.torch_name))
        return Left(label, f"{optimizer.title} has no counterpart in torch.optim, which has {known}.")
    edits = []
    for (_, old, _), (start, new, _) in pairwise(found):
        changed = changes(old, new)
        if changed is None:
            return Left(label, "one of its settings changes on the way in a manner that torch does not know.")
        if changed:
            settings = ", ".join(f'"{key}": {text}' for key, text in changed.items())
            edits.append(f"{start}: {{{settings}}},")
    if schedule.watches_loss and len({(one.lr, held) for _, one, held in found}) > 1:
        return Left(label, "its rate is edited on the way, which torch's ReduceLROnPlateau does not know.")
    arguments = ["theta", "optimizer"]
    lines = [f"def {name}():", "    theta = torch.tensor(START, requires_grad=True)"]
    lines.append(f"    optimizer = {constructor(optimizer)}")
    call = _scheduler(scenario, found)
    if call is not None:
        lines.append(f"    scheduler = {call}")
        arguments.append("scheduler=scheduler")
        if schedule.warmup_steps:
            arguments.append(f"warmup={schedule.warmup_steps}")
    elif _has_rates(scenario, found):
        arguments.append(f"rate={name}_rate")
    own = next(one for one in scenario.contenders if one.label == label)
    if own.batch is not None:
        arguments += [f"batch={name}_batch", f"step_loss={name}_loss"]
    if edits:
        lines += ["    edits = {", *indented(edits, 2), "    }"]
        arguments.append("edits=edits")
    return [*lines, f"    return descend({', '.join(arguments)})"]


def _rates_of(scenario: Scenario, label: str, name: str) -> list[str]:
    found = _stages_of(scenario, label)
    return [*rate_lines(f"{name}_rate", found), "", ""] if _has_rates(scenario, found) else []


def _has_rates(scenario: Scenario, found: list[Stage]) -> bool:
    """Whether the learning rate changes in a way that no torch scheduler gives."""
    _, optimizer, schedule = found[0]
    changes_rate = any((one.lr, held) != (optimizer.lr, schedule) for _, one, held in found)
    is_plain = scheduler(schedule, 1) is None and not schedule.warmup_steps and not schedule.changes_rate
    return _scheduler(scenario, found) is None and (changes_rate or not is_plain)


def _scheduler(scenario: Scenario, found: list[Stage]) -> str | None:
    _, optimizer, schedule = found[0]
    if any((one.lr, held) != (optimizer.lr, schedule) for _, one, held in found):
        return None
    return scheduler(schedule, scenario.stop.max_steps)
