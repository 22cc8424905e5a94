"""Every fault is one message that names its path, and all of them are told at once."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.faults import ScenarioError
from app.core.parameters import Parameter
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import MAX_FAULTS, MAX_FILE_BYTES, from_plain, read, read_file, validated
from tests.core.scenario.catalog_scenarios import (
    ENTRIES,
    PARAMETERS,
    PATHS,
    base,
    entry,
    placed,
    refused,
    surface,
    training,
)


def faults(plain: Any) -> dict[str, str]:
    """Each path and its message."""
    with pytest.raises(ScenarioError) as caught:
        from_plain(plain)
    return {fault.path: fault.message for fault in caught.value.faults}


def the_fault(plain: Any) -> str:
    with pytest.raises(ScenarioError) as caught:
        from_plain(plain)
    (fault,) = caught.value.faults
    return str(fault)


@pytest.mark.parametrize(
    ("catalog", "kind", "parameter"), PARAMETERS, ids=[f"{kind}.{one.name}" for _, kind, one in PARAMETERS]
)
def test_every_declared_limit_is_kept_and_its_path_named(catalog: str, kind: str, parameter: Parameter):
    for value in refused(parameter):
        found = faults(placed(catalog, {**entry(kind), parameter.name: value}))
        assert list(found) == [f"{PATHS[catalog]}.{parameter.name}"], value
        assert found[f"{PATHS[catalog]}.{parameter.name}"].startswith("must be ")


@pytest.mark.parametrize(("catalog", "kind"), ENTRIES)
def test_a_field_that_no_entry_has_is_named(catalog: str, kind: str):
    assert list(faults(placed(catalog, {**entry(kind), "speeed": 1}))) == [f"{PATHS[catalog]}.speeed"]


@pytest.mark.parametrize("catalog", PATHS)
def test_an_unknown_kind_is_named(catalog: str):
    found = faults(placed(catalog, {"kind": "adma"}))
    assert found[f"{PATHS[catalog]}.kind"].startswith('unknown kind "adma"')


@pytest.mark.parametrize("catalog", PATHS)
@pytest.mark.parametrize("value", [None, 1, "adam", [], True])
def test_an_entry_must_be_an_object(catalog: str, value: Any):
    whole = json.loads(json.dumps(placed(catalog, {"kind": "point"})).replace('{"kind": "point"}', "null"))
    place = whole
    *outer, last = PATHS[catalog].replace("[0]", ".0").split(".")
    for name in outer:
        place = place[int(name) if name.isdigit() else name]
    place[last] = value
    if catalog == "starts" and value is None:
        assert from_plain(whole).start is not None
    else:
        assert faults(whole)[PATHS[catalog]].startswith("must be an object, got")


FAULTS: list[tuple[str, Any, str]] = [
    ("no object", [], "a scenario must be an object, got []"),
    ("null", None, "a scenario must be an object, got null"),
    ("no format", {"problem": {}}, 'format: must be "descent-lab/1", it is missing'),
    (
        "another format",
        {**surface(), "format": "descent-lab/2"},
        'format: must be "descent-lab/1", got "descent-lab/2"',
    ),
    ("a format that is no text", {**surface(), "format": 1}, 'format: must be "descent-lab/1", got 1'),
    ("an unknown field", surface(sede=1), 'sede: unknown field; did you mean "seed"?'),
    ("a fraction of a seed", surface(seed=1.5), "seed: must be a whole number, got 1.5"),
    ("a negative seed", surface(seed=-1), "seed: must be >= 0, got -1"),
    ("a huge seed", surface(seed=2**63), "seed: must be <= 9223372036854775807, got 9223372036854775808"),
    ("a seed that is true", surface(seed=True), "seed: must be a whole number, got true"),
    ("a title that is no text", surface(title=1), "title: must be text, got 1"),
    ("a long title", surface(title="x" * 501), "title: must have at most 500 characters, got 501"),
    ("NUL in a title", surface(title="a\0b"), "title: must be text, but holds the character U+0000"),
    ("half a surrogate pair", surface(notes="\ud83d"), "notes: must be text, but holds the character U+D83D"),
    ("no contender", surface(contenders=[]), "contenders: must have at least one entry, got 0"),
    (
        "too many contenders",
        surface(contenders=[{"label": str(i), "optimizer": {"kind": "adam"}} for i in range(65)]),
        "contenders: must have at most 64 entries, got 65",
    ),
    ("contenders that are no list", surface(contenders={}), "contenders: must be a list, got {}"),
    ("a contender that is none", surface(contenders=[None]), "contenders[0]: must be an object, got null"),
    ("a contender without optimizer", surface(contenders=[{}]), "contenders[0].optimizer: is missing"),
    (
        "an optimizer without kind",
        surface(contenders=[{"optimizer": {"lr": 1}}]),
        "contenders[0].optimizer.kind: is missing",
    ),
    (
        "a label twice",
        surface(
            contenders=[{"label": "A", "optimizer": {"kind": "adam"}}, {"label": "A", "optimizer": {"kind": "sam"}}]
        ),
        'contenders[1].label: must be unique, but contenders[0] has "A" too',
    ),
    (
        "a colour by name",
        surface(contenders=[{"colour": "red", "optimizer": {"kind": "adam"}}]),
        'contenders[0].colour: must match ^#[0-9a-fA-F]{6}$, got "red"',
    ),
    (
        "a rate below zero",
        surface(contenders=[{"optimizer": {"kind": "adam", "lr": -1}}]),
        "contenders[0].optimizer.lr: must be > 0, got -1",
    ),
    ("no steps", surface(stop={"max_steps": 0}), "stop.max_steps: must be >= 1, got 0"),
    ("too many steps", surface(stop={"max_steps": 10**8 + 1}), "stop.max_steps: must be <= 100000000, got 100000001"),
    ("a negative tolerance", surface(stop={"step_length": -1e-9}), "stop.step_length: must be >= 0, got -1e-09"),
    ("a stop that is no object", surface(stop=5), "stop: must be an object, got 5"),
    (
        "two numbers for one",
        base({"kind": "surface", "landscape": {"kind": "kink"}}, start={"kind": "point", "theta": [1, 2]}),
        "start.theta: must have one number for this landscape, got 2",
    ),
    (
        "one number for two",
        surface(start={"kind": "point", "theta": [1]}),
        "start.theta: must have 2 numbers for this landscape, got 1",
    ),
    ("no number", surface(start={"kind": "point", "theta": []}), "start.theta: must have at least one entry, got 0"),
    (
        "a start in text",
        surface(start={"kind": "point", "theta": ["a", 1]}),
        'start.theta[0]: must be a number, got "a"',
    ),
    ("NaN", surface(start={"kind": "point", "theta": [float("nan"), 1]}), "start.theta[0]: must be finite, got NaN"),
    (
        "Infinity",
        surface(start={"kind": "point", "theta": [1, float("-inf")]}),
        "start.theta[1]: must be finite, got -Infinity",
    ),
    (
        "too large for a float",
        surface(start={"kind": "point", "theta": [1, 10**400]}),
        "start.theta[1]: must be finite, got 1" + "0" * 56 + "…",
    ),
    (
        "a model's start for a landscape",
        surface(start={"kind": "he_normal"}),
        'start.kind: "he_normal" needs a model; a landscape starts at a point, uniform or normal',
    ),
    (
        "an unknown problem",
        base({"kind": "puzzle"}),
        'problem.kind: unknown kind "puzzle"; known: surface, training',
    ),
    ("a problem without landscape", base({"kind": "surface"}), "problem.landscape: is missing"),
    (
        "negative noise",
        base({"kind": "surface", "landscape": {"kind": "bowl"}, "gradient_noise": -1}),
        "problem.gradient_noise: must be >= 0, got -1",
    ),
    ("a batch of none", training(batch={"size": 0}), "problem.batch.size: must be >= 1, got 0"),
    ("a batch of words", training(batch={"size": "half"}), 'problem.batch.size: must be one of "full", got "half"'),
    ("a batch of true", training(batch={"size": True}), "problem.batch.size: must be a whole number, got true"),
    (
        "an unknown sampling",
        training(batch={"sampling": "random"}),
        'problem.batch.sampling: must be one of "shuffle", "sequential", "replacement", got "random"',
    ),
    (
        "no hidden layer",
        training(model={"kind": "mlp", "hidden": []}),
        "problem.model.hidden: must have at least one entry, got 0",
    ),
    (
        "a layer of none",
        training(model={"kind": "mlp", "hidden": [3, 0]}),
        "problem.model.hidden[1]: must be >= 1, got 0",
    ),
    (
        "a CSV without path",
        training(dataset={"kind": "csv", "features": ["a"], "target": "b"}),
        "problem.dataset.path: is missing",
    ),
    (
        "NUL in a path",
        training(dataset={"kind": "csv", "path": "a\0", "features": ["a"], "target": "b"}),
        "problem.dataset.path: must be text, but holds the character U+0000",
    ),
]


@pytest.mark.parametrize(("plain", "message"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS])
def test_a_fault_is_told_in_one_sentence_with_its_path(plain: Any, message: str):
    assert the_fault(plain) == message


def formula(expression: Any, bounds: Any = None) -> dict[str, Any]:
    landscape = {"kind": "formula", "expression": expression}
    return base({"kind": "surface", "landscape": landscape | ({} if bounds is None else {"bounds": bounds})})


@pytest.mark.parametrize(
    ("expression", "word"),
    [
        ("", "empty"),
        ("x +", "ends where"),
        ("x y", "operator is missing"),
        ("__import__('os')", "not known|no meaning"),
        ("x.real", "no meaning"),
        ("lambda x: x", "no meaning"),
        ("foo(x)", "not known"),
        ("sin x", "parentheses"),
        ("sin(x, y)", "one argument"),
        ("max(x)", "two arguments"),
        ("x ** 1001", "at most 1,000"),
        ("1 / 0 + x", "not finite"),
        ("1e400 + x", "not finite"),
        ("(" * 101 + "x" + ")" * 101, "100 levels"),
        ("x+" * 5000 + "x", "10,000"),
        ("x\n+ y", "one line"),
        ("x; y", "no meaning"),
        ("log(-1 - x**2)", "no finite value"),
        (7, "must be text"),
    ],
)
def test_a_formula_that_is_none_is_told_at_its_field(expression: Any, word: str):
    (path,) = (found := faults(formula(expression)))
    assert path == "problem.landscape.expression"
    assert re.search(word, found[path])


@pytest.mark.parametrize(
    ("bounds", "path"),
    [
        ([[1, -1], [0, 1]], "bounds[0]"),
        ([[0, 1], [2, 2]], "bounds[1]"),
        ([[0, 1]], "bounds"),
        ([[0, 1], [0, 1], [0, 1]], "bounds"),
        ([[0, 1, 2], [0, 1]], "bounds[0]"),
        ([0, 1], "bounds[0]"),
        ("wide", "bounds"),
        ([[0, float("inf")], [0, 1]], "bounds[0][1]"),
        ([[-1e308, 1e308], [0, 1]], "bounds[0]"),
        ([], "bounds"),
    ],
)
def test_bounds_that_are_none_are_told_where(bounds: Any, path: str):
    assert f"problem.landscape.{path}" in faults(formula("x + y", bounds))


def edit(**changes: Any) -> dict[str, Any]:
    intervention = {"step": 5, "contender": "A", "set": "optimizer.lr", "value": 0.5, **changes}
    return surface(interventions=[{name: value for name, value in intervention.items() if value != "left out"}])


@pytest.mark.parametrize(
    ("plain", "message"),
    [
        (edit(contender="B"), 'contender: no contender is labelled "B"'),
        (edit(step=-1), "step: must be >= 0, got -1"),
        (edit(step=10**8 + 1), "step: must be <= 100000000, got 100000001"),
        (edit(step="5"), 'step: must be a whole number, got "5"'),
        (edit(set=""), "set: must not be empty"),
        (edit(set="left out"), "set: is missing"),
        (edit(value="left out"), "value: is missing"),
        (edit(set="optimizer.speed"), 'set: there is no field "optimizer.speed"'),
        (edit(set="optimizer.lr.x"), 'set: there is no field "optimizer.lr.x"'),
        (edit(set="optimizer."), 'set: there is no field "optimizer."'),
        (edit(set="optimizer.kind", value="sam"), 'set: there is no field "optimizer.kind"'),
        (edit(set="optimizer", value={}), 'set: "optimizer" cannot change while a run goes on'),
        (
            edit(set="label", value="C"),
            'set: "label" cannot be set of a contender; paths begin with optimizer.…, schedule.…, batch.…',
        ),
        (
            edit(set="problem.gradient_noise"),
            'set: "problem.gradient_noise" cannot be set of a contender; paths begin with '
            "optimizer.…, schedule.…, batch.…",
        ),
        (edit(contender=None), 'set: "optimizer.lr" cannot be set without a contender; paths begin with problem.…'),
        (
            edit(contender=None, set="seed", value=1),
            'set: "seed" cannot be set without a contender; paths begin with problem.…',
        ),
        (
            edit(contender=None, set="problem.landscape", value={}),
            'set: "problem.landscape" cannot change while a run goes on',
        ),
        (edit(value=-1), "value: must be > 0, got -1"),
        (edit(value="fast"), 'value: must be a number, got "fast"'),
        (edit(value="0.5"), 'value: must be a number, got "0.5"'),
        (edit(value=None), "value: must be a number, got null"),
        (edit(value=float("nan")), "value: must be finite, got NaN"),
        (edit(value=True), "value: must be a number, got true"),
        (edit(until=9), "until: unknown field"),
    ],
)
def test_an_intervention_that_cannot_be_is_told_where(plain: dict[str, Any], message: str):
    assert the_fault(plain) == f"interventions[0].{message}"


def test_every_fault_is_told_at_once():
    plain = surface(
        seed=-1, title=3, stop={"max_steps": 0, "x": 1}, contenders=[{"optimizer": {"kind": "adam", "lr": 0}}]
    )
    assert set(faults(plain)) == {
        "seed",
        "title",
        "stop.max_steps",
        "stop.x",
        "contenders[0].optimizer.lr",
    }


def test_a_flood_of_faults_is_cut():
    plain = surface(contenders=[{"label": str(i), "optimizer": {"kind": "adam", "a": 1, "b": 2}} for i in range(64)])
    assert len(faults(plain)) == MAX_FAULTS


def test_a_fault_shows_no_more_than_a_line_of_a_value():
    assert max(map(len, faults(surface(title=list(range(10_000)))).values())) < 120


def test_an_edit_made_in_memory_passes_the_same_checks():
    scenario = from_plain(surface())
    with pytest.raises(ScenarioError, match="seed: must be >= 0"):
        validated(msgspec.structs.replace(scenario, seed=-3))


# -- texts and files ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not JSON: Expecting value at line 1, column 1"),
        (b"{", "is not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        (b'{"format": }', "is not JSON: Expecting value at line 1, column 12"),
        (b"{} {}", "is not JSON: Extra data at line 1, column 4"),
        (b"\xff\xfe{}", "is not UTF-8 text (byte 0)"),
        ("{}".encode("utf-16"), "is not UTF-8 text (byte 0)"),
        (b'{"a": 1, "b": 2, "a": 3}', "a: is given twice in one object"),
        (b"[" * 65 + b"]" * 65, "is nested deeper than 64 levels"),
        (b'{"a":' * 100_000, "is nested deeper than 64 levels"),
        (b"9" * 5000, "is not usable JSON"),
        (b" " * (MAX_FILE_BYTES + 1), "is larger than 8 MiB"),
    ],
    ids=range(11),
)
def test_a_text_that_is_no_scenario_is_told_why(data: bytes, message: str):
    with pytest.raises(ScenarioError) as caught:
        read(data)
    assert str(caught.value).startswith(message)


def test_brackets_within_texts_are_no_nesting():
    assert isinstance(read(json.dumps(surface(notes='["' * 500))), Scenario)


def test_a_name_given_twice_among_very_many_is_found_fast():
    names = ", ".join(f'"{index}": 0' for index in range(200_000))
    with pytest.raises(ScenarioError, match="199999: is given twice"):
        read(f'{{{names}, "199999": 1}}')


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_a_file_that_cannot_be_read_is_named(kind: str, tmp_path: Path):
    path = tmp_path if kind == "folder" else tmp_path / "none.json"
    with pytest.raises(ScenarioError) as caught:
        read_file(path)
    reason = "Is a directory" if kind == "folder" else "No such file or directory"
    assert str(caught.value) == f"{path}: {reason}"


def test_a_fault_of_a_whole_file_names_the_file(tmp_path: Path):
    path = tmp_path / "empty.json"
    path.touch()
    with pytest.raises(ScenarioError) as caught:
        read_file(path)
    assert str(caught.value).startswith(f"{path}: is not JSON: Expecting value")


def test_a_file_without_end_is_not_read_to_its_end():
    with pytest.raises(ScenarioError, match="is larger than 8 MiB"):
        read_file(Path("/dev/zero"))
