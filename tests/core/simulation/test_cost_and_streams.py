"""What is counted as cost, and whose random numbers are whose."""

import numpy as np
import pytest

from app.core.problems.surface_problem import SurfaceProblem
from app.core.scenario.declaration import Scenario
from app.core.simulation.probe import Probe
from app.core.streams import CONTENDER, contender_key, step_normals, stream
from tests.core.simulation.simulated_runs import KINDS, PROBLEMS, bits, run, scenario, training

ONE_GRADIENT = [
    kind
    for kind in KINDS
    if kind not in ("lbfgs", "line_search", "sam", "conjugate_gradient", "newton", "barzilai_borwein", "polyak")
]


@pytest.mark.parametrize("problem", ["surface", "noisy surface", "batches", "full batch"])
@pytest.mark.parametrize("kind", ONE_GRADIENT)
def test_a_first_order_method_asks_for_one_gradient_a_step(kind: str, problem: str):
    track = run(scenario(PROBLEMS[problem], kind, stop={"max_steps": 12})).timeline.tracks[0]
    assert np.array_equal(track.column("gradient_evaluations"), np.arange(track.last_step + 1))


def test_sam_asks_for_two_gradients_a_step():
    track = run(scenario(PROBLEMS["batches"], "sam", stop={"max_steps": 12})).timeline.tracks[0]
    assert np.array_equal(track.column("gradient_evaluations"), 2 * np.arange(13))


@pytest.mark.parametrize("problem", PROBLEMS)
def test_samples_are_those_the_gradients_touched(problem: str):
    simulator = run(scenario(PROBLEMS[problem], "momentum", stop={"max_steps": 12}))
    track = simulator.timeline.tracks[0]
    touched = [simulator.problem_at(step).objective(step).samples for step in range(12)]
    assert np.array_equal(track.column("samples"), np.cumsum([0, *touched]))


def test_row_0_has_cost_nothing():
    track = run(scenario(PROBLEMS["full batch"], *KINDS, stop={"max_steps": 1})).timeline.tracks
    assert all(one.column("samples")[0] == one.column("gradient_evaluations")[0] == 0 for one in track)


def test_the_recorded_loss_is_not_counted_as_cost():
    track = run(scenario(PROBLEMS["full batch"], "gradient_descent", stop={"max_steps": 30})).timeline.tracks[0]
    assert track.column("samples")[-1] == 30 * 23


def test_every_call_through_the_probe_is_counted():
    problem = SurfaceProblem(scenario(PROBLEMS["surface"], "adam").problem.landscape, 0.0, 1)
    probe = Probe(1, "A")
    probe.face(problem.objective(0), 0)
    theta = np.array([1.0, 2.0])
    for _ in range(3):
        probe.gradient(theta)
    probe.value(theta)
    probe.value(theta)
    probe.hessian_vector(theta, theta)
    assert (probe.gradient_evaluations, probe.value_evaluations, probe.hessian_products) == (3, 2, 1)


def test_a_remembered_gradient_is_counted_all_the_same():
    problem = SurfaceProblem(scenario(PROBLEMS["surface"], "adam").problem.landscape, 0.0, 1)
    probe = Probe(1, "A")
    probe.face(problem.objective(0), 0)
    theta = np.array([1.0, 2.0])
    probe.remember(theta, np.array([7.0, 7.0]))
    assert list(probe.gradient(theta)) == [7.0, 7.0]
    assert list(probe.gradient(theta.copy())) != [7.0, 7.0]
    probe.forget()
    assert list(probe.gradient(theta)) != [7.0, 7.0]
    assert probe.gradient_evaluations == 3


# -- recorded numbers --------------------------------------------------------------------------------


@pytest.mark.parametrize("problem", PROBLEMS)
def test_loss_and_gradient_are_those_of_the_full_problem_at_each_row(problem: str):
    simulator = run(scenario(PROBLEMS[problem], "adam", stop={"max_steps": 15}))
    track = simulator.timeline.tracks[0]
    for row in range(16):
        theta = track.column("theta")[row]
        loss, gradient = simulator.problem_at(0).full(theta[None], np.array([row]))
        assert track.column("loss")[row] == loss[0]
        assert np.array_equal(track.column("gradient")[row], gradient[0])
        assert track.column("gradient_norm")[row] == pytest.approx(np.linalg.norm(gradient[0]), rel=1e-14)


def test_step_length_is_that_of_the_step_that_led_there():
    track = run(scenario(PROBLEMS["batches"], "adam", stop={"max_steps": 15})).timeline.tracks[0]
    moved = np.linalg.norm(np.diff(track.column("theta"), axis=0), axis=1)
    assert track.column("step_length")[0] == 0
    assert np.allclose(track.column("step_length")[1:], moved, rtol=1e-9)


