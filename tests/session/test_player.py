"""The player: steps that are due, within a budget, along a cursor."""

import numpy as np
import pytest

from app.session.player import BUDGET, FASTEST, Player


class FakeRun:
    """A run whose steps cost a fixed time on the tests' clock."""

    def __init__(self, clock, length: int = 1000, cost: float = 0.0) -> None:
        self.clock, self.length, self.cost, self.step = clock, length, cost, 0

    @property
    def has_ended(self) -> bool:
        return self.step >= self.length

    def advance(self, count: int) -> None:
        count = min(count, self.length - self.step)
        self.step += count
        self.clock.now += count * self.cost


@pytest.fixture
def player(qapp, clock):
    player = Player(FakeRun(clock), clock)
    yield player
    player.pause()


def tick(player: Player, clock, seconds: float) -> None:
    clock.now += seconds
    player.tick()


def test_the_speed_is_steps_per_second(player: Player, clock) -> None:
    player.set_speed(100.0)
    player.play()
    for _ in range(10):
        tick(player, clock, 0.1)
    assert player.cursor == pytest.approx(100, abs=1)


def test_ticks_that_tremble_show_one_step_each(player: Player, clock) -> None:
    player.set_speed(60)
    player.play()
    begin, seen = clock.now, [0]
    for index, late in enumerate(np.random.default_rng(0).uniform(-0.004, 0.004, 200), start=1):
        clock.now = begin + index / 60 + late
        player.tick()
        seen.append(player.cursor)
    assert np.diff(seen).tolist() == [1] * 200


def test_half_a_step_a_second_steps_every_two_seconds(player: Player, clock) -> None:
    player.set_speed(0.5)
    player.play()
    tick(player, clock, 1.9)
    assert player.cursor == 0
    tick(player, clock, 0.2)
    assert player.cursor == 1


def test_a_slow_run_drops_what_it_cannot_do_within_the_budget(qapp, clock) -> None:
    run = FakeRun(clock, cost=BUDGET / 4)
    player = Player(run, clock)
    player.set_speed(10_000.0)
    player.play()
    tick(player, clock, 1.0)
    assert 4 <= player.cursor <= 8
    before = player.cursor
    tick(player, clock, 0.0)
    assert player.cursor <= before + 8, "a second's debt must not be paid later"
    player.pause()


def test_as_fast_as_possible_uses_the_whole_budget(qapp, clock) -> None:
    run = FakeRun(clock, length=10**9, cost=BUDGET / 1000)
    player = Player(run, clock)
    player.set_speed(FASTEST)
    player.play()
    tick(player, clock, 0.016)
    assert 1000 <= player.cursor <= 2100
    player.pause()


def test_playing_moves_over_recorded_frames_before_it_makes_new_ones(player: Player, clock) -> None:
    player.step_by(50)
    player.seek(10)
    player.set_speed(100.0)
    player.play()
    tick(player, clock, 0.2)
    assert player.cursor == 30
    assert player._run.step == 50


def test_a_run_that_ends_pauses_and_playing_again_begins_at_its_start(player: Player, clock) -> None:
    player.step_by(1000)
    assert not player.is_playing
    player.toggle()
    assert (player.cursor, player.is_playing) == (0, True)


def test_stepping_pauses_and_goes_both_ways(player: Player) -> None:
    player.play()
    player.step_by(3)
    assert (player.cursor, player.is_playing) == (3, False)
    player.step_by(-1)
    assert player.cursor == 2
    player.step_by(-10)
    assert player.cursor == 0
