"""The batches of a training as source: the same samples in the same steps, drawn with numpy from the same seed."""

import numpy as np

from app.core.batches.plan import DRAWS_AT_ONCE
from app.core.problems.training_problem import TrainingProblem
from app.core.streams import BATCHES
from app.exporters.torch_code import array_lines, comment, indented

MOST_IDS = 20_000
"""So many sample numbers are written out at most where batches follow no rule that a few lines can tell."""


def pool_lines(stages: list[tuple[int, TrainingProblem]]) -> list[str]:
    """`samples_there(step, row)`: which rows of X and Y the full problem counts."""
    if all(one.arrivals.stream is None for _, one in stages):
        return ["def samples_there(step, row):", "    return slice(None)"]
    return _arrived_lines(stages)


def batch_lines(stages: list[tuple[int, TrainingProblem]], steps: int, seed: int, name: str = "batch") -> list[str]:
    """A function of this name: which rows of X and Y the update from row `step` sees."""
    if all(one.arrivals.stream is None for _, one in stages):
        return _ruled(stages, seed, name)
    return _listed(stages, steps, name)


def _ruled(stages: list[tuple[int, TrainingProblem]], seed: int, whole: str) -> list[str]:
    lines: list[str] = []
    calls: list[tuple[int, str]] = []
    for start, problem in stages:
        name = whole if len(stages) == 1 else f"{whole}_from_{start}"
        lines += [*_rule(name, problem, seed), "", ""]
        calls.append((start, name))
    if len(stages) == 1:
        return lines[:-2]
    lines.append(f"def {whole}(step):")
    for start, name in reversed(calls):
        lines += indented([f"if step >= {start}:", f"    return {name}(step)"] if start else [f"return {name}(step)"])
    return lines


def _rule(name: str, problem: TrainingProblem, seed: int) -> list[str]:
    """The batches of one stretch: slices, an order drawn for each epoch, or samples drawn for each step."""
    plan, count = problem.plan, len(problem.training_ids)
    batch = plan.batch
    size, since = batch.size, plan.origin
    if size == "full" or (size == count and batch.sampling != "replacement"):
        return [f"def {name}(step):", "    return slice(None)"]
    key = f"({BATCHES}, {since}, block)"
    rng = f"np.random.default_rng(np.random.SeedSequence({seed}, spawn_key={key}))"
    if batch.sampling == "replacement":
        at_once = max(1, min(64, DRAWS_AT_ONCE // size))
        return [
            "@functools.lru_cache(maxsize=4)",
            f"def {name}_draws(block):",
            f"    shares = {rng}.random(({at_once}, {size}))",
            f"    return torch.from_numpy((shares * {count}).astype(np.int64))",
            "",
            "",
            f"def {name}(step):",
            f"    block, row = divmod(step - {since}, {at_once})",
            f"    return {name}_draws(block)[row]",
        ]
    length = count // size + (count % size > 0 and not batch.drop_last)
    epoch = f"epoch, place = divmod(step - {since}, {length})"
    if batch.sampling == "sequential":
        return [f"def {name}(step):", f"    {epoch}", f"    return slice(place * {size}, place * {size} + {size})"]
    return [
        "@functools.lru_cache(maxsize=4)",
        f"def {name}_order(block):",
        f"    return torch.from_numpy({rng}.permutation({count}))",
        "",
        "",
        f"def {name}(step):",
        f"    {epoch}",
        f"    return {name}_order(epoch)[place * {size} : place * {size} + {size}]",
    ]


def _arrived_lines(stages: list[tuple[int, TrainingProblem]]) -> list[str]:
    """Which samples have arrived at a row, by the settings in force after row `step`."""
    lines = ["def samples_there(step, row):"]
    for start, problem in reversed(stages):
        arrivals = problem.arrivals
        body = [f"there = {arrivals.total}"]
        if arrivals.stream is not None:
            grown = f"math.floor({arrivals.stream.rate!r} * max(row - {arrivals.since}, 0) + 1e-9)"
            body = [f"there = min({arrivals.there} + {grown}, {arrivals.total})"]
        window = None if arrivals.stream is None else arrivals.stream.window
        body.append("return slice(0, there)" if window is None else f"return slice(max(0, there - {window}), there)")
        lines += indented([f"if step >= {start}:", *indented(body)] if start else body)
    return lines


def _listed(stages: list[tuple[int, TrainingProblem]], steps: int, name: str) -> list[str]:
    """Every batch written out, where samples arrive while the run goes on."""
    if all(one.batch.size == "full" for _, one in stages):
        return [f"def {name}(step):", "    return samples_there(step, step)"]
    ids: list[np.ndarray] = []
    total = 0
    for step in range(steps):
        problem = next(one for start, one in reversed(stages) if start <= step)
        ids.append(np.arange(len(problem.training_ids))[problem.plan.positions(step)])
        total += len(ids[-1])
        if total > MOST_IDS:
            return _drawn_anew(stages, name)
    ends = np.cumsum([0, *map(len, ids)])
    seen, stops = f"SEEN_BY_{name.upper()}", f"ENDS_OF_{name.upper()}"
    return [
        *array_lines(seen, np.concatenate(ids)),
        *array_lines(stops, ends),
        "",
        "",
        f"def {name}(step):",
        '    """The samples that the update from row `step` saw."""',
        f"    return torch.from_numpy({seen}[{stops}[step] : {stops}[step + 1]])",
    ]


def _drawn_anew(stages: list[tuple[int, TrainingProblem]], name: str) -> list[str]:
    size = next(one.batch.size for _, one in stages if one.batch.size != "full")
    told = "These batches are drawn anew by torch, so the numbers differ from those of Descent Lab."
    return [
        *comment(told),
        f"def {name}(step):",
        "    there = samples_there(step, step)",
        f"    return there.start + torch.randint(there.stop - there.start, ({size},))",
    ]
