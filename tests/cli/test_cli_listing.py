"""`main.py list` and `main.py schema`."""

import json
from typing import Any

import jsonschema
import pytest

from app.cli import main
from app.gallery import gallery
from app.listing import CATALOGS
from tests.cli.broken_scenarios import BROKEN
from tests.cli.cli_scenarios import (
    BATCHES,
    EXAMPLE,
    NOISY,
    Plain,
    script,
)


@pytest.mark.parametrize("catalog", CATALOGS)
def test_a_catalog_is_listed_one_entry_a_line(capsys: pytest.CaptureFixture[str], catalog: str):
    assert main(["list", catalog]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert main(["list", catalog, "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)
    assert [line.split()[0] for line in lines] == [entry["kind"] for entry in entries]
    assert all(entry["title"] in line for entry, line in zip(entries, lines, strict=True))
    assert all(entry["lesson"] for entry in entries)


def test_everything_is_listed_together(capsys: pytest.CaptureFixture[str]):
    assert main(["list"]) == 0
    text = capsys.readouterr().out
    assert main(["list", "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert tuple(whole) == CATALOGS
    for catalog, entries in whole.items():
        assert f"{catalog}:" in text.splitlines()
        assert all(f"  {entry['kind']} " in text for entry in entries)


def test_the_parameters_are_listed_with_their_limits(capsys: pytest.CaptureFixture[str]):
    main(["list", "optimizers", "--json"])
    adam = next(entry for entry in json.loads(capsys.readouterr().out) if entry["kind"] == "adam")
    lr = next(one for one in adam["parameters"] if one["name"] == "lr")
    assert (lr["type"], lr["default"], lr["limits"], lr["required"]) == ("float", 0.001, "> 0", False)


@pytest.fixture(scope="module")
def validator() -> Any:
    done = script("schema")
    assert (done.returncode, done.stderr) == (0, "")
    whole = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(whole)
    return jsonschema.Draft202012Validator(whole)


@pytest.mark.parametrize("plain", [EXAMPLE, NOISY, BATCHES], ids=["example", "noisy", "batches"])
def test_the_schema_accepts_a_good_scenario(validator: Any, plain: Plain):
    validator.validate(plain)


@pytest.mark.parametrize("shown", gallery(), ids=lambda shown: shown.name)
def test_the_schema_and_the_reader_accept_every_shipped_scenario(validator: Any, shown: Any):
    validator.validate(json.loads(shown.path.read_text("utf-8")))
    assert main(["check", str(shown.path)]) == 0


SHAPE_FAULTS = ("unknown field", "unknown kind", "is missing", "must be >", "must be <", "must match")


@pytest.mark.parametrize(
    "plain",
    [
        plain
        for plain, message in BROKEN
        if any(fault in message for fault in SHAPE_FAULTS) and "samples" not in message and "].value" not in message
    ],
    ids=str,
)
def test_the_schema_refuses_what_has_the_wrong_shape(validator: Any, plain: Plain):
    assert not validator.is_valid(plain)
