"""Formulas, tables and starts that cannot be used, with the English sentence that tells why."""

from pathlib import Path
from typing import Any

from tests.cli.cli_scenarios import BATCHES, Plain, changed

FILES = {
    "cars.csv": "name,weight,mpg\n" + "".join(f"car {index},{1 + index / 10},{30 - index}\n" for index in range(11)),
    "flat.csv": "weight,mpg\n1,2\n1,3\n",
    "one.csv": "weight,mpg\n1,a\n2,a\n",
    "empty.csv": "",
    "header.csv": "weight,mpg\n",
    "twice.csv": "weight,weight,mpg\n1,2,3\n",
    "short.csv": "weight,mpg\n1,2\n3\n",
    "holes.csv": "weight,mpg\n1,2\n,3\n",
    "comma.csv": 'weight,mpg\n1,2\n"1,5",3\n',
    "nan.csv": "weight,mpg\n1,2\nnan,3\n",
    "open.csv": 'weight,mpg\n1,2\n"3,4\n',
    "quoted.csv": 'weight,mpg\n1,2\n"3"4,4\n',
    "run.json": "{}",
    "other_run.json": '{"contenders": [{"frames": {"theta": [[1, 2, 3]]}}]}',
}
BYTES = {
    "latin.csv": b"weight,mpg\n1,\xe4\n",
    "wide.csv": "weight,mpg\n1,2\n".encode("utf-16"),
    "wider.csv": "weight,mpg\n1,2\n".encode("utf-32"),
}


def write_tables(folder: Path) -> None:
    """What the scenarios read."""
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    for name, content in BYTES.items():
        (folder / name).write_bytes(content)
    (folder / "folder").mkdir()
    with (folder / "large.json").open("wb") as file:
        file.truncate(500_000_001)  # no more than its size is on the disk


def landscape(expression: str, **more: Any) -> Plain:
    return changed("problem.landscape", {"kind": "formula", "expression": expression, **more})


def table(path: str = "cars.csv", features: tuple[str, ...] = ("weight",), target: str = "mpg", **more: Any) -> Plain:
    dataset = {"kind": "csv", "path": path, "features": list(features), "target": target, **more}
    return changed("problem.batch.size", "full", changed("problem.dataset", dataset, BATCHES))


def trained(dataset: Plain, model: str, loss: str) -> Plain:
    parts = {"kind": "training", "dataset": dataset, "model": {"kind": model}, "loss": {"kind": loss}}
    return {**BATCHES, "problem": parts}


def pretrained(**fields: Any) -> Plain:
    return {**table(), "start": {"kind": "pretrained", **fields}}


IRIS = {"kind": "iris"}

