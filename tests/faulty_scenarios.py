"""A faulty scenario file for every kind of fault, with the English sentence that tells it."""

import json
from pathlib import Path
from typing import Any

from tests.cli.cli_scenarios import BATCHES, Plain, changed
from tests.faulty_data import FAULTY_DATA, table, write_tables


def optimizer(name: str, value: Any) -> Plain:
    return changed(f"contenders.0.optimizer.{name}", value)


def edit(**changes: Any) -> Plain:
    return changed("interventions.0", {"step": 5, "contender": "Adam", "set": "optimizer.lr", "value": 0.5, **changes})


FAULTY: list[tuple[Any, str]] = [
    ([], "{path}: a scenario must be an object, got []"),
    (changed("format", ...), 'format: must be "descent-lab/1", it is missing'),
    (changed("format", "descent-lab/2"), 'format: must be "descent-lab/1", got "descent-lab/2"'),
    (b"{", "{path}: is not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
    (b"{} {}", "{path}: is not JSON: Extra data at line 1, column 4"),
    (b'{"format" 1}', "{path}: is not JSON: Expecting ':' delimiter at line 1, column 11"),
    (b'{"format": 1 "seed": 2}', "{path}: is not JSON: Expecting ',' delimiter at line 1, column 14"),
    (b'{"format": }', "{path}: is not JSON: Expecting value at line 1, column 12"),
    (b'{"format": "a', "{path}: is not JSON: Unterminated string starting at at line 1, column 12"),
    (b'{"format": "\\x"}', "{path}: is not JSON: Invalid \\escape at line 1, column 13"),
    (b'{"format": "\\u12"}', "{path}: is not JSON: Invalid \\uXXXX escape at line 1, column 14"),
    (b'{"format": "a\n"}', "{path}: is not JSON: Invalid control character at at line 1, column 14"),
    (b"\xff\xfe{}", "{path}: is not UTF-8 text (byte 0)"),
    (
        b"9" * 5000,
        "{path}: is not usable JSON: Exceeds the limit (4300 digits) for integer string conversion: "
        "value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit",
    ),
    (b"[" * 65, "{path}: is nested deeper than 64 levels"),
    (b" " * (8 * 2**20 + 1), "{path}: is larger than 8 MiB"),
    (b'{"format": "descent-lab/1", "seed": 1, "seed": 2}', "seed: is given twice in one object"),
    (changed("mood", 1), "mood: unknown field"),
    (changed("sede", 1), 'sede: unknown field; did you mean "seed"?'),
    (changed("problem", ...), "problem: is missing"),
    (changed("problem.kind", ...), "problem.kind: is missing"),
    (changed("problem.kind", "puzzle"), 'problem.kind: unknown kind "puzzle"; known: surface, training'),
    (optimizer("kind", "adma"), 'contenders[0].optimizer.kind: unknown kind "adma"; did you mean "adamax"?'),
    (optimizer("kind", 7), "contenders[0].optimizer.kind: unknown kind 7"),
    (changed("stop", 5), "stop: must be an object, got 5"),
    (changed("contenders", []), "contenders: must have at least one entry, got 0"),
    (changed("contenders", {}), "contenders: must be a list, got {}"),
    (
        changed("contenders", [{"label": str(i), "optimizer": {"kind": "adam"}} for i in range(65)]),
        "contenders: must have at most 64 entries, got 65",
    ),
    (changed("contenders.1.label", "Adam"), 'contenders[1].label: must be unique, but contenders[0] has "Adam" too'),
    (changed("contenders.0.colour", "red"), 'contenders[0].colour: must match ^#[0-9a-fA-F]{6}$, got "red"'),
    (
        changed("contenders.0.batch", {"size": 2}),
        "contenders[0].batch: a landscape has no samples, so it has no batches",
    ),
    (optimizer("lr", -1), "contenders[0].optimizer.lr: must be > 0, got -1"),
    (optimizer("lr", "fast"), 'contenders[0].optimizer.lr: must be a number, got "fast"'),
    (optimizer("lr", float("nan")), "contenders[0].optimizer.lr: must be finite, got NaN"),
    (optimizer("beta1", 1), "contenders[0].optimizer.beta1: must be < 1, got 1"),
    (optimizer("amsgrad", 1), "contenders[0].optimizer.amsgrad: must be true or false, got 1"),
    (changed("seed", -1), "seed: must be >= 0, got -1"),
    (changed("seed", 1.5), "seed: must be a whole number, got 1.5"),
    (changed("seed", "one"), 'seed: must be a whole number, got "one"'),
    (changed("seed", 2**63), "seed: must be <= 9223372036854775807, got 9223372036854775808"),
    (changed("title", 1), "title: must be text, got 1"),
    (changed("title", "a\0b"), "title: must be text, but holds the character U+0000"),
    (changed("title", "x" * 501), "title: must have at most 500 characters, got 501"),
    (changed("start.theta", [1]), "start.theta: must have 2 numbers for this landscape, got 1"),
    (changed("start.theta.0", float("inf")), "start.theta[0]: must be finite, got Infinity"),
    (
        changed("start", {"kind": "point", "theta": [1, 2]}, changed("problem.landscape", {"kind": "kink"})),
        "start.theta: must have one number for this landscape, got 2",
    ),
    (
        changed("start", {"kind": "he_normal"}),
        'start.kind: "he_normal" needs a model; a landscape starts at a point, uniform or normal',
    ),
    (
        changed("start", {"kind": "point", "theta": [1.0]}, BATCHES),
        "start.theta: must have 13 numbers for this problem, got 1",
    ),
    (
        changed("problem.batch.sampling", "random", BATCHES),
        'problem.batch.sampling: must be one of "shuffle", "sequential", "replacement", got "random"',
    ),
    (changed("problem.batch.size", 12, BATCHES), "problem.batch.size: must be <= 11, the number of samples, got 12"),
    (
        changed("problem.stream", {"initial": 12}, BATCHES),
        "problem.stream.initial: must be <= 11, the number of samples, got 12",
    ),
    (
        changed("contenders.0.batch", {"size": 12}, table()),
        "contenders[0].batch.size: must be <= 11, the number of samples, got 12",
    ),
    (edit(contender="Eve"), 'interventions[0].contender: no contender is labelled "Eve"'),
    (edit(set="optimizer.speed"), 'interventions[0].set: there is no field "optimizer.speed"'),
    (edit(set="optimizer.amsgrad.x"), 'interventions[0].set: there is no field "optimizer.amsgrad.x"'),
    (
        edit(set="seed"),
        'interventions[0].set: "seed" cannot be set of a contender; paths begin with optimizer.…, schedule.…, batch.…',
    ),
    (
        edit(contender=None, set="seed", value=1),
        'interventions[0].set: "seed" cannot be set without a contender; paths begin with problem.…',
    ),
    (edit(set="optimizer", value={}), 'interventions[0].set: "optimizer" cannot change while a run goes on'),
    (edit(value=-0.1), "interventions[0].value: must be > 0, got -0.1"),
    (edit(contender=None, set="problem.gradient_noise", value=-1), "interventions[0].value: must be >= 0, got -1"),
    (
        changed("interventions", [{"step": 3, "set": "problem.batch.size", "value": 50}], BATCHES),
        "interventions[0].value: must be <= 11, the number of samples, got 50",
    ),
    *FAULTY_DATA,
]
"""What stands in the file, as JSON values or bytes, and its one fault; `{path}` is the file."""


def written(folder: Path, content: Any) -> Path:
    """The scenario's file, beside all that it may read."""
    write_tables(folder)
    path = folder / "scenario.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path
