"""Bad data: each case has its own sentence, which names file, row (as a person counts lines) and column."""

import contextlib
import os
import sys

import numpy as np
import pytest

from app.core.datasets import CsvFile, DataError

RNG = np.random.default_rng(0)

FAULTS = {
    "an empty file": (b"", "path", "bad.csv is empty"),
    "blank lines only": (b"\n\n\n", "path", "bad.csv is empty"),
    "a header alone": (b"x,y\n", "path", "bad.csv has a header but no rows"),
    "a missing feature": (b"a,y\n1,2\n", "features", 'bad.csv has no column "x"; its columns are a, y'),
    "a missing target": (b"x,z\n1,2\n", "target", 'bad.csv has no column "y"; its columns are x, z'),
    "a name used twice": (b"x,y,x\n1,2,3\n", "features", 'the header of bad.csv names column "x" 2 times'),
    "text in numbers": (b"x,y\n1,2\nabc,2\n", "features", 'row 3 of bad.csv, column "x": "abc" is not a number'),
    "text after a blank line": (b"x,y\n1,2\n\n?,2\n", "features", 'row 4 of bad.csv, column "x": "?" is not a number'),
    "text after a quoted line break": (
        b'note,x,y\n"two\nlines",1,2\na,b,2\n', "features", 'row 4 of bad.csv, column "x": "b" is not a number'
    ),
    "an underscore": (b"x,y\n1_000,2\n", "features", 'row 2 of bad.csv, column "x": "1_000" is not a number'),
    "a decimal comma": (
        b"x;y\n1,5;2\n", "features",
        'row 2 of bad.csv, column "x": "1,5" is not a number; write the decimal sign as a point',
    ),
    "an empty cell": (b"x,y\n1,2\n,3\n", "features", 'row 3 of bad.csv, column "x": the cell is empty'),
    "a cell of spaces": (b"x,y\n1,2\n  ,3\n", "features", 'row 3 of bad.csv, column "x": the cell is empty'),
    "an empty target": (b"x,y\n1,2\n3,\n", "target", 'row 3 of bad.csv, column "y": the cell is empty'),
    "an empty label": (b"x,y\n1,a\n3,\n2,b\n", "target", 'row 3 of bad.csv, column "y": the cell is empty'),
    "nan": (b"x,y\nnan,2\n", "features", 'row 2 of bad.csv, column "x": "nan" is not a finite number'),
    "infinity": (b"x,y\n1,2\n-inf,2\n", "features", 'row 3 of bad.csv, column "x": "-inf" is not a finite number'),
    "overflow": (b"x,y\n1e999,2\n", "features", 'row 2 of bad.csv, column "x": "1e999" is not a finite number'),
    "nan as target": (b"x,y\n1,2\n1,NaN\n", "target", 'row 3 of bad.csv, column "y": "NaN" is not a finite number'),
    "too few fields": (b"x,y,z\n1,2,3\n1,2\n", "path", "row 3 of bad.csv has 2 fields, but the header has 3"),
    "too many fields": (b"x,y\n1,2\n1,2,3\n", "path", "row 3 of bad.csv has 3 fields, but the header has 2"),
    "Latin-1": (
        "x,y\n1,2\nÄrger,3\n".encode("latin-1"), "path", "row 3 of bad.csv is not UTF-8 text; save the file as UTF-8",
    ),
    "UTF-32": ("x,y\n1,2\n".encode("utf-32"), "path", "bad.csv is UTF-32 text; save it as UTF-8"),
    "a sign that cannot be seen": (
        b"x,y\n1,2\n\0,3\n", "features", 'row 3 of bad.csv, column "x": "\N{REPLACEMENT CHARACTER}" is not a number',
    ),
    "carriage returns alone": (
        b"x,y\r1,2\r?,2\r", "features", 'row 3 of bad.csv, column "x": "?" is not a number',
    ),
    "UTF-16": ("x,y\n1,2\n".encode("utf-16"), "path", "bad.csv is UTF-16 text; save it as UTF-8"),
    "a quotation left open": (
        b'x,y\n1,2\n"3,4\n5,6\n', "path", "row 3 of bad.csv begins a quotation that is never closed"
    ),
}  # fmt: skip


