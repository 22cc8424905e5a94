"""Each kind of remedy, applied to the scenario as the window would, makes things better."""

import msgspec
import pytest

from app.core.diagnosis import Diagnosis, Remedy, diagnose, subject_of
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from tests.core.diagnosis.situations import (
    BOWL,
    LONG,
    Situation,
    formula,
    gd,
    held_out,
    momentum,
    other,
    quadratic,
    run,
    subject,
    table,
    training,
)


def treated(scenario: Scenario, remedy: Remedy) -> Scenario:
    """The scenario after the remedy's edit."""
    assert remedy.edit is not None
    label, path, value = remedy.edit
    if label is None:
        return with_value(scenario, path, value)
    contenders = tuple(
        with_value(contender, path, value) if contender.label == label else contender
        for contender in scenario.contenders
    )
    return msgspec.structs.replace(scenario, contenders=contenders)


def outcome(scenario: Scenario, steps: int) -> tuple[float, Diagnosis]:
    """The mean loss over the newest eighth of a run, and its diagnosis."""
    one = subject_of(run(scenario, steps), "one")
    losses = one.track.column("loss")
    return float(losses[-max(1, len(losses) // 8) :].mean()), diagnose(one)


WELLS = {"kind": "tilted_double_well"}
CASES = [
    # status, kind of remedy, situation, the words that mean it worked
    ("plateau", "learning_rate", Situation(("plateau",), {"kind": "plateau"}, (-3.4, 2.6), gd(0.1), 200), None),
    ("plateau", "momentum", Situation(("plateau",), {"kind": "plateau"}, (-3.4, 2.6), gd(0.1), 200), None),
    ("plateau", "adaptive", Situation(("plateau",), formula("tanh(x)", (-6.0, 6.0)), (5.0,), gd(0.2), 60), None),
    ("plateau", "start", Situation(("plateau",), {"kind": "easom"}, (7.0, 7.0), gd(0.2), 100), ("global_minimum",)),
    ("saddle", "start", Situation(("saddle",), {"kind": "six_hump_camel"}, (0.0, 0.0), gd(0.05), 60), None),
    ("saddle", "noise", Situation(("saddle",), {"kind": "six_hump_camel"}, (0.0, 0.0), gd(0.05), 100), None),
    (
        "saddle",
        "momentum",
        Situation(("saddle",), formula("x**2 - y**2 + y**4/4", (-2.0, 2.0), (-2.0, 2.0)), (0.0, 1e-4), gd(0.01), 200),
        None,
    ),
    ("saddle", "newton", Situation(("saddle",), {"kind": "himmelblau"}, (0.1, 2.9), other("newton", 1.0), 20), None),
    ("local_minimum", "start", Situation(("local_minimum",), WELLS, (1.7,), gd(0.02), 300), ("global_minimum",)),
    ("local_minimum", "momentum", Situation(("local_minimum",), WELLS, (1.7,), gd(0.02), 300), ("global_minimum",)),
    (
        "local_minimum",
        "learning_rate",
        Situation(("local_minimum",), formula("0.5*x**2 + 0.4*sin(6*x)", (-4.0, 4.0)), (2.5,), gd(0.1), 200),
        ("oscillating", "local_minimum", "global_minimum", "unclear", "descending"),
    ),
    (
        "local_minimum",
        "noise",
        Situation(("local_minimum",), formula("0.5*x**2 + 0.4*sin(6*x)", (-4.0, 4.0)), (2.5,), gd(0.1), 200),
        None,
    ),
    ("ravine", "momentum", Situation(("ravine",), LONG, (-3.5, 1.4), gd(0.97 * 2 / 100), 60), None),
    ("ravine", "adaptive", Situation(("ravine",), quadratic(1, 200), (3.0, 0.5), gd(0.98 * 2 / 200), 80), None),
    ("ravine", "newton", Situation(("ravine",), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.0018), 300), None),
    ("oscillating", "learning_rate", Situation(("oscillating",), {"kind": "double_well"}, (0.7,), gd(0.28), 200), None),
    ("oscillating", "schedule", Situation(("oscillating",), {"kind": "kink"}, (2.3,), gd(0.5), 200), None),
    ("diverging", "learning_rate", Situation(("diverging",), BOWL, (1.0, 1.0), gd(1.05), 40), ("global_minimum",)),
    ("diverging", "learning_rate", Situation(("diverging",), BOWL, (1.0, 1.0), momentum(1.95), 150), None),
    ("diverged", "learning_rate", Situation(("diverged",), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.01), 40), None),
    ("noise_ball", "learning_rate", Situation(("noise_ball",), BOWL, (1.0, 1.0), gd(0.3), 400, 1.0), None),
    (
        "noise_ball",
        "temperature",
        Situation(("noise_ball",), BOWL, (1.0, 0.0), other("langevin", 0.2, temperature=0.3), 400),
        None,
    ),
    ("noise_ball", "schedule", Situation(("noise_ball",), BOWL, (1.0, 1.0), gd(0.3), 400, 1.0), None),
    ("descending", "learning_rate", Situation(("descending",), BOWL, (2.5, 2.5), gd(0.001), 200), ("global_minimum",)),
    ("descending", "momentum", Situation(("descending",), BOWL, (2.5, 2.5), gd(0.001), 200), None),
    ("unclear", "start", Situation(("unclear",), formula("cos(x)", (-3.2, 3.2)), (0.0,), gd(0.1), 60), None),
]


@pytest.mark.parametrize(("status", "kind", "situation", "words"), CASES, ids=lambda one: str(one)[:40])
def test_a_remedy_improves_the_situation(status, kind, situation, words):
    scenario = situation.scenario()
    before, diagnosis = outcome(scenario, situation.step)
    assert diagnosis.status == status
    remedy = next(one for one in diagnosis.remedies if one.kind == kind)
    after, better = outcome(treated(scenario, remedy), situation.step)
    if words is None:
        assert not after >= before  # a loss of nan or inf before is worse than any number
        assert after < 1e300
        assert better.status != status or status == "noise_ball"
    else:
        assert better.status in words


def test_every_kind_of_remedy_with_an_edit_has_a_case():
    offered = {
        (diagnosis.status, remedy.kind)
        for diagnosis in (diagnose(subject(one)) for one in (*table(), *held_out()))
        for remedy in diagnosis.remedies
        if remedy.edit is not None
    }
    tried = {(status, kind) for status, kind, _, _ in CASES}
    assert {kind for _, kind in offered} <= {kind for _, kind in tried}
    assert {status for status, _ in offered} <= {status for status, _ in tried}


@pytest.mark.parametrize("situation", [*table(), *held_out()], ids=lambda one: one.name)
def test_every_edit_fits_the_scenario(situation):
    scenario = situation.scenario()
    for remedy in diagnose(subject(situation)).remedies:
        if remedy.edit is not None:
            assert isinstance(treated(scenario, remedy), Scenario)


def test_many_starts_is_an_experiment_and_no_edit():
    diagnosis = diagnose(subject(Situation(("",), WELLS, (1.7,), gd(0.02), 300)))
    assert [one.edit for one in diagnosis.remedies if one.kind == "many_starts"] == [None]


def test_no_rate_is_called_too_small_by_the_limit_of_the_full_batch():
    """Under noise a rate at half of 2/λmax of the whole data set flings the point about."""
    situation = Situation(("descending",), BOWL, (2.5, 2.5), gd(0.001), 200, 0.5)
    diagnosis = diagnose(subject(situation))
    assert diagnosis.status == "descending"
    assert diagnosis.remedies == ()


def test_momentum_is_offered_only_where_it_rolls_through():
    through = diagnose(subject(Situation(("",), formula("0.5*x**2 + 0.4*sin(6*x)", (-4.0, 4.0)), (2.5,), gd(0.1), 200)))
    trapped = diagnose(subject(Situation(("",), formula("sin(3*x) + 0.3*x**2", (-4.0, 4.0)), (2.0,), gd(0.02), 100)))
    assert {through.status, trapped.status} == {"local_minimum"}
    assert "momentum" in {remedy.kind for remedy in through.remedies}
    assert "momentum" not in {remedy.kind for remedy in trapped.remedies}


def test_a_falling_rate_is_left_to_fall():
    schedule = {"kind": "cosine", "total_steps": 2000}
    situation = Situation(("noise_ball",), BOWL, (1.0, 1.0), gd(0.3), 400, noise=1.0, schedule=schedule)
    diagnosis = diagnose(subject(situation))
    assert diagnosis.status == "noise_ball"
    assert not {"learning_rate", "schedule"} & {remedy.kind for remedy in diagnosis.remedies}


def test_a_plateau_no_rate_leads_off_is_left_by_other_ways():
    """At an inflection the slope dies away with the distance, whatever it is multiplied by."""
    diagnosis = diagnose(subject(Situation(("plateau",), {"kind": "seed_picture"}, (-0.5,), gd(0.1), 1500)))
    assert diagnosis.status == "plateau"
    kinds = {remedy.kind for remedy in diagnosis.remedies}
    assert "learning_rate" not in kinds
    assert {"momentum", "start"} <= kinds


def test_nothing_is_prescribed_in_a_global_minimum():
    assert diagnose(subject(Situation(("",), BOWL, (2.0, 1.0), gd(0.2), 80))).remedies == ()


def test_the_plateaus_remedy_says_how_long_its_steps_will_be():
    diagnosis = diagnose(subject(Situation(("",), {"kind": "plateau"}, (-3.4, 2.6), gd(0.1), 200)))
    remedy = next(one for one in diagnosis.remedies if one.kind == "learning_rate")
    numbers = remedy.text.arguments
    assert numbers["length"] == pytest.approx(diagnosis.value("slope") * numbers["rate"], rel=1e-2)
    assert numbers["factor"] == pytest.approx(numbers["rate"] / 0.1, rel=1e-2)


def test_a_rate_under_a_schedule_is_changed_by_the_same_factor():
    schedule = {"kind": "exponential", "gamma": 0.999}
    one = Situation(("",), BOWL, (1.0, 1.0), gd(1.4), 100, schedule=schedule)
    diagnosis = diagnose(subject(one))
    edit = diagnosis.remedies[0].edit
    assert diagnosis.status == "diverging"
    assert edit.path == "optimizer.lr"
    assert edit.value == pytest.approx(1.4 * 0.5 / diagnosis.value("rate"), rel=1e-2)


def test_where_the_schedule_sets_the_rate_its_own_maximum_is_changed():
    schedule = {"kind": "one_cycle", "max_lr": 1.5, "total_steps": 200, "pct_start": 0.02}
    diagnosis = diagnose(subject(Situation(("",), BOWL, (1.0, 1.0), gd(0.1), 40, schedule=schedule)))
    assert diagnosis.status == "diverging"
    assert diagnosis.remedies[0].edit.path == "schedule.max_lr"


def test_a_noise_ball_of_batches_shrinks_with_larger_batches():
    simulator = training({"kind": "linear"}, gd(0.1), 500, batch={"size": 2})
    diagnosis = diagnose(subject_of(simulator, "one"))
    assert diagnosis.status == "noise_ball"
    remedy = next(one for one in diagnosis.remedies if one.kind == "batch")
    before, _ = outcome(simulator.scenario, 500)
    after, _ = outcome(treated(simulator.scenario, remedy), 500)
    best = float(training({"kind": "linear"}, gd(0.1), 500).timeline.tracks[0].column("loss")[-1])
    assert after - best < 0.5 * (before - best)
