"""The picture of a fit says what the model says."""

import time

import numpy as np
import pytest

from app.screen.pictures.decision import DecisionGrid
from app.screen.pictures.fit_data import MOST_POINTS, feature_rectangle, given_units, model_units, shown_ids
from app.screen.pictures.fit_picture import FitOptions, FitPicture, fit_picture
from tests.core.problems.training_cases import bound, some_thetas

MLP = {"kind": "mlp", "hidden": [16, 16]}


def shown(problem, *thetas, step=0, **words) -> FitPicture:
    count = len(thetas)
    return fit_picture(
        problem,
        thetas,
        labels=[f"C{number}" for number in range(count)],
        colours=["#123456"] * count,
        markers=["o"] * count,
        step=step,
        **words,
    )


@pytest.mark.parametrize(
    ("dataset", "model", "loss", "kind"),
    [
        ("line", "linear", "mse", "curve"),
        ({"kind": "iris", "features": ["petal_length"]}, "logistic", "cross_entropy", "chances"),
        ("two_moons", MLP, "cross_entropy", "plane"),
        ("iris", "logistic", "cross_entropy", "plane"),
        ("diabetes", "linear", "mse", "agreement"),
        ("digits", "logistic", "cross_entropy", "images"),
    ],
)
def test_each_problem_gets_the_picture_that_suits_it(dataset, model, loss, kind):
    problem = bound(dataset, model, loss)
    assert shown(problem, some_thetas(problem)).kind == kind


def test_the_line_ends_where_the_model_predicts():
    problem = bound("line", "linear", "mse")
    first, second = np.array([2.0, -1.0]), np.array([0.5, 3.0])
    picture = shown(problem, first, second)
    (left, right), _ = picture.rectangle
    for contender, (w, b) in zip(picture.contenders, (first, second), strict=True):
        np.testing.assert_allclose(contender.line[[0, -1]], [[left, w * left + b], [right, w * right + b]], rtol=1e-14)


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_a_curve_is_the_prediction_at_every_point(activation):
    problem = bound({"kind": "sine", "standardize": True}, {"kind": "mlp", "activation": activation}, "huber")
    theta = some_thetas(problem)
    line = shown(problem, theta).contenders[0].line
    standardisation = problem.data.standardisation
    features = (line[:, :1] - standardisation.means) / standardisation.scales
    np.testing.assert_allclose(line[:, 1], problem.predict(theta, features), rtol=1e-13)


def test_points_are_the_samples_in_the_units_they_were_given_in():
    raw = bound({"kind": "line", "samples": 50}, "linear", "mse")
    scaled = bound({"kind": "line", "samples": 50, "standardize": True}, "linear", "mse")
    theta = np.array([1.0, 0.0])
    np.testing.assert_allclose(shown(scaled, theta).points.places, shown(raw, theta).points.places, atol=1e-14)
    np.testing.assert_allclose(shown(raw, theta).points.places[:, 1], raw.data.target)


def test_given_and_model_units_undo_each_other():
    problem = bound({"kind": "diabetes", "standardize": True}, "linear", "mse")
    features = problem.data.features[:20]
    np.testing.assert_allclose(model_units(problem, given_units(problem, features)), features, atol=1e-13)


@pytest.mark.parametrize("step", [0, 3, 11])
def test_the_batch_highlighted_is_the_one_the_step_faces(step):
    problem = bound("line", "linear", "mse", batch={"size": 7})
    picture = shown(problem, np.array([1.0, 0.0]), step=step)
    assert picture.batch.ids.tolist() == problem.objective(step).ids.tolist()
    np.testing.assert_array_equal(picture.batch.places[:, 0], problem.data.features[picture.batch.ids, 0])
    assert not picture.is_full


def test_a_batch_may_be_given():
    problem = bound("line", "linear", "mse", batch={"size": 7})
    picture = shown(problem, np.array([1.0, 0.0]), batch_ids=np.array([3, 1]))
    assert picture.batch.ids.tolist() == [3, 1]


def test_a_full_batch_highlights_nothing():
    problem = bound("line", "linear", "mse")
    picture = shown(problem, np.array([1.0, 0.0]))
    assert picture.is_full
    assert not len(picture.batch.ids)


def test_sticks_lead_from_the_truth_to_the_prediction():
    problem = bound("line", "linear", "mse", batch={"size": 7})
    theta = np.array([2.0, 0.5])
    picture = shown(problem, theta, step=4)
    ids = problem.objective(4).ids
    x, y = problem.data.features[ids, 0], problem.data.target[ids]
    np.testing.assert_allclose(picture.sticks, np.column_stack((x, y, x, 2.0 * x + 0.5)), rtol=1e-14)
    np.testing.assert_allclose(picture.sticks[:, 3] - picture.sticks[:, 1], problem.residuals(theta, ids), atol=1e-14)
    assert not len(shown(problem, theta, options=FitOptions(residuals=False)).sticks)


