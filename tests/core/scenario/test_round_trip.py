"""What is written is read back as it was, to the last bit."""

import json
from typing import Any

import msgspec
import pytest

from app.core.parameters import Parameter
from app.core.scenario.reading import from_plain, read, to_plain, validated, write
from tests.core.scenario.catalog_scenarios import ENTRIES, PARAMETERS, allowed, entry, placed, surface, training


@pytest.mark.parametrize(("catalog", "kind"), ENTRIES)
def test_every_entry_is_read_back_as_it_was(catalog: str, kind: str):
    scenario = from_plain(placed(catalog, entry(kind)))
    assert read(write(scenario)) == scenario
    assert validated(scenario) == scenario


@pytest.mark.parametrize(
    ("catalog", "kind", "parameter"), PARAMETERS, ids=[f"{kind}.{one.name}" for _, kind, one in PARAMETERS]
)
def test_every_allowed_value_is_read_back_as_it_was(catalog: str, kind: str, parameter: Parameter):
    assert allowed(parameter)
    for value in allowed(parameter):
        scenario = from_plain(placed(catalog, {**entry(kind), parameter.name: value}))
        assert read(write(scenario)) == scenario


@pytest.mark.parametrize("number", [1e-308, 5e-324, 0.1, 1 / 3, 1.7976931348623157e308, 123456789.123456789, -0.0])
def test_numbers_keep_every_bit(number: float):
    scenario = from_plain(surface(start={"kind": "point", "theta": [number, -number]}))
    start: Any = read(write(scenario)).start
    assert [value.hex() for value in start.theta] == [number.hex(), (-number).hex()]


@pytest.mark.parametrize(
    "text", ["", "한국어 θ", 'a "quote", a \\ and a\nnew line', "# *Markdown*", "\t\u2028\U0001f600"]
)
def test_texts_are_read_back_as_they_were(text: str):
    scenario = from_plain(surface(title=text, notes=text * 3))
    assert read(write(scenario)) == scenario
    assert read(write(scenario)).notes == text * 3


def test_a_file_with_everything_in_it_is_read_back():
    plain = training(batch={"size": 16, "sampling": "replacement", "scaling": "sum", "drop_last": True}, l2=0.5)
    plain |= {
        "title": "All",
        "seed": 2**63 - 1,
        "stop": {"max_steps": 7, "gradient_norm": 1e-3, "loss_change": None, "step_length": 0.0, "target_loss": -4.0},
        "interventions": [
            {"step": 3, "contender": "A", "set": "optimizer.lr", "value": 0.5},
            {"step": 3, "set": "problem.batch.size", "value": "full"},
        ],
        "contenders": [{"label": "A", "colour": "#aAbB01", "optimizer": {"kind": "adam"}}],
    }
    scenario = from_plain(plain)
    again = to_plain(read(write(scenario)))
    assert again == to_plain(scenario)
    assert again["interventions"][1]["contender"] is None
    assert again["contenders"][0]["colour"] == "#aAbB01"


def test_what_is_left_out_has_its_default():
    scenario = from_plain(surface())
    assert (scenario.title, scenario.notes, scenario.seed, scenario.interventions) == ("", "", 0, ())
    assert scenario.contenders[0].schedule.title == "Constant"
    assert scenario.stop == msgspec.convert({}, type(scenario.stop))


def test_a_contender_without_a_label_takes_its_optimizer_s_title():
    plain = surface(contenders=[{"optimizer": {"kind": "adam"}}, {"optimizer": {"kind": "adam", "lr": 1}}])
    assert [one.label for one in from_plain(plain).contenders] == ["Adam", "Adam 2"]


def test_a_label_given_is_not_taken_by_one_that_is_missing():
    plain = surface(contenders=[{"optimizer": {"kind": "adam"}}, {"label": "Adam", "optimizer": {"kind": "lion"}}])
    assert [one.label for one in from_plain(plain).contenders] == ["Adam 2", "Adam"]


@pytest.mark.parametrize(("plain", "start"), [(surface(), "Uniform"), (training(), "Xavier uniform")])
def test_without_a_start_there_is_a_random_one(plain: dict[str, Any], start: str):
    assert from_plain(plain).start.title == start


@pytest.mark.parametrize("value", [7, 7.0])
def test_a_whole_number_may_have_a_decimal_point(value: float):
    plain = surface(
        seed=value,
        stop={"max_steps": value},
        interventions=[{"step": value, "contender": "A", "set": "optimizer.lr", "value": value}],
    )
    scenario = from_plain(plain)
    assert (scenario.seed, scenario.stop.max_steps, scenario.interventions[0].step) == (7, 7, 7)
    assert type(scenario.seed) is type(scenario.stop.max_steps) is int


def test_a_byte_order_mark_is_no_fault():
    assert read(b"\xef\xbb\xbf" + json.dumps(surface()).encode()) == from_plain(surface())


def test_the_order_of_fields_does_not_matter():
    plain = surface()
    assert from_plain(dict(reversed(plain.items()))) == from_plain(plain)


def test_a_scenario_has_no_nan_to_write():
    scenario = msgspec.structs.replace(from_plain(surface()), seed=float("nan"))
    with pytest.raises(ValueError, match="Out of range float values"):
        write(scenario)
