"""The column of statuses: the same words as the diagnosis, quickly, whatever the units."""

import time

import msgspec
import numpy as np
import pytest

from app.core.diagnosis import diagnose, settled, status_codes, statuses, subject_of
from app.core.landscapes import LANDSCAPES, Formula
from app.core.parameters import kind_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import STATUSES
from tests.core.diagnosis.situations import (
    BOWL,
    LONG,
    Situation,
    formula,
    gd,
    held_out,
    momentum,
    other,
    run,
    subject,
    table,
)

SURFACES = [kind_of(kind) for kind in LANDSCAPES if kind is not Formula]


def started(kind: str, optimizer: dict, steps: int, noise: float = 0.0) -> Situation:
    """A run from the landscape's own start."""
    landscape = next(entry for entry in LANDSCAPES if kind_of(entry) == kind)()
    return Situation(("",), {"kind": kind}, landscape.start, optimizer, steps, noise)


@pytest.mark.parametrize("situation", [*table(), *held_out()], ids=lambda one: one.name)
def test_the_newest_status_is_the_diagnosis(situation):
    one = subject(situation)
    assert statuses(one)[-1] == diagnose(one).status


@pytest.mark.parametrize("kind", SURFACES)
def test_each_row_has_the_word_that_the_diagnosis_gives_at_its_step(kind):
    one = subject(started(kind, momentum(0.005), 130))
    words = statuses(one)
    assert words == [diagnose(one, int(step)).status for step in one.track.column("step")]


def test_each_row_of_a_noisy_run_has_the_word_of_the_diagnosis():
    one = subject(started("himmelblau", gd(0.01), 200, noise=20.0))
    assert statuses(one) == [diagnose(one, step).status for step in range(201)]


@pytest.mark.parametrize("noise", [0.0, 3.0])
@pytest.mark.parametrize("first", [1, 20, 64, 65, 150, 299])
def test_new_rows_alone_get_the_same_statuses(first, noise):
    one = subject(started("two_wells", momentum(0.05), 300, noise))
    np.testing.assert_array_equal(status_codes(one, first), status_codes(one)[first:])


def test_later_rows_do_not_change_a_status():
    long = started("tilted_double_well", gd(0.01), 400)
    early = subject(Situation(("",), long.landscape, long.start, long.optimizer, 200))
    assert statuses(subject(long))[:201] == statuses(early)


@pytest.mark.parametrize("steps", [0, 1, 2, 5])
def test_the_first_steps_are_running(steps):
    assert statuses(subject(started("himmelblau", gd(0.001), steps)))[:5] == ["running"] * min(steps + 1, 5)


@pytest.mark.parametrize("kind", SURFACES)
@pytest.mark.parametrize("optimizer", [gd(0.01), gd(3.0), other("adam", 0.05), other("rprop", 0.01)], ids=str)
def test_every_row_of_every_run_has_a_status(kind, optimizer):
    words = statuses(subject(started(kind, optimizer, 80)))
    assert set(words) <= set(STATUSES)


@pytest.mark.parametrize("kind", SURFACES)
@pytest.mark.parametrize("optimizer", [gd(0.01), momentum(0.002), other("adam", 0.03)], ids=str)
def test_no_run_is_called_arrived_far_from_a_stationary_point(kind, optimizer):
    one = subject(started(kind, optimizer, 400))
    landscape, minima = one.landscape, one.minima
    theta, words = one.track.column("theta"), statuses(one)
    width = np.array(landscape.bounds)[:, 1] - np.array(landscape.bounds)[:, 0]
    for row in np.flatnonzero([word in ("global_minimum", "local_minimum") for word in words]):
        near = min((float(np.linalg.norm((theta[row] - m.theta) / width)) for m in minima), default=np.inf)
        hessian = np.linalg.eigvalsh(landscape.hessian(theta[row]))
        assert near <= 0.01 or hessian[0] > 0
        if words[row] == "global_minimum":
            assert near <= 0.02


