"""Tables as people write them are read; nothing but the wanted columns has to make sense."""

import csv
import io

import msgspec
import numpy as np
import pytest

from app.core.cancellation import Cancelled
from app.core.datasets import CsvFile, preview

RNG = np.random.default_rng(0)


def load(tmp_path, text, features=("x",), target="y", name="table.csv", **fields):
    content = text if isinstance(text, bytes) else text.encode()
    (tmp_path / name).write_bytes(content)
    return CsvFile(path=name, features=tuple(features), target=target, **fields).load(tmp_path, RNG)


def test_columns_come_in_the_order_asked_for_and_others_may_hold_anything(tmp_path):
    data = load(tmp_path, 'name,b,y,a\nAnna,1,10,0.5\n,2,20,-1e3\n"Li, Wei",3,30,.25\n', features=("a", "b"))
    assert data.features.tolist() == [[0.5, 1], [-1000, 2], [0.25, 3]]
    assert data.target.tolist() == [10, 20, 30]
    assert data.feature_names == ("a", "b")
    assert data.target_name == "y"
    assert data.class_names is None
    assert data.standardisation is None
    assert data.features.dtype == data.target.dtype == np.float64


def test_arrays_are_read_only(tmp_path):
    data = load(tmp_path, "x,y\n1,2\n2,3\n")
    assert not data.features.flags.writeable
    assert not data.target.flags.writeable


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("given", [True, False])
def test_the_delimiter_is_found(tmp_path, delimiter, given):
    rows = [["note", "x", "y"], ["a", "1", "2"], ["b", "3", "4"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    data = load(tmp_path, text, delimiter=delimiter if given else None)
    assert data.features.tolist() == [[1], [3]]
    assert data.target.tolist() == [2, 4]


def test_the_delimiter_is_the_one_that_gives_the_wanted_columns(tmp_path):
    data = load(tmp_path, "a, b;x;y\n1, 2;3;4\n1, 2;5;6\n")
    assert data.features.tolist() == [[3], [5]]


@pytest.mark.parametrize("delimiter", ["~", ":", "·", "-"])
def test_any_sign_may_part_the_columns(tmp_path, delimiter):
    text = "\n".join(delimiter.join(cells) for cells in (("a", "b", "y"), ("1", "2", "3"), ("4", "5", "6")))
    (tmp_path / "t.csv").write_text(text, "utf-8")
    dataset = msgspec.convert(
        {"kind": "csv", "path": "t.csv", "features": ["b"], "target": "y", "delimiter": delimiter}, CsvFile
    )
    assert dataset.load(tmp_path, np.random.default_rng(0)).features.tolist() == [[2.0], [5.0]]
    assert preview(tmp_path / "t.csv", delimiter=delimiter).columns == ("a", "b", "y")


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n", "\r", ",\n"])
def test_what_cannot_part_columns_is_refused(delimiter):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(
            {"kind": "csv", "path": "t.csv", "features": ["b"], "target": "y", "delimiter": delimiter}, CsvFile
        )


def test_lines_may_end_with_a_carriage_return_alone(tmp_path):
    assert load(tmp_path, b'x,y,"note"\r1,2,"a\rb"\r3,4,c\r').features.tolist() == [[1.0], [3.0]]
    assert preview(tmp_path / "table.csv").columns == ("x", "y", "note")


def test_columns_may_be_aligned_with_spaces(tmp_path):
    assert load(tmp_path, "  x    y \n  1   10 \n 22    3 \n").features.tolist() == [[1], [22]]


def test_quoted_fields_may_hold_delimiters_quotes_and_line_breaks(tmp_path):
    data = load(tmp_path, 'x,"a ""quoted"", name",y\n"1","two\nlines, and more","2"\n3,plain,4\n')
    assert data.features.tolist() == [[1], [3]]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n\n"])
def test_a_byte_order_mark_and_blank_lines_do_no_harm(tmp_path, ending):
    data = load(tmp_path, b"\xef\xbb\xbf" + ending.join(["", "x,y", "1,2", "3,4", ""]).encode())
    assert data.features.tolist() == [[1], [3]]


def test_names_in_any_language_are_found(tmp_path):
    data = load(tmp_path, "무게,größe\n1,2\n3,4\n", features=("무게",), target="größe")
    assert data.target.tolist() == [2, 4]


def test_text_labels_are_numbered_in_sorted_order(tmp_path):
    data = load(tmp_path, "x,y\n1,pear\n2,apple\n3, pear \n4,fig\n")
    assert data.class_names == ("apple", "fig", "pear")
    assert data.target.tolist() == [2, 0, 2, 1]
    assert data.target.dtype == np.int64
    assert str(data.text_target) == 'row 2 of table.csv, column "y": "pear" is not a number'


def test_numbers_as_labels_stay_numbers(tmp_path):
    assert load(tmp_path, "x,y\n1,10\n2,9\n3,10.0\n").target.tolist() == [10, 9, 10]


def test_one_text_among_numbers_is_named_for_the_loss_to_report(tmp_path):
    data = load(tmp_path, "x,y\n1,10\n2,9\n\n3,8o\n")
    assert str(data.text_target) == 'row 5 of table.csv, column "y": "8o" is not a number'


def test_standardized_features_have_mean_0_and_population_deviation_1(tmp_path):
    rng = np.random.default_rng(3)
    table = rng.normal(size=(57, 3)) * [1, 1e-4, 1e6] + [5, 1e3, -3]
    text = "a,b,y\n" + "\n".join(",".join(map(repr, map(float, row))) for row in table)
    data = load(tmp_path, text, features=("a", "b"), standardize=True)
    np.testing.assert_allclose(data.features.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(data.features.std(axis=0, ddof=0), 1, rtol=1e-12)
    assert data.target.tolist() == table[:, 2].tolist()
    means, scales = data.standardisation
    np.testing.assert_allclose(data.features * scales + means, table[:, :2], rtol=1e-12)
    np.testing.assert_allclose(scales, table[:, :2].std(axis=0), rtol=1e-12)


def test_every_number_is_read_to_the_last_bit(tmp_path):
    rng = np.random.default_rng(4)
    table = np.ldexp(rng.normal(size=(1000, 2)), rng.integers(-900, 900, (1000, 2)))
    text = io.StringIO()
    csv.writer(text).writerows([["x", "y"], *([repr(float(a)), repr(float(b))] for a, b in table)])
    data = load(tmp_path, text.getvalue())
    assert data.features[:, 0].tolist() == table[:, 0].tolist()
    assert data.target.tolist() == table[:, 1].tolist()


def test_the_path_is_relative_to_the_folder_or_absolute(tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "t.csv").write_text("x,y\n1,2\n")
    for path in ("inner/t.csv", str(inner / "t.csv")):
        assert CsvFile(path=path, features=("x",), target="y").load(tmp_path, RNG).target.tolist() == [2]


def test_progress_rises_to_the_end_and_may_cancel(tmp_path):
    (tmp_path / "t.csv").write_text("x,y\n" + "1.5,2.5\n" * 50_000)
    table = CsvFile(path="t.csv", features=("x",), target="y")
    seen = []
    assert table.load(tmp_path, RNG, seen.append).count == 50_000
    assert seen == sorted(seen)
    assert len(seen) > 10
    assert seen[-1] == 1.0

    def cancel(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        table.load(tmp_path, RNG, cancel)
