"""What a scenario minimises as torch source: `step_loss` and `full_loss`, for each stretch between interventions."""

from typing import Any

import numpy as np

from app.core.landscapes import Landscape
from app.core.problems.problem import Problem
from app.core.problems.surface_problem import SurfaceProblem
from app.core.problems.training_problem import TrainingProblem
from app.core.streams import BLOCK, GRADIENT_NOISE
from app.exporters.torch_batches import batch_lines, pool_lines
from app.exporters.torch_code import array_lines, comment, indented, number
from app.exporters.torch_formula import landscape_lines
from app.exporters.torch_model import loss_text, model_lines


def problem_lines(stages: list[tuple[int, Problem]], seed: int, steps: int) -> list[str]:
    """The source of everything that is minimised.

    It defines `step_loss(theta, step)`, what the update from row `step` to the next minimises, and
    `full_loss(theta, step, row)`, the loss the program records at `row` where the settings after row `step`
    are in force.
    """
    surfaces = [(start, one) for start, one in stages if isinstance(one, SurfaceProblem)]
    if surfaces:
        return _surface_lines(surfaces, seed)
    return _training_lines([(start, one) for start, one in stages if isinstance(one, TrainingProblem)], steps, seed)


def _surface_lines(stages: list[tuple[int, SurfaceProblem]], seed: int) -> list[str]:
    lines: list[str] = []
    names: list[tuple[int, str]] = []
    known: dict[Landscape, str] = {}
    for start, problem in stages:
        if problem.landscape not in known:
            known[problem.landscape] = "surface" if not known else f"surface_from_{start}"
            lines += ["", "", f"def {known[problem.landscape]}(theta):", *indented(landscape_lines(problem.landscape))]
        names.append((start, known[problem.landscape]))
    noises = [(start, number(problem.gradient_noise)) for start, problem in stages]
    is_noisy = any(noise != "0" for _, noise in noises)
    if is_noisy:
        lines += _noise_lines(seed, stages[0][1].dimension)
    lines += ["", "", "def full_loss(theta, step, row):", *indented(_chosen(names, "return {}(theta)"))]
    lines += ["", "", "def step_loss(theta, step):"]
    if not is_noisy:
        return [*lines, "    return full_loss(theta, step, step)"]
    lines += indented(_chosen(noises, "sigma = {}", "step >= "))
    return [*lines, "    return full_loss(theta, step, step) + sigma * (noise(step) @ theta)"]


def _noise_lines(seed: int, dimension: int) -> list[str]:
    return [
        "",
        "",
        "@functools.lru_cache(maxsize=4)",
        "def noise_block(block):",
        f"    key = ({GRADIENT_NOISE}, block)",
        f"    rng = np.random.default_rng(np.random.SeedSequence({seed}, spawn_key=key))",
        f"    return torch.from_numpy(rng.standard_normal(({BLOCK}, {dimension})))",
        "",
        "",
        "def noise(step):",
        '    """The draw that tilts the surface in this step, the same for every optimizer."""',
        f"    return noise_block(step // {BLOCK})[step % {BLOCK}]",
    ]


def _training_lines(stages: list[tuple[int, TrainingProblem]], steps: int, seed: int) -> list[str]:
    problem = stages[0][1]
    names = _data_names(stages)
    lines = [""]
    told: set[str] = set()
    for (_, one), (_, suffix) in zip(stages, names, strict=True):
        if suffix not in told:
            told.add(suffix)
            lines += ["", *_data_lines(one, suffix)]
    if len(told) > 1:
        chosen = _chosen([(start, f"X{name}, Y{name}") for start, name in names], "return {}", "step >= ")
        lines += ["", "", "def samples(step):", '    """The data in force after row `step`."""', *indented(chosen)]
    lines += ["", "", *model_lines(problem), "", "", *pool_lines(stages)]
    has_penalty = any(one.l2 for _, one in stages)
    if has_penalty:
        mask = problem.network.is_weight().astype(np.int64)
        lines += ["", "", *array_lines("IS_WEIGHT", mask), "IS_WEIGHT = torch.from_numpy(IS_WEIGHT)"]
    lines += ["", "", "def mean_loss(theta, step, where):", *_samples_at(stages)]
    losses = [(start, loss_text(one)) for start, one in stages]
    lines += indented([*_chosen(losses, "loss = {}", "step >= ")])
    if has_penalty:
        weights = [(start, number(one.l2)) for start, one in stages]
        lines += indented(_chosen(weights, "l2 = {}", "step >= "))
        lines += ["    return loss + 0.5 * l2 * ((theta * IS_WEIGHT) ** 2).sum()"]
    else:
        lines += ["    return loss"]
    lines += ["", "", "def full_loss(theta, step, row):", "    return mean_loss(theta, step, samples_there(step, row))"]
    return [*lines, *_step_lines(stages, steps, seed, "batch", "step_loss")]