def test_row_0_has_the_rate_that_step_1_will_use():
    schedule = {"kind": "constant", "warmup_steps": 4}
    one = {"label": "A", "optimizer": {"kind": "adam", "lr": 0.4}, "schedule": schedule}
    track = run(scenario(PROBLEMS["surface"], one, stop={"max_steps": 6})).timeline.tracks[0]
    assert np.allclose(track.column("learning_rate"), [0.1, 0.1, 0.2, 0.3, 0.4, 0.4, 0.4], rtol=1e-15)


# -- random streams ----------------------------------------------------------------------------------


def theta_of(found: Scenario, label: str) -> bytes:
    return bits(run(found).timeline.track(label).column("theta"))


@pytest.mark.parametrize("problem", ["noisy surface", "batches", "replacement", "stream", "validation"])
def test_neither_company_nor_place_changes_a_contender(problem: str):
    alone = theta_of(scenario(PROBLEMS[problem], "langevin"), "langevin")
    for company in (["adam", "langevin"], ["langevin", "momentum"], ["sam", "langevin", "lbfgs"]):
        assert theta_of(scenario(PROBLEMS[problem], *company), "langevin") == alone


def test_a_contender_s_own_numbers_are_keyed_by_its_label():
    def langevin(label: str) -> bytes:
        one = {"label": label, "optimizer": {"kind": "langevin", "lr": 1e-3}}
        return theta_of(scenario(PROBLEMS["surface"], one), label)

    assert langevin("A") == langevin("A")
    assert langevin("A") != langevin("B")


@pytest.mark.parametrize("problem", ["noisy surface", "batches", "replacement"])
def test_all_contenders_meet_the_same_noise_and_batches(problem: str):
    twins = [{"label": label, "optimizer": {"kind": "adam"}} for label in "AB"]
    found = scenario(PROBLEMS[problem], *twins)
    assert theta_of(found, "A") == theta_of(found, "B")


@pytest.mark.parametrize("problem", ["noisy surface", "batches", "replacement", "validation"])
def test_another_seed_gives_another_run(problem: str):
    one, other = (scenario(PROBLEMS[problem], "adam", seed=seed) for seed in (1, 2))
    assert theta_of(one, "adam") != theta_of(other, "adam")


def test_noise_has_the_mean_and_spread_it_should():
    landscape = scenario(PROBLEMS["noisy surface"], "adam").problem.landscape
    noisy, plain = SurfaceProblem(landscape, 2.0, 5), SurfaceProblem(landscape, 0.0, 5)
    theta = np.array([0.3, -0.7])
    drawn = np.array(
        [noisy.objective(step).gradient(theta) - plain.objective(step).gradient(theta) for step in range(4000)]
    )
    assert np.abs(drawn.mean(axis=0)).max() < 4 * 2.0 / np.sqrt(4000)
    assert np.abs(drawn.std(axis=0) - 2.0).max() < 0.1
    assert abs(np.corrcoef(drawn.T)[0, 1]) < 0.07


def test_within_one_step_the_noise_is_one_tilt_so_that_value_and_gradient_agree():
    landscape = scenario(PROBLEMS["noisy surface"], "adam").problem.landscape
    objective = SurfaceProblem(landscape, 2.0, 5).objective(9)
    theta, ahead = np.array([0.3, -0.7]), np.array([1e-6, 0.0])
    slope = (objective.value(theta + ahead) - objective.value(theta - ahead)) / 2e-6
    assert slope == pytest.approx(objective.gradient(theta)[0], rel=1e-7)


def test_a_stream_is_what_spawning_gives():
    spawned = np.random.SeedSequence(42).spawn(5)[CONTENDER]
    assert np.array_equal(stream(42, CONTENDER).generate_state(8), spawned.generate_state(8))


def test_any_step_s_numbers_can_be_drawn_at_once():
    key = (CONTENDER, *contender_key("A"))
    late = step_normals(3, key, 5000, 2)
    assert np.array_equal(late, step_normals(3, key, 5000, 2))
    rows = np.array([step_normals(3, key, step, 2) for step in range(1030)])
    assert len(np.unique(rows)) == rows.size


def test_labels_that_look_alike_have_streams_of_their_own():
    keys = {contender_key(label) for label in ("A", "a", "A ", "Á", "아", "")}
    assert len(keys) == 6


def test_the_stepwise_problem_of_a_training_is_the_same_for_all():
    simulator = run(scenario(training(5), "adam", "momentum"), 10)
    seen = [tuple(simulator.problem_at(step).objective(step).ids) for step in range(10)]
    again = [tuple(run(scenario(training(5), "sam"), 3).problem_at(step).objective(step).ids) for step in range(10)]
    assert seen == again
