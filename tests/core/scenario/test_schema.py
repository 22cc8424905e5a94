"""The JSON Schema accepts what the reader accepts, and refuses what has the wrong shape."""

import copy
import json
import math
from typing import Any

import jsonschema
import pytest

from app.core.parameters import Parameter
from app.core.scenario.reading import from_plain, schema, write
from tests.core.scenario.catalog_scenarios import (
    ENTRIES,
    PARAMETERS,
    allowed,
    base,
    entry,
    placed,
    refused,
    surface,
    training,
)


@pytest.fixture(scope="module")
def checker() -> Any:
    whole = schema()
    jsonschema.Draft202012Validator.check_schema(whole)
    return jsonschema.Draft202012Validator(whole)


@pytest.mark.parametrize(("catalog", "kind"), ENTRIES)
def test_the_schema_accepts_every_entry(checker: Any, catalog: str, kind: str):
    plain = placed(catalog, entry(kind))
    assert checker.is_valid(plain)
    assert checker.is_valid(json.loads(write(from_plain(plain))))


@pytest.mark.parametrize(
    ("catalog", "kind", "parameter"), PARAMETERS, ids=[f"{kind}.{one.name}" for _, kind, one in PARAMETERS]
)
def test_the_schema_keeps_every_declared_limit(checker: Any, catalog: str, kind: str, parameter: Parameter):
    for value in allowed(parameter):
        assert checker.is_valid(placed(catalog, {**entry(kind), parameter.name: value})), value
    for value in refused(parameter):
        if isinstance(value, float) and not math.isfinite(value):  # JSON itself has no such numbers
            continue
        assert not checker.is_valid(placed(catalog, {**entry(kind), parameter.name: value})), value


@pytest.mark.parametrize(
    "plain",
    [
        [],
        {},
        {"format": "descent-lab/1"},
        {name: value for name, value in surface().items() if name != "format"},
        {**surface(), "format": "descent-lab/2"},
        surface(colour=1),
        surface(seed="one"),
        surface(seed=-1),
        surface(contenders=[]),
        surface(contenders=[{"label": "A"}]),
        surface(stop={"max_steps": 0}),
        surface(stop={"max_steps": 1.5}),
        surface(start={"kind": "here"}),
        surface(interventions=[{"step": 1}]),
        base({"kind": "surface"}),
        base({"kind": "surface", "landscape": {"kind": "nowhere"}}),
        training(batch={"size": "half"}),
        training(model={"kind": "mlp", "hidden": [0]}),
    ],
    ids=range(18),
)
def test_the_schema_refuses_what_the_reader_refuses(checker: Any, plain: Any):
    assert not checker.is_valid(plain)
    with pytest.raises(ValueError, match=r"."):
        from_plain(copy.deepcopy(plain))


def test_every_field_of_the_schema_is_described_where_a_form_shows_it():
    kinds = schema()["$defs"]
    adam = kinds["Adam"]["properties"]["lr"]
    assert adam["title"] == "Learning rate"
    assert adam["exclusiveMinimum"] == 0