def own_batch_lines(line: list[tuple[int, Problem]], steps: int, seed: int, name: str) -> list[str]:
    """The batches of a contender that has its own: `{name}_batch(step)` and `{name}_loss(theta, step)`."""
    stages = [(start, one) for start, one in line if isinstance(one, TrainingProblem)]
    return _step_lines(stages, steps, seed, f"{name}_batch", f"{name}_loss")


def _step_lines(stages: list[tuple[int, TrainingProblem]], steps: int, seed: int, batch: str, loss: str) -> list[str]:
    lines = ["", "", *batch_lines(stages, steps, seed, batch)]
    lines += ["", "", f"def {loss}(theta, step):", f"    where = {batch}(step)"]
    scales = [(start, "len(Y[where])" if one.batch.scaling == "sum" else "1") for start, one in stages]
    if all(scale == "1" for _, scale in scales):
        return [*lines, "    return mean_loss(theta, step, where)"]
    lines += [*_samples_at(stages), *indented(_chosen(scales, "scale = {}", "step >= "))]
    return [*lines, "    return mean_loss(theta, step, where) * scale"]


def has_changing_data(line: list[tuple[int, Problem]]) -> bool:
    """Whether the data themselves change while the run goes on, so that the script asks `samples(step)` for them."""
    stages = [(start, one) for start, one in line if isinstance(one, TrainingProblem)]
    return bool(stages) and len({name for _, name in _data_names(stages)}) > 1


def _samples_at(stages: list[tuple[int, TrainingProblem]]) -> list[str]:
    return ["    X, Y = samples(step)"] if len({name for _, name in _data_names(stages)}) > 1 else []


def _data_names(stages: list[tuple[int, TrainingProblem]]) -> list[tuple[int, str]]:
    """For each stage what follows X and Y in the names of its samples: nothing, where all have the same."""
    known = {id(stages[0][1].data): ""}
    for start, problem in stages:
        known.setdefault(id(problem.data), f"_from_{start}")
    if len(known) > 1:
        known[id(stages[0][1].data)] = "_from_0"
    return [(start, known[id(problem.data)]) for start, problem in stages]


def _data_lines(problem: TrainingProblem, suffix: str = "") -> list[str]:
    data, ids = problem.data, problem.training_ids
    targets: Any = data.target[ids]
    told = f"The samples: {', '.join(data.feature_names)} (X) and {data.target_name} (Y)."
    if problem.class_names is not None:
        classes = class_numbers(problem)
        targets = classes if len(problem.class_names) > 2 else classes.astype(np.float64)
        told += f" Classes: {', '.join(f'{place} = {name}' for place, name in enumerate(problem.class_names))}."
    if data.standardisation is not None:
        told += " The features are standardized."
    return [
        *comment(told),
        *array_lines(f"X{suffix}", np.asarray(data.features[ids])),
        *array_lines(f"Y{suffix}", np.asarray(targets)),
        f"X{suffix}, Y{suffix} = torch.from_numpy(X{suffix}), torch.from_numpy(Y{suffix})",
    ]


def class_numbers(problem: TrainingProblem) -> np.ndarray:
    """The class number of each training sample, (n,)."""
    _, numbers = np.unique(problem.data.target, return_inverse=True)
    found: np.ndarray = numbers[problem.training_ids]
    return found


def _chosen(stages: list[tuple[int, str]], template: str, test: str = "step >= ") -> list[str]:
    """Lines that do the same with the text of the stage in force at `step`."""
    distinct = [one for place, one in enumerate(stages) if place == 0 or one[1] != stages[place - 1][1]]
    lines: list[str] = []
    for place, (start, text) in enumerate(reversed(distinct)):
        line = template.format(text)
        if len(distinct) == 1:
            return [line]
        is_last = place == len(distinct) - 1
        lines += [
            f"{'if' if place == 0 else 'elif'} {test}{start}:" if not is_last else "else:",
            *indented([line]),
        ]
    return lines
