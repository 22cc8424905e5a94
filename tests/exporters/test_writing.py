"""A file is written whole or not at all."""

import os
import stat
import threading
from pathlib import Path

import pytest

from app.exporters.writing import written_whole


def write(path: Path, text: str) -> None:
    with written_whole(path) as temporary:
        temporary.write_text(text)


def fail_half_way(path: Path, error: type[BaseException]) -> None:
    path.write_text("half of the n")
    raise error


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_there_in_the_end(tmp_path: Path):
    write(tmp_path / "out.csv", "new")
    assert (tmp_path / "out.csv").read_text() == "new"
    assert files(tmp_path) == ["out.csv"]


def test_an_existing_file_is_replaced(tmp_path: Path):
    (tmp_path / "out.csv").write_text("a much longer old text")
    write(tmp_path / "out.csv", "new")
    assert (tmp_path / "out.csv").read_text() == "new"


@pytest.mark.parametrize("error", [ValueError, OSError, KeyboardInterrupt])
def test_an_existing_file_stays_untouched_on_failure(tmp_path: Path, error: type[BaseException]):
    (tmp_path / "out.csv").write_text("old")
    with pytest.raises(error), written_whole(tmp_path / "out.csv") as temporary:
        fail_half_way(temporary, error)
    assert (tmp_path / "out.csv").read_text() == "old"
    assert files(tmp_path) == ["out.csv"]


def test_a_file_is_seen_only_when_it_is_whole(tmp_path: Path):
    with written_whole(tmp_path / "out.csv") as temporary:
        temporary.write_text("half")
        assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_permissions_of_an_existing_file_stay(tmp_path: Path, mode: int):
    path = tmp_path / "out.csv"
    path.touch()
    path.chmod(mode)
    write(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_usual_permissions(tmp_path: Path):
    usual = tmp_path / "usual"
    usual.touch()
    write(tmp_path / "out.csv", "new")
    assert (tmp_path / "out.csv").stat().st_mode == usual.stat().st_mode


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "real.csv"
    target.write_text("old")
    (tmp_path / "link.csv").symlink_to(target)
    write(tmp_path / "link.csv", "new")
    assert (tmp_path / "link.csv").is_symlink()
    assert target.read_text() == "new"


def test_a_folder_is_no_file(tmp_path: Path):
    with pytest.raises(IsADirectoryError) as caught, written_whole(tmp_path):
        raise AssertionError
    assert caught.value.filename == str(tmp_path)


def test_a_missing_folder_is_told_with_the_name_that_was_asked_for(tmp_path: Path):
    path = tmp_path / "nowhere" / "out.csv"
    with pytest.raises(FileNotFoundError) as caught, written_whole(path):
        raise AssertionError
    assert caught.value.filename == str(path)


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "out.csv"
    with pytest.raises(NotADirectoryError) as caught, written_whole(path):
        raise AssertionError
    assert caught.value.filename == str(path)


def test_a_file_that_may_not_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "out.csv"
    path.write_text("old")
    # The user who runs the tests may be allowed everything.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError), written_whole(path):
        raise AssertionError
    assert path.read_text() == "old"


def test_a_very_long_name_can_be_written(tmp_path: Path):
    write(tmp_path / ("x" * 250), "new")
    assert (tmp_path / ("x" * 250)).read_text() == "new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    found: list[str] = []
    reader = threading.Thread(target=lambda: found.append(path.read_text()))
    reader.start()
    write(path, "whole")
    reader.join(10)
    assert found == ["whole"]
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_device_is_written_to_and_not_replaced():
    before = os.stat(os.devnull)
    write(Path(os.devnull), "lost")
    after = os.stat(os.devnull)
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