def test_samples_of_a_stream_that_have_not_arrived_are_left_out():
    problem = bound("line", "linear", "mse", stream={"initial": 10, "rate": 1.0}, batch={"size": 4})
    theta = np.array([1.0, 0.0])
    early, late = shown(problem, theta, step=0), shown(problem, theta, step=25)
    assert early.points.ids.tolist() == problem.available_ids(0).tolist()
    assert len(late.points.ids) == 35
    assert early.rectangle == late.rectangle


def test_validation_samples_are_told_apart():
    problem = bound("line", "linear", "mse", validation=0.3)
    points = shown(problem, np.array([1.0, 0.0])).points
    assert sorted(points.ids[points.is_aside].tolist()) == problem.validation_ids.tolist()
    assert points.there == problem.data.count


def test_of_many_samples_few_are_drawn_and_every_one_of_the_batch():
    problem = bound({"kind": "two_moons", "samples": 200_000}, "logistic", "cross_entropy", batch={"size": 64})
    picture = shown(problem, some_thetas(problem), step=2)
    assert MOST_POINTS / 2.5 < len(picture.points.ids) <= MOST_POINTS
    assert picture.batch.ids.tolist() == problem.objective(2).ids.tolist()
    # The labels of this generator alternate: thinning must keep both alike.
    assert picture.points.classes.mean() == pytest.approx(0.5, abs=0.05)


def test_a_growing_data_set_keeps_the_points_it_has_drawn():
    problem = bound({"kind": "line", "samples": 40_000}, "linear", "mse", stream={"initial": 6000, "rate": 10.0})
    before, after = (set(shown_ids(problem, step)[0].tolist()) for step in (0, 100))
    assert before < after


def test_chances_of_two_classes_are_one_line_a_contender():
    problem = bound({"kind": "breast_cancer", "features": ["worst_radius"]}, "logistic", "cross_entropy")
    picture = shown(problem, np.array([0.5, -8.0]))
    line = picture.contenders[0].line
    np.testing.assert_allclose(line[:, 1], 1 / (1 + np.exp(8.0 - 0.5 * line[:, 0])), rtol=1e-12)
    assert picture.chances == ()


def test_chances_of_three_classes_sum_to_one():
    problem = bound({"kind": "iris", "features": ["petal_length"]}, "logistic", "cross_entropy")
    picture = shown(problem, some_thetas(problem))
    assert len(picture.chances) == 3
    np.testing.assert_allclose(sum(line[:, 1] for line in picture.chances), 1.0, rtol=1e-13)


def test_agreement_sets_what_is_predicted_against_what_is_true():
    problem = bound({"kind": "diabetes", "standardize": True}, "linear", "mse")
    theta = some_thetas(problem)
    picture = shown(problem, theta)
    np.testing.assert_array_equal(picture.points.places[:, 0], problem.data.target)
    np.testing.assert_allclose(picture.points.places[:, 1], problem.predict(theta, problem.data.features), rtol=1e-13)
    assert picture.points.key != shown(problem, 2 * theta).points.key


def test_the_pictures_of_images_are_the_samples_and_their_classes():
    problem = bound("digits", "logistic", "cross_entropy", validation=0.2)
    theta = some_thetas(problem)
    images = shown(problem, theta).images
    chances = problem.predict(theta, problem.data.features[images.ids])
    assert set(images.ids.tolist()) <= set(problem.validation_ids.tolist())
    np.testing.assert_array_equal(images.said, chances.argmax(axis=1))
    np.testing.assert_array_equal(images.sure, chances.max(axis=1))
    np.testing.assert_allclose(images.pixels[3].ravel() * 16, problem.data.features[images.ids[3]], atol=1e-12)
    assert images.is_aside.all()


def test_a_kind_that_does_not_suit_the_data_gives_way():
    problem = bound("line", "linear", "mse")
    assert shown(problem, np.zeros(2), options=FitOptions(kind="plane", axes=(3, 7))).kind == "curve"


