"""What holds for every data set of the catalog."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.datasets import DATASETS, AnyDataset, CsvFile, DataError
from app.core.datasets.curves import Line, Sine
from app.core.datasets.generator import Generator
from app.core.datasets.planes import Blobs, Circles, Spirals, TwoMoons, Xor
from app.core.datasets.preview import preview
from app.core.datasets.shipped import BreastCancer, Diabetes, Digits, Iris, ShippedSet, Wine
from app.core.parameters import kind_of, parameters_of
from app.core.resources import resource

GENERATORS = [entry for entry in DATASETS if issubclass(entry, Generator)]
SHIPPED = [entry for entry in DATASETS if issubclass(entry, ShippedSet)]
READY = [*GENERATORS, *SHIPPED]


def load(dataset, seed=0):
    return dataset.load(Path(), np.random.default_rng(seed))


@pytest.mark.parametrize("entry", READY, ids=kind_of)
def test_a_data_set_is_finite_consistent_and_read_only(entry):
    data = load(entry())
    assert data.features.shape == (data.count, len(data.feature_names))
    assert data.target.shape == (data.count,)
    assert np.isfinite(data.features).all()
    assert np.isfinite(data.target).all()
    assert len(set(data.feature_names)) == len(data.feature_names)
    with pytest.raises(ValueError, match="read-only"):
        data.features[0] = 0
    with pytest.raises(ValueError, match="read-only"):
        data.target[0] = 0


@pytest.mark.parametrize("entry", READY, ids=kind_of)
def test_the_same_stream_gives_the_same_samples(entry):
    first, again = load(entry(), 5), load(entry(), 5)
    assert first.features.tobytes() == again.features.tobytes()
    assert first.target.tobytes() == again.target.tobytes()


@pytest.mark.parametrize("entry", GENERATORS, ids=kind_of)
def test_another_stream_gives_other_samples(entry):
    assert load(entry(), 5).features.tobytes() != load(entry(), 6).features.tobytes()


@pytest.mark.parametrize("entry", GENERATORS, ids=kind_of)
@pytest.mark.parametrize("samples", [2, 7, 1000])
def test_a_generator_draws_as_many_as_asked(entry, samples):
    assert load(entry(samples=samples)).count == samples


@pytest.mark.parametrize("entry", READY, ids=kind_of)
def test_a_data_set_survives_its_json(entry):
    dataset = entry(standardize=True)
    assert msgspec.json.decode(msgspec.json.encode(dataset), type=AnyDataset) == dataset


@pytest.mark.parametrize("entry", [one for one in READY if one is not Digits], ids=kind_of)
def test_standardized_features_have_mean_0_and_deviation_1(entry):
    data = load(entry(standardize=True))
    np.testing.assert_allclose(data.features.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(data.features.std(axis=0), 1, rtol=1e-12)


def test_the_empty_corner_of_the_digits_cannot_be_standardized():
    with pytest.raises(DataError, match=r'"pixel_0_0" of digits\.csv has the same value'):
        load(Digits(standardize=True))


@pytest.mark.parametrize(
    ("entry", "parameter"),
    [
        (entry, parameter)
        for entry in GENERATORS
        for parameter in parameters_of(entry)
        if parameter.type in (int, float)
    ],
    ids=lambda value: getattr(value, "name", None) or kind_of(value),
)
def test_a_number_outside_its_limits_is_refused(entry, parameter):
    outside = []
    if parameter.at_least is not None:
        outside.append(parameter.at_least - 1)
    if parameter.at_most is not None:
        outside.append(parameter.at_most + 1)
    outside += [limit for limit in (parameter.above, parameter.below) if limit is not None]
    assert outside
    for value in [*outside, "1", None, True]:
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"kind": kind_of(entry), parameter.name: value}, AnyDataset)


@pytest.mark.parametrize("entry", DATASETS, ids=kind_of)
def test_every_data_set_says_what_it_is(entry):
    assert entry.title
    assert entry.lesson.endswith(".")
    assert all(parameter.help.endswith(".") for parameter in parameters_of(entry))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": kind_of(entry), "unknown": 1}, AnyDataset)


def test_the_catalog_and_its_union_hold_the_same_data_sets():
    assert set(DATASETS) == set(AnyDataset.__args__)


# -- generators -----------------------------------------------------------------------------------


def test_a_line_without_noise_is_the_line():
    data = load(Line(slope=-3, intercept=0.5, noise=0))
    np.testing.assert_allclose(data.target, -3 * data.features[:, 0] + 0.5, rtol=0, atol=1e-15)
    assert np.abs(data.features).max() <= 1


def test_the_noise_of_a_line_has_the_declared_size():
    data = load(Line(slope=2, intercept=1, noise=0.3, samples=20_000))
    error = data.target - 2 * data.features[:, 0] - 1
    assert error.std() == pytest.approx(0.3, rel=0.03)
    assert error.mean() == pytest.approx(0, abs=0.01)


def test_the_share_of_outliers_is_exact():
    data = load(Line(slope=2, intercept=1, noise=0.01, outliers=0.1, samples=500))
    assert (np.abs(data.target - 2 * data.features[:, 0] - 1) > 1).sum() == 50


def test_a_sine_without_noise_is_the_sine():
    data = load(Sine(amplitude=2, frequency=3, noise=0))
    np.testing.assert_allclose(data.target, 2 * np.sin(3 * data.features[:, 0]), rtol=0, atol=1e-15)


def test_moons_without_noise_lie_on_two_half_circles():
    data = load(TwoMoons(noise=0))
    x, y = data.features.T
    upper = data.target == 0
    np.testing.assert_allclose(np.hypot(x[upper], y[upper]), 1, rtol=1e-12)
    np.testing.assert_allclose(np.hypot(x[~upper] - 1, y[~upper] - 0.5), 1, rtol=1e-12)
    assert (y[upper] >= 0).all()
    assert (y[~upper] <= 0.5).all()


def test_circles_without_noise_have_their_radii():
    data = load(Circles(noise=0, radius=0.3))
    np.testing.assert_allclose(np.hypot(*data.features.T), np.where(data.target == 0, 1, 0.3), rtol=1e-12)


def test_blobs_have_their_centers_and_their_spread():
    data = load(Blobs(centers=3, distance=4, noise=0.5, samples=30_000))
    for label in range(3):
        cloud = data.features[data.target == label]
        assert np.hypot(*cloud.mean(axis=0)) == pytest.approx(4, abs=0.03)
        np.testing.assert_allclose(cloud.std(axis=0), 0.5, rtol=0.03)


def test_the_arms_of_the_spirals_are_turned_copies():
    data = load(Spirals(arms=4, turns=1, noise=0, samples=400))
    x, y = data.features.T
    angle = np.arctan2(y, x) - 2 * np.pi * (np.hypot(x, y) + data.target / 4)
    np.testing.assert_allclose(np.sin(angle / 2), 0, atol=1e-9)


def test_exclusive_or_is_the_sign_of_the_product():
    data = load(Xor(noise=0))
    assert ((data.features.prod(axis=1) < 0) == (data.target == 1)).all()
    assert np.unique(np.sign(data.features), axis=0).shape == (4, 2)


@pytest.mark.parametrize("dataset", [TwoMoons(), Circles(), Spirals(arms=3), Blobs(centers=5), Xor()], ids=repr)
def test_classes_are_balanced_and_mixed_in_any_run_of_samples(dataset):
    target = load(dataset).target
    _, counts = np.unique(target, return_counts=True)
    assert counts.max() - counts.min() <= 1
    assert len(np.unique(target[:10])) == len(counts)


# -- shipped sets -----------------------------------------------------------------------------------

# Rows, columns and means as the repositories and papers that publish the sets state them.
FACTS = [
    (Iris, 150, 4, {"sepal_length": 5.843, "petal_width": 1.199}, ("setosa", "versicolor", "virginica"), [50, 50, 50]),
    (Wine, 178, 13, {"alcohol": 13.0, "proline": 747}, ("first", "second", "third"), [59, 71, 48]),
    (BreastCancer, 569, 30, {"mean_radius": 14.127}, ("benign", "malignant"), [357, 212]),
]


@pytest.mark.parametrize(("entry", "rows", "columns", "means", "names", "counts"), FACTS, ids=lambda v: str(v)[:20])
def test_a_shipped_set_has_the_published_size_means_and_classes(entry, rows, columns, means, names, counts):
    data = load(entry())
    assert data.features.shape == (rows, columns)
    assert data.class_names == names
    assert np.bincount(data.target).tolist() == counts
    for name, mean in means.items():
        assert data.features[:, data.feature_names.index(name)].mean() == pytest.approx(mean, rel=1e-3)


def test_diabetes_is_the_set_of_the_least_angle_paper():
    data = load(Diabetes())
    assert data.features.shape == (442, 10)
    assert data.target.mean() == pytest.approx(152.13, abs=0.01)
    assert (data.target.min(), data.target.max()) == (25, 346)


def test_digits_are_eight_by_eight_grey_values():
    data = load(Digits())
    assert data.features.shape == (1797, 64)
    assert (data.features.min(), data.features.max()) == (0, 16)
    assert np.bincount(data.target.astype(int)).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


# Sums over all features, over their squares, and over the second times the last but one, of the arrays
# that scikit-learn 1.x loads (`load_iris().data`, …, `load_diabetes(scaled=False).data`).
CHECKSUMS = {
    Iris: (2078.7, 9539.29, 1674.3),
    Wine: (159975.295999, 118768104.78031619, 1034.3584),
    BreastCancer: (1056474.4596356, 955069324.085005, 3199.685408),
    Digits: (561718.0, 6907012.0, 1306.0),
    Diabetes: (276404.2336, 33042240.401514962, 3029.5289),
}


@pytest.mark.parametrize("entry", SHIPPED, ids=kind_of)
def test_shipped_values_are_those_of_scikit_learn(entry):
    x = load(entry()).features
    sums = (x.sum(), (x * x).sum(), (x[:, 1] * x[:, -2]).sum())
    np.testing.assert_allclose(sums, CHECKSUMS[entry], rtol=1e-12)


def test_features_target_and_classes_can_be_chosen():
    data = load(Iris(features=("petal_width",), target="petal_length"))
    assert data.feature_names == ("petal_width",)
    assert data.class_names is None
    two = load(Iris(classes=("virginica", "setosa")))
    assert two.count == 100
    assert two.class_names == ("setosa", "virginica")
    assert np.bincount(two.target).tolist() == [50, 50]
    assert np.unique(load(Digits(classes=("3", "8"))).target).tolist() == [3, 8]


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"features": ("height",)}, "features", 'iris.csv has no column "height"'),
        ({"features": ("species",), "target": "petal_width"}, "features", '"setosa" is not a number'),
        ({"target": "height"}, "target", 'iris.csv has no column "height"'),
        ({"classes": ("setosa", "rose")}, "classes", 'column "species" has no label "rose"'),
    ],
)
def test_a_wrong_choice_is_named(fields, field, sentence):
    with pytest.raises(DataError, match=sentence) as caught:
        load(Iris(**fields))
    assert caught.value.field == field


def test_the_readme_names_the_source_and_licence_of_every_shipped_file():
    readme = resource("datasets/README.md").read_text("utf-8")
    for entry in SHIPPED:
        assert f"`{entry.file}`" in readme
    shipped = {path.name for path in resource("datasets").glob("*.csv")}
    assert shipped == {entry.file for entry in SHIPPED}
    assert readme.count("Licence:") == len(SHIPPED)


def test_shipped_sets_offer_their_columns():
    assert Iris.columns()[0] == ("sepal_length", True)
    assert Iris.columns()[-1] == ("species", False)


# -- preview ------------------------------------------------------------------------------------------


def test_a_preview_shows_columns_rows_and_how_the_file_is_written(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"\xef\xbb\xbfname;x;y\nAnna;1;2\nBert;2.5;x\n")
    look = preview(path, count=1)
    assert look.columns == ("name", "x", "y")
    assert look.rows == (("Anna", "1", "2"),)
    assert look.numeric == (False, True, False)
    assert look.delimiter == ";"
    assert look.encoding == "UTF-8 with BOM"


def test_a_preview_of_a_bad_file_is_a_data_error(tmp_path):
    (tmp_path / "t.csv").write_bytes(b"")
    for name in ("t.csv", "none.csv"):
        with pytest.raises(DataError):
            preview(tmp_path / name)


def test_a_csv_needs_path_features_and_target():
    for fields in ({}, {"path": "t.csv", "features": ["x"]}, {"path": "", "features": ["x"], "target": "y"}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"kind": "csv", **fields}, AnyDataset)
    table = msgspec.convert({"kind": "csv", "path": "t.csv", "features": ["x"], "target": "y"}, AnyDataset)
    assert table == CsvFile(path="t.csv", features=("x",), target="y")
    assert msgspec.json.decode(msgspec.json.encode(table), type=AnyDataset) == table