@pytest.mark.parametrize(
    ("expression", "bounds", "start", "rate", "steps"),
    [
        ("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", ((-5.0, 5.0), (-5.0, 5.0)), (0.4, -0.6), 0.004, 60),
        ("x**2 - y**2 + y**4/4", ((-2.0, 2.0), (-2.0, 2.0)), (1.0, 0.001), 0.05, 150),
        ("tanh(x)", ((-6.0, 6.0),), (4.0,), 0.5, 60),
        ("0.5*(x**2 + 80*y**2)", ((-4.0, 4.0), (-4.0, 4.0)), (3.0, 1.0), 0.024, 100),
    ],
)
def test_statuses_do_not_depend_on_the_units_of_theta_and_loss(expression, bounds, start, rate, steps):
    plain = Situation(("",), formula(expression, *bounds), start, gd(rate), steps)
    stretched = expression.replace("exp", "EXP").replace("x", "(x/1024)").replace("y", "(y/1024)")
    wide = Situation(
        ("",),
        formula(f"4096*({stretched})".replace("EXP", "exp"), *[(1024 * low, 1024 * high) for low, high in bounds]),
        tuple(1024 * value for value in start),
        gd(rate * 1024 * 1024 / 4096),
        steps,
    )
    assert statuses(subject(wide)) == statuses(subject(plain))


def test_a_run_that_leaves_the_numbers_is_diverged_in_its_last_row_only():
    words = statuses(subject(started("rosenbrock", gd(0.01), 40)))
    assert words[-1] == "diverged"
    assert "diverged" not in words[:-1]


def test_a_run_ended_by_its_stop_condition_is_converged_or_better():
    plain = msgspec.to_builtins(started("quartic", gd(0.05), 5000).scenario())
    plain["stop"] = {"max_steps": 5000, "gradient_norm": 0.05}
    simulator = run(msgspec.convert(plain, Scenario), 5000)
    one = subject_of(simulator, "one")
    assert one.track.ended == "converged"
    assert diagnose(one).status in ("converged", "global_minimum")


def test_the_lowest_loss_of_another_contender_counts():
    plain = msgspec.to_builtins(
        Situation(("",), {"kind": "easom"}, (7.0, 7.0), gd(0.1), 60).scenario(),
    )
    plain["contenders"] = [*plain["contenders"], {"label": "two", "optimizer": momentum(0.1)}]
    simulator = run(msgspec.convert(plain, Scenario), 60)
    assert subject_of(simulator, "one").best_known == min(
        float(track.column("loss").min()) for track in simulator.timeline.tracks
    )


def test_an_intervention_counts_from_its_step_on():
    plain = msgspec.to_builtins(Situation(("",), BOWL, (1.0, 1.0), gd(0.1), 40).scenario())
    plain["interventions"] = [{"step": 10, "contender": "one", "set": "optimizer.lr", "value": 1.05}]
    simulator = run(msgspec.convert(plain, Scenario), 40)
    assert subject_of(simulator, "one", 10).optimizer.lr == 0.1
    assert subject_of(simulator, "one", 11).optimizer.lr == 1.05
    assert diagnose(subject_of(simulator, "one")).status == "diverging"


def test_a_thinned_track_is_read_without_inventing_turns():
    simulator = Simulator(started("elongated_bowl", other("adam", 0.001), 3000).scenario())
    track = simulator._lanes[0].track
    track.capacity = 1024
    simulator.advance(3000)
    one = subject_of(simulator, "one")
    assert len(track) < 3000
    assert set(statuses(one)) <= {"running", "descending", "global_minimum"}


@pytest.mark.parametrize("noise", [0.0, 5.0])
def test_a_hundred_thousand_rows_take_less_than_a_second(noise):
    one = subject(started("two_wells", gd(0.0001), 100_000, noise))
    before = time.process_time()
    codes = status_codes(one)
    assert time.process_time() - before < 1.0
    assert len(codes) == 100_001


def test_a_ravine_is_named_by_its_zigzag_and_by_its_rate():
    one = diagnose(subject(Situation(("",), LONG, (-3.5, 1.4), gd(0.97 * 2 / 100), 40)))
    assert one.status == "ravine"
    assert one.value("condition") == pytest.approx(100.0, rel=1e-6)
    assert one.value("rate_limit") == pytest.approx(0.02, rel=1e-9)
    assert one.value("turns") >= 60


def test_a_rate_far_below_its_limit_is_called_too_small_while_it_descends():
    one = diagnose(subject(Situation(("",), BOWL, (2.5, 2.5), gd(0.001), 200)))
    assert one.status == "descending"
    assert "too small" in one.sentence.template
    assert one.sentence.arguments["limit"] == 1.0


def words_of(*stretches: tuple[str, int]) -> np.ndarray:
    return np.concatenate([np.full(count, STATUSES.index(word)) for word, count in stretches])


