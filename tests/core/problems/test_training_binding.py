"""What does not fit is refused in one sentence with its path."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.datasets import DATASETS, Cancelled, CsvFile
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.parameters import kind_of, parameters_of
from app.core.problems.declaration import Training
from app.core.problems.faults import BindingError
from tests.core.problems.training_cases import BATCH_SEED, DATA_SEED, MLP, bound, declared, some_thetas

CARS = "weight,name,mpg,origin\n1.5,a,30,EU\n2.0,b,25,US\n2.5,c,20,EU\n3.0,d,15,US\n"


def faults_of(*case, folder=Path(), **fields):
    with pytest.raises(BindingError) as caught:
        bound(*case, folder=folder, **fields)
    return [(fault.path, fault.message) for fault in caught.value.faults]


@pytest.fixture
def cars(tmp_path):
    (tmp_path / "cars.csv").write_text(CARS)
    return tmp_path


def table(target="mpg", features=("weight",), path="cars.csv"):
    return {"kind": "csv", "path": path, "features": list(features), "target": target}


def test_a_batch_is_at_most_the_number_of_samples():
    case = ("iris", "logistic", "cross_entropy")
    message = "must be <= 150, the number of samples, got 200"
    assert faults_of(*case, batch={"size": 200}) == [("problem.batch.size", message)]
    assert bound(*case, batch={"size": 150}).objective(0).samples == 150
    expected = [("problem.batch.size", "must be <= 75, the number of samples, got 76")]
    assert faults_of(*case, batch={"size": 76}, validation=0.5) == expected


def test_the_default_batch_fits_every_data_set_and_a_larger_one_says_so(cars):
    bound(table(), "linear", "mse", folder=cars)
    expected = [("problem.batch.size", "must be <= 4, the number of samples, got 32")]
    assert faults_of(table(), "linear", "mse", folder=cars, batch={"size": 32}) == expected


def test_a_stream_begins_with_at_most_the_number_of_samples():
    expected = [("problem.stream.initial", "must be <= 200, the number of samples, got 201")]
    assert faults_of("line", "linear", "mse", stream={"initial": 201}) == expected


@pytest.mark.parametrize("loss", ["mse", "huber"])
def test_logistic_needs_cross_entropy(loss):
    expected = [("problem.loss", f"logistic is trained with cross_entropy, got {loss}")]
    assert faults_of("two_moons", "logistic", loss) == expected


@pytest.mark.parametrize("loss", ["mse", "huber"])
def test_text_is_no_target_for_a_regression(cars, loss):
    message = f'{loss} needs numbers as the target, but row 2 of cars.csv, column "origin": "EU" is not a number'
    expected = [("problem.dataset.target", message)]
    assert faults_of(table("origin"), "linear", loss, folder=cars, batch={"size": 2}) == expected


def test_many_values_are_no_classes():
    message = (
        'cross_entropy needs class labels, but column "{}" holds {} different values; use mse or huber for numbers'
    )
    assert faults_of("line", "linear", "cross_entropy") == [("problem.loss", message.format("y", 200))]
    assert faults_of("diabetes", "linear", "cross_entropy") == [("problem.loss", message.format("progression", 214))]


def test_one_class_alone_cannot_be_told_apart(cars):
    (cars / "one.csv").write_text("x,y\n1,a\n2,a\n")
    message = 'cross_entropy needs two classes or more, but column "y" holds only one'
    case = (table("y", ("x",), "one.csv"), "logistic", "cross_entropy")
    assert faults_of(*case, folder=cars, batch={"size": 1}) == [("problem.loss", message)]


def test_models_of_one_feature_or_output_say_so():
    expected = [("problem.model", "sine_neuron takes one feature, but the data have 2")]
    assert faults_of("two_moons", "sine_neuron", "mse") == expected
    expected = [("problem.model", "tanh_neuron tells two classes apart, but the data have 3")]
    assert faults_of("iris", "tanh_neuron", "cross_entropy") == expected


def test_every_fault_is_reported_at_once():
    paths = [path for path, _ in faults_of("iris", "sine_neuron", "mse", batch={"size": 999}, stream={"initial": 998})]
    assert paths == ["problem.dataset.target", "problem.model", "problem.batch.size", "problem.stream.initial"]


@pytest.mark.parametrize(
    ("dataset", "path"),
    [
        (table(path="none.csv"), "problem.dataset.path"),
        (table(features=["height"]), "problem.dataset.features"),
        (table(features=["name"]), "problem.dataset.features"),
        (table(target="height"), "problem.dataset.target"),
        ({**table(), "path": "flat.csv", "standardize": True}, "problem.dataset.standardize"),
    ],
)
def test_faults_of_the_data_have_the_path_of_their_field(cars, dataset, path):
    (cars / "flat.csv").write_text("weight,mpg\n1,2\n1,3\n")
    (fault,) = faults_of(dataset, "linear", "mse", folder=cars, batch={"size": 1})
    assert fault[0] == path


def test_text_labels_of_two_classes_give_one_logit_and_the_second_is_1(cars):
    problem = bound(table("origin"), "logistic", "cross_entropy", folder=cars, batch={"size": "full"})
    assert problem.class_names == ("EU", "US")
    assert problem.dimension == 2
    theta = np.array([2.0, -4.5])
    z = problem.data.features[:, 0] * 2.0 - 4.5
    us = np.array([0, 1, 0, 1])
    expected = -np.mean(np.where(us, np.log(1 / (1 + np.exp(-z))), np.log(1 / (1 + np.exp(z)))))
    assert problem.objective(0).value(theta) == pytest.approx(expected, rel=1e-13)


def test_numeric_labels_are_numbered_in_the_order_of_numbers(tmp_path):
    (tmp_path / "t.csv").write_text("x,y\n" + "".join(f"{i},{(2, 10, -1)[i % 3]}\n" for i in range(9)))
    problem = bound(table("y", ("x",), "t.csv"), "logistic", "cross_entropy", folder=tmp_path, batch={"size": 3})
    assert problem.class_names == ("-1", "2", "10")
    assert problem.network.outputs_count == 3
    assert problem.objective(0).targets.tolist() == [1, 2, 0] or sorted(problem.objective(0).ids) != [0, 1, 2]


@pytest.mark.parametrize(("model", "size"), [("linear", 5), ("logistic", 5), (MLP, 20 + 5 + 20 + 4 + 4 + 1)], ids=str)
def test_two_classes_mean_one_logit_for_every_model(model, size):
    assert bound({"kind": "iris", "classes": ["setosa", "virginica"]}, model, "cross_entropy").dimension == size


def test_three_classes_mean_three_logits():
    assert bound("iris", "logistic", "cross_entropy").dimension == 15


def test_progress_reaches_the_file_and_may_cancel(cars):
    def cancel(share):
        raise Cancelled

    training = declared(table(), "linear", "mse")
    with pytest.raises(Cancelled):
        training.bind(cars, data_seed=DATA_SEED, batch_seed=BATCH_SEED, progress=cancel)


@pytest.mark.parametrize("dataset", [entry for entry in DATASETS if entry is not CsvFile], ids=kind_of)
@pytest.mark.parametrize("model", MODELS, ids=kind_of)
@pytest.mark.parametrize("loss", LOSSES, ids=kind_of)
def test_every_combination_of_the_catalogs_either_trains_or_is_refused_in_sentences(dataset, model, loss):
    faults = ()
    try:
        problem = bound(kind_of(dataset), kind_of(model), kind_of(loss), validation=0.1)
    except BindingError as error:
        faults = error.faults
    assert all(one.path.startswith("problem.") and one.message and "\n" not in one.message for one in faults)
    if faults:
        return
    theta = some_thetas(problem, spread=1e-2)
    value, gradient = problem.objective(1).value_and_gradient(theta)
    assert np.isfinite(value)
    assert gradient.shape == (problem.dimension,)
    assert np.isfinite(gradient).all()


# -- declaration ------------------------------------------------------------------------------------------


def test_a_training_survives_its_json():
    training = declared(
        "two_moons",
        MLP,
        {"kind": "huber", "delta": 2},
        batch={"size": "full"},
        stream={"window": 3},
        l2=0.1,
        validation=0.5,
    )
    assert msgspec.json.decode(msgspec.json.encode(training), type=Training) == training


@pytest.mark.parametrize(
    "fields", [{"l2": -1}, {"validation": -0.1}, {"validation": 0.51}, {"batch": None}, {"unknown": 1}], ids=str
)
def test_a_training_outside_its_limits_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        declared("line", "linear", "mse", **fields)


def test_dataset_model_and_loss_must_be_given():
    for missing in ("dataset", "model", "loss"):
        plain = {"kind": "training", "dataset": {"kind": "line"}, "model": {"kind": "linear"}, "loss": {"kind": "mse"}}
        del plain[missing]
        with pytest.raises(msgspec.ValidationError, match=missing):
            msgspec.convert(plain, Training)
    assert [parameter.name for parameter in parameters_of(Training)] == ["l2", "validation"]
