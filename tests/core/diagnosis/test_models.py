"""Diagnoses of models on data, where the truth is known."""

import numpy as np
import pytest

from app.core.diagnosis import diagnose, statuses, subject_of
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from tests.core.diagnosis.situations import gd, other, training

LINE = {"kind": "line"}
SINE = {"kind": "sine"}
ONE_LAYER = {"kind": "mlp", "hidden": [6]}


def diagnosed(*arguments, **more):
    return diagnose(subject_of(training(*arguments, **more), "one"))


def test_full_batch_descent_on_a_line_ends_in_the_global_minimum():
    simulator = training({"kind": "linear"}, gd(0.2), 400, data=LINE)
    one = subject_of(simulator, "one")
    data = one.problem.data
    design = np.column_stack((data.features, np.ones(len(data.features))))
    expected, *_ = np.linalg.lstsq(design, data.target, rcond=None)
    np.testing.assert_allclose(one.track.column("theta")[-1], expected, atol=1e-6)
    assert diagnose(one).status == "global_minimum"


def test_batches_make_it_hover():
    assert diagnosed({"kind": "linear"}, gd(0.2), 600, data=LINE, batch={"size": 4}).status == "noise_ball"


def test_a_rate_above_two_over_the_largest_curvature_diverges():
    calm = subject_of(training({"kind": "linear"}, gd(0.2), 1, data=LINE), "one")
    hessian = np.stack([calm.problem.hessian_vector(np.zeros(2), unit, 0) for unit in np.eye(2)])
    limit = 2 / np.linalg.eigvalsh(hessian)[-1]
    one = diagnosed({"kind": "linear"}, gd(float(1.05 * limit)), 100, data=LINE)
    assert one.status == "diverging"
    assert one.value("rate_limit") == pytest.approx(limit, rel=0.01)


def test_summed_losses_lower_the_limit_by_the_size_of_the_batch():
    mean = subject_of(training({"kind": "linear"}, gd(0.01), 30, data=LINE), "one")
    total = subject_of(
        training({"kind": "linear"}, gd(1e-5), 30, data=LINE, batch={"size": "full", "scaling": "sum"}), "one"
    )
    count = len(mean.problem.training_ids)
    assert diagnose(total).value("rate_limit") == pytest.approx(diagnose(mean).value("rate_limit") / count, rel=1e-9)
    assert not total.is_stochastic


def test_a_network_started_at_zero_is_held_by_a_saddle():
    """With all weights 0 only the output bias learns; the rest of the gradient is 0 for ever."""
    one = subject_of(training(ONE_LAYER, gd(0.1), 400, data=SINE, start="zeros"), "one")
    weights = one.track.column("theta")[-1][:-1]
    assert not weights.any()
    diagnosis = diagnose(one)
    assert diagnosis.status == "saddle"
    assert statuses(one)[-1] == "saddle"
    assert any(remedy.edit and remedy.edit.value == {"kind": "xavier_uniform"} for remedy in diagnosis.remedies)


def test_a_large_network_started_at_zero_is_never_called_a_minimum():
    one = diagnosed({"kind": "mlp", "hidden": [16, 16]}, gd(0.1), 400, data=SINE, start="zeros")
    assert one.status in ("converged", "saddle", "unclear")


def test_a_network_under_way_descends():
    assert diagnosed(ONE_LAYER, other("adam", 0.01), 60, data=SINE).status == "descending"


def test_the_newest_row_of_a_network_has_the_word_of_the_diagnosis():
    for steps in (3, 30, 200):
        one = subject_of(training(ONE_LAYER, gd(0.1), steps, data=SINE), "one")
        assert statuses(one)[-1] == diagnose(one).status


@pytest.mark.parametrize("batch", [{"size": "full"}, {"size": 16}])
@pytest.mark.parametrize("hidden", [[4], [16, 16]])
def test_no_confident_word_is_given_to_a_network_far_from_a_stationary_point(hidden, batch):
    model = {"kind": "mlp", "hidden": hidden}
    one = subject_of(training(model, other("adam", 0.01), 300, data=SINE, batch=batch), "one")
    slopes = one.track.column("gradient_norm")
    steep = slopes > 0.2 * slopes.max()
    named = np.isin(statuses(one), ["global_minimum", "local_minimum", "saddle", "plateau"])
    assert not (named & steep).any()


def test_a_loss_at_its_bound_is_the_global_minimum_whatever_the_model():
    data = {"kind": "line", "noise": 0.0}
    one = diagnosed({"kind": "mlp", "hidden": [4]}, other("lbfgs", 1.0), 60, data=data)
    assert one.value("loss") < 1e-6
    assert one.status == "global_minimum"
    assert one.sentence.arguments["best"] == 0.0


def test_a_slow_fall_under_noise_is_a_descent_and_not_unclear():
    """The spirals: a loss that falls by a thousandth of itself in 64 steps, through batches of 32."""
    simulator = Simulator(read_file(resource("scenarios/29_spirals.json")))
    simulator.advance(300)
    for label in simulator.timeline.labels:
        words = statuses(subject_of(simulator, label))[5:]
        assert words.count("unclear") < 0.05 * len(words)
    losses = simulator.timeline.track("SGD").column("loss")
    assert losses[268:301].mean() < losses[236:268].mean()
    assert statuses(subject_of(simulator, "SGD"))[300] == "descending"