def seen(codes: np.ndarray) -> list[tuple[str, int]]:
    """The stretches that a band would show."""
    shown = settled(np.arange(len(codes)), codes)
    starts = np.flatnonzero(np.concatenate(([True], shown[1:] != shown[:-1])))
    counts = np.diff(starts, append=len(shown))
    return [(STATUSES[shown[start]], int(count)) for start, count in zip(starts, counts, strict=True)]


def test_words_that_pass_are_not_shown_on_the_band():
    flicker = words_of(
        ("running", 5), ("descending", 80), ("global_minimum", 2), ("descending", 1), ("global_minimum", 40)
    )
    assert seen(flicker) == [("running", 5), ("descending", 80), ("global_minimum", 43)]
    doubt = words_of(("descending", 40), ("unclear", 11), ("descending", 40), ("unclear", 2), ("noise_ball", 30))
    assert seen(doubt) == [("descending", 93), ("noise_ball", 30)]


def test_what_lasts_or_matters_stays_on_the_band():
    for codes in (
        words_of(("descending", 40), ("saddle", 5), ("descending", 40)),
        words_of(("descending", 40), ("unclear", 13), ("descending", 40)),
        words_of(("running", 5), ("diverging", 3), ("diverged", 1)),
        words_of(("running", 2), ("global_minimum", 1)),
        words_of(("descending", 40), ("plateau", 1)),
    ):
        assert np.array_equal(settled(np.arange(len(codes)), codes), codes)


def test_a_few_rows_of_a_thinned_run_are_many_steps():
    codes = words_of(("descending", 10), ("saddle", 2), ("descending", 10))
    assert np.array_equal(settled(100 * np.arange(len(codes)), codes), codes)


def test_a_band_of_pure_flicker_is_settled_in_no_time():
    codes = np.random.default_rng(0).integers(0, len(STATUSES), 50_000)
    begin = time.thread_time()
    shown = settled(np.arange(len(codes)), codes)
    assert time.thread_time() - begin < 0.5
    assert len(shown) == len(codes)
    assert (np.diff(shown) != 0).sum() < 0.5 * (np.diff(codes) != 0).sum()


def test_nothing_is_settled_in_an_empty_band():
    assert len(settled(np.zeros(0, int), np.zeros(0, int))) == 0


def test_leaving_the_domain_is_not_called_too_large_a_number():
    one = diagnose(subject(Situation(("diverged",), formula("log(x)", (0.1, 4.0)), (1.0,), gd(2.0), 20)))
    assert one.status == "diverged"
    assert "left the ground" in one.sentence.template
    blown_up = diagnose(subject(Situation(("diverged",), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.01), 40)))
    assert "too large" in blown_up.sentence.template


def test_a_ball_that_rings_down_in_a_high_well_does_not_oscillate():
    """Its steps undo one another, but each swing is smaller; the far lower minimum elsewhere does not matter."""
    one = subject(Situation(("",), {"kind": "seed_picture"}, (-2.5,), momentum(0.02), 75))
    words = statuses(one)[30:]
    assert "oscillating" not in words
    assert words.count("descending") > 0.8 * len(words)
    bouncing = subject(Situation(("",), {"kind": "double_well"}, (0.7,), gd(0.28), 75))
    assert set(statuses(bouncing)[40:]) == {"oscillating"}


def test_crawling_towards_an_inflection_is_a_plateau_and_creeping_down_a_slope_is_not():
    crawling = diagnose(subject(Situation(("",), {"kind": "seed_picture"}, (-0.9,), gd(0.05), 200)))
    assert crawling.status == "plateau"
    timid = diagnose(subject(Situation(("",), {"kind": "seed_picture"}, (-0.5,), gd(1e-7), 200)))
    assert timid.status == "descending"


@pytest.mark.parametrize(
    ("expression", "lr", "steps"),
    [
        ("-3*exp(-(x-2)**2) + 0.02*(x+2)**4", 0.5, 400),
        ("-3*exp(-(x-2)**2) + 0.02*(x+2)**4", 0.5, 4000),
        ("-3*exp(-(x-2)**2) + 0.02*(x+2)**6", 0.5, 400),
    ],
)
def test_the_flat_floor_of_a_well_is_no_plateau(expression, lr, steps):
    one = diagnose(subject(Situation(("",), formula(expression, (-4.0, 4.0)), (-2.9,), gd(lr), steps)))
    assert one.status in ("descending", "converged", "local_minimum", "unclear")
