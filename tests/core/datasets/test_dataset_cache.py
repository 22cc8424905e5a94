"""Samples used last are not read again."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.cancellation import Cancelled
from app.core.datasets import CsvFile, Iris, Line
from app.core.datasets.base import DataError
from app.core.datasets.dataset_cache import MOST_KEPT, is_loaded, loaded

ONE, OTHER = np.random.SeedSequence(1), np.random.SeedSequence(2)


@pytest.fixture
def table(tmp_path: Path) -> CsvFile:
    (tmp_path / "t.csv").write_text("a,b,y\n1,5,2\n2,6,4\n4,9,7\n", "utf-8")
    return CsvFile(path="t.csv", features=("a", "b"), target="y")


def test_a_table_is_read_once_whatever_the_seed(table: CsvFile, tmp_path: Path) -> None:
    first = loaded(table, tmp_path, ONE)
    assert loaded(table, tmp_path, OTHER) is first
    assert is_loaded(table, tmp_path, OTHER)


def test_a_generator_draws_anew_for_another_seed(tmp_path: Path) -> None:
    first = loaded(Line(), tmp_path, ONE)
    assert loaded(Line(), tmp_path, ONE) is first
    assert not np.array_equal(loaded(Line(), tmp_path, OTHER).features, first.features)


@pytest.mark.parametrize("dataset", [Line(), Iris()], ids=["line", "iris"])
def test_standardised_samples_are_those_that_loading_gives(dataset, tmp_path: Path) -> None:
    scaled = msgspec.structs.replace(dataset, standardize=True)
    found, plain = loaded(scaled, tmp_path, ONE), scaled.load(tmp_path, np.random.default_rng(ONE))
    assert np.array_equal(found.features, plain.features)
    assert np.array_equal(found.target, plain.target)


def test_standardising_a_table_that_is_known_reads_nothing(table: CsvFile, tmp_path: Path, monkeypatch) -> None:
    loaded(table, tmp_path, ONE)
    scaled = msgspec.structs.replace(table, standardize=True)
    assert is_loaded(scaled, tmp_path, ONE)
    monkeypatch.setattr(CsvFile, "load", lambda *_: pytest.fail("the file was read"))
    assert np.allclose(loaded(scaled, tmp_path, ONE).features.mean(axis=0), 0)


def test_a_file_that_has_changed_is_read_again(table: CsvFile, tmp_path: Path) -> None:
    loaded(table, tmp_path, ONE)
    (tmp_path / "t.csv").write_text("a,b,y\n1,5,2\n2,6,4\n4,9,7\n9,9,9\n", "utf-8")
    assert not is_loaded(table, tmp_path, ONE)
    assert loaded(table, tmp_path, ONE).count == 4


def test_a_table_of_the_same_name_in_another_folder_is_another(table: CsvFile, tmp_path: Path) -> None:
    loaded(table, tmp_path, ONE)
    with pytest.raises(DataError):
        loaded(table, tmp_path / "other", ONE)


def test_what_was_cancelled_is_not_kept(table: CsvFile, tmp_path: Path) -> None:
    def enough(_: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        loaded(table, tmp_path, ONE, enough)
    assert not is_loaded(table, tmp_path, ONE)


def test_what_was_not_used_for_long_goes_first(table: CsvFile, tmp_path: Path) -> None:
    loaded(table, tmp_path, ONE)
    for samples in range(2, 2 + MOST_KEPT - 1):
        loaded(Line(samples=samples), tmp_path, ONE)
        loaded(table, tmp_path, ONE)
    loaded(Line(samples=100), tmp_path, ONE)
    assert is_loaded(table, tmp_path, ONE)
    assert not is_loaded(Line(samples=2), tmp_path, ONE)
