"""Somebody saves, opens, and opens something broken by mistake."""

import json
from pathlib import Path

import numpy as np

from app.core.scenario.reading import write


def test_a_saved_run_opens_again_as_the_same_run(open_window, tmp_path: Path) -> None:
    first = open_window()
    first.laboratory.player.step_by(50)
    first.laboratory.save(tmp_path / "mine.json")
    thetas = [np.array(track.column("theta")) for track in first.laboratory.simulator.timeline.tracks]

    second = open_window()
    assert second.files.open_path(tmp_path / "mine.json")
    second.laboratory.player.pause()
    second.laboratory.player.seek(0)
    second.laboratory.player.step_by(50)
    again = [track.column("theta")[:51] for track in second.laboratory.simulator.timeline.tracks]
    assert all(np.array_equal(a, b) for a, b in zip(thetas, again, strict=True))
    assert second.windowTitle().endswith("Descent Lab")
    assert tmp_path / "mine.json" in second.settings.recent()


def test_a_broken_file_changes_nothing_and_says_why(window, tmp_path: Path) -> None:
    window.laboratory.player.step_by(30)
    before = window.laboratory.document.scenario
    plain = json.loads(write(before))
    plain["contenders"][0]["optimizer"]["lr"] = "fast"
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(plain))
    assert not window.files.open_path(broken)
    assert window.laboratory.document.scenario is before
    assert window.laboratory.cursor == 30
    assert "contenders[0].optimizer.lr" in window.notice.text()


def test_an_unsaved_scenario_is_there_again_at_the_next_start(open_window) -> None:
    first = open_window()
    first.editors.contenders.cards()[0].duplicate_requested.emit()
    count = len(first.laboratory.document.scenario.contenders)
    first.close()
    second = open_window()
    second.files.reopen_last()
    assert len(second.laboratory.document.scenario.contenders) == count


def test_every_shipped_scenario_opens_from_the_gallery(window) -> None:
    from app.gallery import gallery

    for shown in gallery():
        assert window.laboratory.replace(shown.scenario(), shown.title), window.notice.text()
        window.laboratory.player.step_by(2)
        assert window.laboratory.cursor >= 1
