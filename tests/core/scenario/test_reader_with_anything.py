"""Whatever is read, the reader gives a scenario or its faults, nothing else, and in bounded time."""

import contextlib
import copy
import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.faults import ScenarioError
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain, read, write
from app.core.simulation.simulator import Simulator
from tests.core.scenario.catalog_scenarios import ENTRIES, entry, placed, surface, training

SECONDS = 5.0
CALM = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)

numbers = st.one_of(
    st.integers(-3, 40),
    st.integers(),
    st.floats(),
    st.sampled_from([10**400, -(10**400), 2**63, 2**64, 1e308, 5e-324, -0.0]),
)
words = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["adam", "kind", "full", "optimizer.lr", "problem.batch.size", "", "A", "\0", "\ud800", "a\nb"]),
    st.text(alphabet="xy0123456789.+-*/^()e, sincolgqrt", max_size=40),
)
leaves = st.one_of(st.none(), st.booleans(), numbers, words)
anything = st.recursive(
    leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=12,
)


def read_or_refused(plain: Any) -> Scenario | None:
    """The scenario, or None where it has faults; anything else fails the test."""
    started = time.thread_time()
    scenario, faults = None, ()
    try:
        scenario = from_plain(plain)
    except ScenarioError as error:
        faults = error.faults
    assert time.thread_time() - started < SECONDS
    assert (scenario is None) == bool(faults)
    for fault in faults:
        assert fault.message
        assert "\n" not in str(fault)
        assert len(str(fault)) < 1000
    return scenario


VALID = [placed(catalog, entry(kind)) for catalog, kind in ENTRIES]
VALID.append(
    training(
        stream={"initial": 2, "rate": 0.5, "window": 7},
        batch={"size": 3, "sampling": "replacement"},
        stop={"max_steps": 5, "loss_change": 1e-3},
        interventions=[
            {"step": 2, "contender": "A", "set": "optimizer.lr", "value": 0.5},
            {"step": 3, "set": "problem.batch.size", "value": "full"},
        ],
    )
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every part of a plain value but the whole."""
    found = [path] if path else []
    if isinstance(value, dict):
        pairs = list(value.items())
    else:
        pairs = list(enumerate(value)) if isinstance(value, list) else []
    for name, inner in pairs:
        found += places(inner, (*path, name))
    return found


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A valid scenario in which a few parts are taken out, replaced, renamed or doubled."""
    plain = copy.deepcopy(draw(st.sampled_from(VALID)))
    for _ in range(draw(st.integers(1, 3))):
        *outer, last = draw(st.sampled_from(places(plain)))
        holder = plain
        for name in outer:
            holder = holder[name]
        change = draw(st.sampled_from(["replace", "remove", "rename", "double", "swap"]))
        if change == "remove":
            del holder[last]
        elif change == "rename" and isinstance(holder, dict):
            holder[draw(words)] = holder.pop(last)
        elif change == "double" and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[last]))
        elif change == "swap":
            holder[last] = copy.deepcopy(draw(st.sampled_from(VALID))["problem"])
        else:
            holder[last] = draw(anything)
        if not places(plain):
            break
    return plain


@given(anything)
@CALM
def test_any_json_value_is_read_or_refused(plain: Any):
    read_or_refused(plain)


@given(st.dictionaries(st.sampled_from(list(Scenario.__struct_fields__)), anything))
@CALM
def test_any_fields_are_read_or_refused(fields: dict[str, Any]):
    read_or_refused({**fields, "format": "descent-lab/1"})


@given(mutated())
@settings(CALM, max_examples=1200)
def test_a_scenario_with_parts_changed_is_read_or_refused(plain: Any):
    scenario = read_or_refused(plain)
    if scenario is not None:
        assert read(write(scenario)) == scenario


@given(mutated())
@settings(CALM, max_examples=250)
def test_a_scenario_that_is_read_can_be_run_or_is_refused_with_its_faults(plain: Any):
    scenario = read_or_refused(plain)
    if scenario is None or "samples" in str(plain) or len(scenario.contenders) > 3:
        return
    with contextlib.suppress(ScenarioError):  # no file of that name, too few samples, …
        simulator = Simulator(scenario)
        simulator.advance(3)
        assert all(0 <= track.last_step <= 3 for track in simulator.timeline.tracks)


@given(st.binary(max_size=200))
@CALM
def test_any_bytes_are_read_or_refused(data: bytes):
    with pytest.raises(ScenarioError):
        read(data)


@given(st.data())
@CALM
def test_a_text_cut_or_changed_anywhere_is_read_or_refused(data: st.DataObject):
    text = json.dumps(data.draw(st.sampled_from(VALID)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 10)))
    middle = data.draw(st.text(alphabet='{}[]",:0123456789.eE+-nultrfasNI\\ud8', max_size=4))
    with contextlib.suppress(ScenarioError):
        assert isinstance(read(text[:start] + middle + text[end:]), Scenario)


HOSTILE = {
    "many faults": surface(contenders=[{"label": str(i), "optimizer": {"x" * 50 + str(i): 1}} for i in range(64)]),
    "many unknown fields": {**surface(), **{f"field_{i}": i for i in range(50_000)}},
    "many interventions": surface(
        interventions=[{"step": i, "contender": "A", "set": "optimizer.lr", "value": 0.5} for i in range(20_000)]
    ),
    "many broken interventions": surface(
        interventions=[{"step": i, "contender": "A", "set": "x" * 200, "value": 0.5} for i in range(20_000)]
    ),
    "a long formula": {
        **surface(),
        "problem": {"kind": "surface", "landscape": {"kind": "formula", "expression": "+".join(["sin(x*y)"] * 1100)}},
    },
    "a tower of powers": {
        **surface(),
        "problem": {"kind": "surface", "landscape": {"kind": "formula", "expression": "x" + "^x" * 2000}},
    },
    "a long point": surface(start={"kind": "point", "theta": [0.5] * 300_000}),
    "a long name": surface(**{"y" * 1_000_000: 1}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_be_slow_is_not(name: str):
    started = time.thread_time()
    read_or_refused(HOSTILE[name])
    assert time.thread_time() - started < SECONDS
