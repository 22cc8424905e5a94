"""Scenarios with one fault each, and how the message begins that tells it."""

from typing import Any

from tests.cli.cli_scenarios import BATCHES, Plain, changed


def landscape(expression: str, **more: Any) -> Plain:
    return changed("problem.landscape", {"kind": "formula", "expression": expression, **more})


BROKEN: list[tuple[Any, str]] = [
    (changed("sede", 1), 'sede: unknown field; did you mean "seed"?'),
    (changed("contenders.0.optimizer.speed", 1), "contenders[0].optimizer.speed: unknown field"),
    (
        changed("contenders.0.optimizer.kind", "adma"),
        'contenders[0].optimizer.kind: unknown kind "adma"; did you mean',
    ),
    (changed("contenders.0.schedule.kind", "stairs"), 'contenders[0].schedule.kind: unknown kind "stairs"'),
    (changed("problem.kind", "puzzle"), 'problem.kind: unknown kind "puzzle"'),
    (changed("problem.landscape.kind", "hill"), 'problem.landscape.kind: unknown kind "hill"'),
    (changed("problem.landscape.kind", ...), "problem.landscape.kind: is missing"),
    (changed("contenders.0.optimizer.lr", -1), "contenders[0].optimizer.lr: must be > 0, got -1"),
    (changed("contenders.0.optimizer.lr", "fast"), 'contenders[0].optimizer.lr: must be a number, got "fast"'),
    (changed("contenders.0.optimizer.beta1", 1), "contenders[0].optimizer.beta1: must be < 1, got 1"),
    (changed("contenders.0.optimizer.amsgrad", 1), "contenders[0].optimizer.amsgrad: must be true or false, got 1"),
    (changed("contenders.0.optimizer.lr", float("nan")), "contenders[0].optimizer.lr: must be finite, got NaN"),
    (changed("start.theta.0", float("inf")), "start.theta[0]: must be finite, got Infinity"),
    (changed("contenders.1.label", "Adam"), "contenders[1].label: must be unique"),
    (changed("contenders", []), "contenders: must have at least one entry"),
    (changed("contenders", ...), "contenders: is missing"),
    (changed("contenders.0.colour", "red"), "contenders[0].colour: must match"),
    (changed("problem", ...), "problem: is missing"),
    (changed("format", ...), "format: must be"),
    (changed("format", "descent-lab/99"), 'format: must be "descent-lab/1", got "descent-lab/99"'),
    (changed("seed", 1.5), "seed: must be a whole number, got 1.5"),
    (changed("seed", -1), "seed: must be >= 0, got -1"),
    (changed("stop.max_steps", 0), "stop.max_steps: must be >= 1, got 0"),
    (changed("stop.max_steps", 10**9), "stop.max_steps: must be <= 100000000"),
    (changed("stop.gradient_norm", -1e-6), "stop.gradient_norm: must be >= 0"),
    (changed("problem.landscape.bounds", [[5, -5], [-5, 5]]), "problem.landscape.bounds[0]: "),
    (changed("problem.landscape.bounds", [[-5, 5]]), "problem.landscape.bounds: "),
    (
        changed("problem.landscape.bounds", [[-5, 5, 1], [-5, 5]]),
        "problem.landscape.bounds[0]: must have 2 entries, got 3",
    ),
    (changed("start.theta", [1]), "start.theta: must have 2 numbers for this landscape, got 1"),
    (changed("start.theta", [1, 2, 3]), "start.theta: must have 2 numbers for this landscape, got 3"),
    (changed("start.kind", "he_normal"), "start.theta: unknown field"),
    (
        changed("start", {"kind": "point", "theta": [1.0]}, BATCHES),
        "start.theta: must have 13 numbers for this problem, got 1",
    ),
    (landscape("x +"), "problem.landscape.expression: "),
    (landscape("foo(x)"), "problem.landscape.expression: "),
    (landscape("__import__('os').system('true')"), "problem.landscape.expression: "),
    (landscape("x**2000"), "problem.landscape.expression: "),
    (landscape("x" + "+x" * 5000), "problem.landscape.expression: "),
    (landscape("(" * 200 + "x" + ")" * 200), "problem.landscape.expression: "),
    (landscape("1e999 * x"), "problem.landscape.expression: "),
    (landscape("log(-1 - x**2)"), "problem.landscape.expression: "),
    (changed("problem.dataset.path", "none.csv", BATCHES), "problem.dataset.path: "),
    (changed("problem.dataset.path", ".", BATCHES), "problem.dataset.path: "),
    (changed("problem.dataset.features", ["length"], BATCHES), "problem.dataset.features: "),
    (changed("problem.dataset.target", "price", BATCHES), "problem.dataset.target: "),
    (changed("problem.dataset.features", ["name"], BATCHES), "problem.dataset.features: "),
    (changed("problem.dataset.target", "name", BATCHES), "problem.dataset.target: "),
    (changed("problem.batch.size", 12, BATCHES), "problem.batch.size: must be <= 11, the number of samples, got 12"),
    (changed("problem.batch.size", 0, BATCHES), "problem.batch.size: must be >= 1, got 0"),
    (changed("problem.loss.kind", "mae", BATCHES), 'problem.loss.kind: unknown kind "mae"'),
    (changed("interventions.0.contender", "Eve"), 'interventions[0].contender: no contender is labelled "Eve"'),
    (changed("interventions.0.set", "optimizer.speed"), "interventions[0].set: there is no field"),
    (changed("interventions.0.set", "seed"), "interventions[0].set: "),
    (changed("interventions.0.value", -0.1), "interventions[0].value: must be > 0, got -0.1"),
    (changed("interventions.0.value", "slow"), 'interventions[0].value: must be a number, got "slow"'),
    (changed("interventions.0.step", -1), "interventions[0].step: must be >= 0, got -1"),
    (
        {**BATCHES, "interventions": [{"step": 3, "set": "problem.batch.size", "value": 50}]},
        "interventions[0].value: must be <= 11, the number of samples, got 50",
    ),
    ([], "{path}: a scenario must be an object, got []"),
    (b"", "{path}: is not JSON"),
    (b'{"format": "descent-lab/1",', "{path}: is not JSON"),
    (b"\xff\xfe\x00", "{path}: is not UTF-8 text"),
    (b"[" * 100_000, "{path}: is nested deeper than 64 levels"),
    (b" " * (8 * 2**20 + 1), "{path}: is larger than 8 MiB"),
    (b'{"format": "descent-lab/1", "seed": 1, "seed": 2}', "seed: is given twice in one object"),
]