FAULTY_DATA: list[tuple[Plain, str]] = [
    (table(path=""), "problem.dataset.path: must not be empty"),
    (landscape(""), "problem.landscape.expression: The formula is empty."),
    (
        landscape("x" + "+x" * 5000),
        "problem.landscape.expression: The formula has 10,001 characters; at most 10,000 are allowed.",
    ),
    (
        landscape("x\n+ y"),
        "problem.landscape.expression: The formula must be on one line, but a new line starts at column 2.",
    ),
    (landscape("x; y"), "problem.landscape.expression: The character ';' at column 2 has no meaning in a formula."),
    (
        landscape("x +"),
        "problem.landscape.expression: The formula ends where a number, a name or a parenthesis should follow.",
    ),
    (landscape("x y"), "problem.landscape.expression: An operator is missing before column 3; write * to multiply."),
    (landscape("x + )"), "problem.landscape.expression: The ')' at column 5 is out of place."),
    (
        landscape("(x, y)"),
        "problem.landscape.expression: The parenthesis at column 1 holds a comma, but calls no function.",
    ),
    (landscape("(x"), "problem.landscape.expression: The parenthesis opened at column 1 is never closed."),
    (
        landscape("(" * 101 + "x" + ")" * 101),
        "problem.landscape.expression: More than 100 levels of parentheses are open at column 101.",
    ),
    (landscape("foo(x)"), "problem.landscape.expression: The name 'foo' at column 1 is not known."),
    (
        landscape("sin x"),
        "problem.landscape.expression: The function sin at column 1 needs its argument in parentheses.",
    ),
    (landscape("sin(x, y)"), "problem.landscape.expression: The function sin at column 1 takes one argument."),
    (landscape("max(x)"), "problem.landscape.expression: The function max at column 1 takes two arguments or more."),
    (landscape("1e400 + x"), "problem.landscape.expression: The constant made by '1e400' at column 1 is not finite."),
    (
        landscape("x ** 1001"),
        "problem.landscape.expression: The exponent after column 3 is 1001; at most 1,000 in size is allowed.",
    ),
    (
        landscape("log(-1 - x**2)"),
        "problem.landscape.expression: The formula has no finite value anywhere in its bounds.",
    ),
    (landscape("x + y", bounds=[]), "problem.landscape.bounds: A formula has one or two rows of bounds, not 0."),
    (
        landscape("x + y", bounds=[[0, 1]]),
        "problem.landscape.bounds: The formula uses y, so it needs a second row of bounds.",
    ),
    (
        landscape("x + y", bounds=[[1, -1], [0, 1]]),
        "problem.landscape.bounds[0]: The first number must be below the second, got 1.0 and -1.0.",
    ),
    (
        landscape("x + y", bounds=[[-1e308, 1e308], [0, 1]]),
        "problem.landscape.bounds[0]: The numbers must be finite and less than 1e308 apart.",
    ),
    (landscape("x + y", bounds=[[0, 1, 2], [0, 1]]), "problem.landscape.bounds[0]: must have 2 entries, got 3"),
    (table("none.csv"), "problem.dataset.path: the file {folder}/none.csv does not exist"),
    (table("../" + "x" * 300), f"problem.dataset.path: {'x' * 300} cannot be read: File name too long"),
    (table("folder"), "problem.dataset.path: folder is a folder, not a file"),
    (table("empty.csv"), "problem.dataset.path: empty.csv is empty"),
    (table("header.csv"), "problem.dataset.path: header.csv has a header but no rows"),
    (table("short.csv"), "problem.dataset.path: row 3 of short.csv has 1 fields, but the header has 2"),
    (table("latin.csv"), "problem.dataset.path: row 2 of latin.csv is not UTF-8 text; save the file as UTF-8"),
    (table("wide.csv"), "problem.dataset.path: wide.csv is UTF-16 text; save it as UTF-8"),
    (table("wider.csv"), "problem.dataset.path: wider.csv is UTF-32 text; save it as UTF-8"),
    (table("open.csv"), "problem.dataset.path: row 3 of open.csv begins a quotation that is never closed"),
    (
        table("quoted.csv"),
        "problem.dataset.path: row 3 of quoted.csv is not a line of a table: ',' expected after '\"'",
    ),
    (table("twice.csv"), 'problem.dataset.features: the header of twice.csv names column "weight" 2 times'),
    (table("holes.csv"), 'problem.dataset.features: row 3 of holes.csv, column "weight": the cell is empty'),
    (
        table("comma.csv"),
        'problem.dataset.features: row 3 of comma.csv, column "weight": "1,5" is not a number; '
        "write the decimal sign as a point",
    ),
    (table("nan.csv"), 'problem.dataset.features: row 3 of nan.csv, column "weight": "nan" is not a finite number'),
    (
        table("flat.csv", standardize=True),
        'problem.dataset.standardize: column "weight" of flat.csv has the same value in every row '
        "and cannot be standardized",
    ),
    (
        table(features=("length",)),
        'problem.dataset.features: cars.csv has no column "length"; its columns are name, weight, mpg',
    ),
    (table(features=("name",)), 'problem.dataset.features: row 2 of cars.csv, column "name": "car 0" is not a number'),
    (table(features=("weight", "weight")), 'problem.dataset.features: column "weight" is listed twice'),
    (table(features=("mpg",)), 'problem.dataset.target: column "mpg" cannot be a feature and the target'),
    (
        table(target="price"),
        'problem.dataset.target: cars.csv has no column "price"; its columns are name, weight, mpg',
    ),
    (
        table(target="name"),
        "problem.dataset.target: mse needs numbers as the target, "
        'but row 2 of cars.csv, column "name": "car 0" is not a number',
    ),
    (
        trained({"kind": "iris", "classes": ["setosa", "rose"]}, "logistic", "cross_entropy"),
        'problem.dataset.classes: column "species" has no label "rose"',
    ),
    (
        trained({**IRIS, "target": "petal_length"}, "logistic", "cross_entropy"),
        'problem.loss: cross_entropy needs class labels, but column "petal_length" holds 43 different values; '
        "use mse or huber for numbers",
    ),
    (
        trained(IRIS, "tanh_neuron", "cross_entropy"),
        "problem.model: tanh_neuron tells two classes apart, but the data have 3",
    ),
    (
        trained({"kind": "two_moons"}, "logistic", "mse"),
        "problem.loss: logistic is trained with cross_entropy, got mse",
    ),
    (
        trained({"kind": "two_moons"}, "sine_neuron", "mse"),
        "problem.model: sine_neuron takes one feature, but the data have 2",
    ),
    (
        changed("problem.loss.kind", "cross_entropy", table("one.csv")),
        'problem.loss: cross_entropy needs two classes or more, but column "mpg" holds only one',
    ),
    (pretrained(path="none.json"), "start.path: the file none.json does not exist"),
    (pretrained(path="folder"), "start.path: the file folder cannot be read: Is a directory"),
    (pretrained(path="run.json"), "start.path: run.json is not a saved run"),
    (
        pretrained(path="other_run.json"),
        "start.path: the θ saved in other_run.json does not fit this model of 13 numbers",
    ),
    (
        changed("problem.dataset", {**IRIS, "classes": ["setosa"]}, BATCHES),
        "problem.dataset.classes: must have at least 2 entries, got 1",
    ),
    (pretrained(path="large.json"), "start.path: large.json is larger than 500,000,000 bytes"),
]
"""The scenario and its one fault; `{folder}` is where its file is."""