@pytest.mark.parametrize(
    ("dataset", "model", "axes"),
    [
        ("two_moons", MLP, (0, 1)),
        ("two_moons", "logistic", (1, 0)),
        ({"kind": "iris", "standardize": True}, "logistic", (2, 3)),
        ({"kind": "breast_cancer", "standardize": True}, MLP, (20, 1)),
    ],
)
def test_regions_are_what_the_model_predicts_with_the_other_features_at_their_means(dataset, model, axes):
    problem = bound(dataset, model, "cross_entropy")
    theta = some_thetas(problem)
    rectangle = feature_rectangle(problem, axes)
    decision = DecisionGrid(problem, rectangle, axes, 21).decide(theta)
    standardisation = problem.data.standardisation
    for column, row in ((0, 0), (20, 3), (7, 20)):
        features = problem.data.features.mean(axis=0)
        for axis, value in zip(axes, (decision.x[column], decision.y[row]), strict=True):
            scaled = standardisation is not None
            features[axis] = (value - standardisation.means[axis]) / standardisation.scales[axis] if scaled else value
        wanted = problem.predict(theta, features[None])[0]
        wanted = np.array([1 - wanted, wanted]) if np.ndim(wanted) == 0 else wanted
        np.testing.assert_allclose(decision.probabilities[row, column], wanted, rtol=1e-9, atol=1e-12)


def test_the_border_of_a_logistic_model_is_its_straight_line():
    problem = bound("two_moons", "logistic", "cross_entropy")
    w1, w2, b = theta = np.array([1.0, -2.0, 0.3])
    border = DecisionGrid(problem, feature_rectangle(problem, (0, 1)), (0, 1)).decide(theta).border()
    border = border[np.isfinite(border).all(axis=1)]
    assert len(border) > 50
    # Linear interpolation of a sigmoid between grid points is a little off the line.
    np.testing.assert_allclose(w1 * border[:, 0] + w2 * border[:, 1] + b, 0.0, atol=1e-4)


def test_the_border_of_three_classes_lies_where_the_best_two_are_equally_probable():
    problem = bound("iris", "logistic", "cross_entropy")
    theta = some_thetas(problem, spread=0.3)
    axes, rectangle = (0, 2), feature_rectangle(problem, (0, 2))
    border = DecisionGrid(problem, rectangle, axes).decide(theta).border()
    border = border[np.isfinite(border).all(axis=1)]
    features = np.repeat(problem.data.features.mean(axis=0)[None], len(border), axis=0)
    features[:, axes] = border
    best = np.sort(problem.predict(theta, features), axis=1)
    np.testing.assert_allclose(best[:, -1], best[:, -2], atol=5e-3)


def test_shades_are_strong_where_the_model_is_sure():
    problem = bound("two_moons", "logistic", "cross_entropy")
    decision = DecisionGrid(problem, ((-9.0, 9.0), (-1.0, 1.0)), (0, 1), 31).decide(np.array([5.0, 0.0, 0.0]))
    pixels = decision.pixels(np.array([[255.0, 0, 0], [0, 0, 255.0]]))
    left, middle, right = pixels[15, 0], pixels[15, 15], pixels[15, 30]
    assert left[2] > left[0]
    assert right[0] > right[2]
    assert middle[3] < 0.5 * left[3]
    assert (pixels[..., :3] <= pixels[..., 3:]).all()


def test_a_model_that_has_left_the_numbers_shades_nothing():
    problem = bound("two_moons", "logistic", "cross_entropy")
    decision = DecisionGrid(problem, ((-1.0, 1.0), (-1.0, 1.0)), (0, 1), 11).decide(np.full(3, np.nan))
    assert not len(decision.border())
    assert not decision.pixels(np.zeros((2, 3)))[..., 3].any()


def test_the_first_picture_of_many_samples_fits_into_a_frame():
    times = []
    for noise in (0.1, 0.2, 0.3):
        dataset = {"kind": "two_moons", "samples": 200_000, "noise": noise}
        problem = bound(dataset, MLP, "cross_entropy", batch={"size": 32})
        theta = some_thetas(problem)
        before = time.process_time()
        shown(problem, theta)
        times.append(time.process_time() - before)
    assert min(times) < 0.016


def test_of_a_large_model_few_samples_are_predicted_at_each_frame():
    model = {"kind": "mlp", "hidden": [64, 64]}
    problem = bound({"kind": "line", "samples": 20_000}, model, "mse", validation=0.25)
    points = shown(problem, some_thetas(problem), options=FitOptions(kind="agreement")).points
    assert 200 <= len(points.ids) <= 1_250
    assert points.is_aside.mean() == pytest.approx(0.25, abs=0.05)
    np.testing.assert_array_equal(points.places[:, 0], problem.data.target[points.ids])


def test_regions_decided_in_pieces_are_those_decided_at_once():
    problem = bound("two_moons", MLP, "cross_entropy")
    grid = DecisionGrid(problem, feature_rectangle(problem, (0, 1)), (0, 1))
    theta = some_thetas(problem)
    *before, decision = grid.deciding(theta)
    assert before == [None] * 5
    np.testing.assert_array_equal(decision.probabilities, grid.decide(theta).probabilities)
