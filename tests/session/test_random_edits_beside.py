"""Whatever a person does while steps are made in the background, a replay has the same bits."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.session.background_stepper import BackgroundStepper
from tests.session.test_random_edits import begun, edited, replayed


@pytest.mark.parametrize("seed", range(16))
def test_edits_and_undo_amid_steps_on_the_thread_replay_from_the_file(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(BackgroundStepper, "exceeds_frame_budget", lambda self, run: True)
    luck = random.Random(seed)
    laboratory = begun(luck)
    player = laboratory.player

    def settle() -> None:
        qtbot.waitUntil(lambda: not player.aim is not None)

    def play() -> None:
        top = laboratory.simulator.step
        player.set_speed(float("inf"))
        player.play()
        qtbot.waitUntil(lambda: laboratory.simulator.step > top or not player.is_playing)

    actions: tuple[Callable[[], object], ...] = (
        lambda: player.step_by(luck.choice((1, 2, 5))),
        settle,
        lambda: player.seek(luck.randrange(laboratory.simulator.step + 1)),
        laboratory.undo,
        laboratory.redo,
        lambda: edited(laboratory, luck),
        play,
        player.pause,
    )
    for _ in range(40):
        luck.choices(actions, (8, 6, 2, 1.5, 1, 6, 2, 1))[0]()
    player.stop()
    replayed(laboratory, tmp_path / "saved.json", luck)