def message_of(path, folder, *, features=("x",), target="y", **fields):
    with pytest.raises(DataError) as caught:
        CsvFile(path=path, features=features, target=target, **fields).load(folder, RNG)
    return caught.value.field, str(caught.value)


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path, case):
    content, field, sentence = case
    (tmp_path / "bad.csv").write_bytes(content)
    assert message_of("bad.csv", tmp_path) == (field, sentence)


def test_a_missing_file_is_named(tmp_path):
    field, sentence = message_of("none.csv", tmp_path)
    assert field == "path"
    assert sentence == f"the file {tmp_path / 'none.csv'} does not exist"


def test_a_folder_is_no_table(tmp_path):
    (tmp_path / "folder").mkdir()
    assert message_of("folder", tmp_path) == ("path", "folder is a folder, not a file")


def test_a_file_under_a_file_does_not_exist(tmp_path):
    (tmp_path / "file").write_text("x,y\n1,2\n")
    assert "does not exist" in message_of("file/inner.csv", tmp_path)[1]


@pytest.mark.parametrize("path", ["nul\0l.csv", "a" * 1000 + ".csv"])
def test_an_impossible_path_is_one_sentence(tmp_path, path):
    field, sentence = message_of(path, tmp_path)
    assert field == "path"
    assert "\n" not in sentence


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    path = tmp_path / "secret.csv"
    path.write_text("x,y\n1,2\n")
    path.chmod(0)
    if sys.platform == "win32" or os.access(path, os.R_OK):  # an administrator may read everything

        def refuse(*args):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("pathlib.Path.open", refuse)
    assert message_of("secret.csv", tmp_path) == ("path", "secret.csv cannot be read: Permission denied")


@pytest.mark.parametrize("value", ["7", "0.1", "1e-30"])
def test_a_constant_column_cannot_be_standardized(tmp_path, value):
    (tmp_path / "flat.csv").write_text("a,x,y\n" + "".join(f"{i},{value},1\n" for i in range(57)))
    field, sentence = message_of("flat.csv", tmp_path, features=("a", "x"), standardize=True)
    assert field == "standardize"
    assert sentence == 'column "x" of flat.csv has the same value in every row and cannot be standardized'


def test_a_column_is_listed_once_and_is_no_target(tmp_path):
    (tmp_path / "t.csv").write_text("x,y\n1,2\n")
    assert message_of("t.csv", tmp_path, features=("x", "x")) == ("features", 'column "x" is listed twice')
    expected = ("target", 'column "x" cannot be a feature and the target')
    assert message_of("t.csv", tmp_path, target="x") == expected


def test_the_row_is_right_far_down_a_long_file(tmp_path):
    rows = ["1,2"] * 10_000
    rows[8_765] = "1,2"
    rows[8_766] = "oops,2"
    (tmp_path / "long.csv").write_text("x,y\n" + "\n".join(rows))
    assert message_of("long.csv", tmp_path)[1].startswith("row 8768 of long.csv")


def test_a_long_cell_is_shown_cut(tmp_path):
    (tmp_path / "t.csv").write_text("x,y\n" + "z" * 5000 + ",2\n")
    assert len(message_of("t.csv", tmp_path)[1]) < 120


def test_bytes_at_random_never_give_anything_but_a_data_error(tmp_path):
    rng = np.random.default_rng(6)
    alphabet = b'xy,;"\n\r\t| 0123.e-\xff\x00\xc3\xa4_'
    for _ in range(400):
        body = bytes(rng.choice(list(alphabet), rng.integers(1, 60)).tolist())
        (tmp_path / "fuzz.csv").write_bytes(b"x,y\n" + body)
        with contextlib.suppress(DataError):
            data = CsvFile(path="fuzz.csv", features=("x",), target="y").load(tmp_path, RNG)
            assert np.isfinite(data.features).all()
            assert np.isfinite(data.target).all()
