"""What every schedule of the catalog promises."""

from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.parameters import kind_of, parameters_of
from app.core.schedules import SCHEDULES, AnySchedule, Constant, Cosine, ReduceOnPlateau, Schedule, observe, rates

SETTINGS: list[tuple[str, dict[str, Any]]] = [
    *((kind_of(entry), {}) for entry in SCHEDULES),
    ("multistep", {"milestones": [3, 3, 40]}),
    ("multistep", {"milestones": []}),
    ("linear", {"total_steps": 1}),
    ("polynomial", {"total_steps": 1, "power": 0.0}),
    ("cosine_restarts", {"first_period": 7, "period_factor": 3, "eta_min": 0.01}),
    ("one_cycle", {"total_steps": 1}),
    ("one_cycle", {"total_steps": 10, "pct_start": 0.1}),
    ("one_cycle", {"total_steps": 10, "pct_start": 1.0}),
    ("cyclic", {"step_size_up": 3, "step_size_down": 8, "mode": "triangular2"}),
    ("cyclic", {"step_size_up": 3, "mode": "exp_range", "gamma": 0.9}),
    ("cosine", {"warmup_steps": 20}),
]


@pytest.fixture(params=SETTINGS, ids=lambda setting: f"{setting[0]}-{setting[1]}")
def schedule(request: pytest.FixtureRequest) -> Schedule:
    kind, parameters = request.param
    found: Schedule = msgspec.convert({"kind": kind, **parameters}, AnySchedule)
    return found


def test_json_gives_back_the_same_schedule(schedule: Schedule):
    assert msgspec.json.decode(msgspec.json.encode(schedule), type=AnySchedule) == schedule


def test_only_a_rate_that_never_changes_says_so(schedule: Schedule):
    if not schedule.watches_loss and not schedule.changes_rate:
        assert len(set(rates(schedule, np.arange(schedule.warmup_steps + 1, 400), 0.3).tolist())) == 1
    if schedule.rate_parameter:
        assert schedule.rate_parameter in {parameter.name for parameter in parameters_of(type(schedule))}
        assert rates(schedule, np.arange(1, 50), 0.3).tobytes() == rates(schedule, np.arange(1, 50), 9.0).tobytes()


def test_many_updates_give_the_same_bits_as_each_alone(schedule: Schedule):
    updates = np.concatenate([np.arange(1, 400), [999, 1000, 1001, 1002, 2001, 12_345, 100_000_000]])
    together = rates(schedule, updates, 0.3)
    assert together.shape == updates.shape
    assert together.dtype == np.float64
    for t, rate in zip(updates, together, strict=True):
        for one in (np.array(t), np.array([t]), np.array([[t]])):
            alone = rates(schedule, one, 0.3)
            assert np.shape(alone) == one.shape
            assert np.asarray(alone).tobytes() == rate.tobytes(), t
    assert rates(schedule, updates[::3], 0.3).tobytes() == together[::3].tobytes()
    assert rates(schedule, updates[:7].reshape(1, 7), 0.3).tobytes() == together[:7].tobytes()


def test_rates_are_finite_and_never_negative(schedule: Schedule):
    found = rates(schedule, np.arange(1, 5000), 0.3)
    assert np.isfinite(found).all()
    assert (found >= 0).all()


def test_the_updates_are_never_written_to(schedule: Schedule):
    updates = np.arange(1, 50)
    updates.flags.writeable = False
    rates(schedule, updates, 0.3)


def test_warm_up_grows_to_the_first_rate_and_then_starts_the_clock(schedule: Schedule):
    warm = msgspec.structs.replace(schedule, warmup_steps=8)
    cold = msgspec.structs.replace(schedule, warmup_steps=0)
    found, plain = rates(warm, np.arange(1, 60), 0.3), rates(cold, np.arange(1, 52), 0.3)
    assert found[:8].tolist() == [plain[0] * t / 8 for t in range(1, 9)]
    assert found[8:].tolist() == plain.tolist()


def bad_values() -> list[Any]:
    found = [
        pytest.param(SCHEDULES[2], "milestones", [-1], id="multistep.milestones=-1"),
        pytest.param(SCHEDULES[2], "milestones", [1.5], id="multistep.milestones=1.5"),
    ]
    for entry in SCHEDULES:
        for parameter in parameters_of(entry):
            bad: list[Any] = ["fast"]
            if parameter.type in (int, float):
                bad += [limit for limit in (parameter.above, parameter.below) if limit is not None]
                bad += [parameter.at_least - 1] if parameter.at_least is not None else []
                bad += [parameter.at_most + 1] if parameter.at_most is not None else []
            if parameter.type is int:
                bad.append(1.5)
            found += [
                pytest.param(entry, parameter.name, value, id=f"{kind_of(entry)}.{parameter.name}={value}")
                for value in bad
            ]
    return found


@pytest.mark.parametrize(("entry", "name", "value"), bad_values())
def test_a_value_outside_its_limits_is_refused(entry: type[Schedule], name: str, value: Any):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": kind_of(entry), name: value}, AnySchedule)


@pytest.mark.parametrize("entry", SCHEDULES, ids=kind_of)
def test_words_are_there(entry: type[Schedule]):
    assert entry.title
    assert entry.lesson.endswith(".")
    assert entry.latex.count("{") == entry.latex.count("}")
    assert entry.reference
    assert entry.__doc__
    declared = {parameter.name for parameter in parameters_of(entry)}
    assert {field.name for field in msgspec.structs.fields(entry)} - declared <= {"milestones"}
    for parameter in parameters_of(entry):
        assert parameter.label
        assert parameter.help.endswith(".")
        if parameter.type in (int, float) and parameter.default is not None:
            assert parameter.allows(parameter.default), parameter.name


def test_only_the_plateau_watches_the_loss():
    assert [entry for entry in SCHEDULES if entry.watches_loss] == [ReduceOnPlateau]
    assert Constant().init() is None
    assert observe(Cosine(), 1, None, 2.0, 0.1) is None


def test_a_base_rate_changed_on_the_way_scales_what_the_plateau_reached():
    schedule = ReduceOnPlateau(factor=0.5, patience=0)
    state = schedule.init()
    for _ in range(3):
        state = schedule.observe(state, 1.0, 0.4)
    assert rates(schedule, np.array([4]), 0.4, state).tolist() == [0.1]
    assert rates(schedule, np.array([4]), 0.8, state).tolist() == [0.2]


def test_losses_met_while_warming_up_teach_the_plateau_nothing():
    schedule = ReduceOnPlateau(patience=0, warmup_steps=5)
    state = schedule.init()
    for update in range(1, 6):
        state = observe(schedule, update, state, 1.0, 0.4)
    assert state == schedule.init()
    assert observe(schedule, 6, state, 1.0, 0.4).best == 1.0


def test_a_loss_that_is_not_finite_is_no_better_loss():
    schedule = ReduceOnPlateau(patience=1)
    state = schedule.observe(schedule.init(), 1.0, 0.4)
    for loss in (float("nan"), float("inf")):
        state = schedule.observe(state, loss, 0.4)
    assert state.best == 1.0
    assert rates(schedule, np.array([4]), 0.4, state).tolist() == [pytest.approx(0.04)]
