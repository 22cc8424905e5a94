"""Dear steps: the player asks for one at a time, and whatever a person does meanwhile loses nothing."""

import pytest
from PySide6.QtCore import QObject, Signal

from app.session.player import FASTEST, Aim, Player


class FakeRun:
    """A run whose steps are recorded one by one."""

    def __init__(self, length: int = 1000) -> None:
        self.length, self.step = length, 0

    @property
    def has_ended(self) -> bool:
        return self.step >= self.length

    def advance(self, count: int) -> None:
        raise AssertionError("a dear step was made on the window's thread")

    def is_behind(self, step: int) -> bool:
        return not self.has_ended and self.step < step

    def catch_up(self, step: int, count: int) -> None:
        raise AssertionError("a dear step was made on the window's thread")

    def record(self, made: int) -> bool:
        self.step += made
        return True


class FakeStepper(QObject):
    """Makes a step when the test says that it is there."""

    made = Signal(object)
    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_busy, self.begun = False, 0

    def exceeds_frame_budget(self, run: FakeRun) -> bool:
        return True

    def note(self, run: FakeRun, seconds: float) -> None:
        raise AssertionError("no step was made elsewhere")

    def begin(self, run: FakeRun) -> None:
        assert not self.is_busy
        self.is_busy, self.begun = True, self.begun + 1

    def give_up(self) -> None:
        self.is_busy = False

    def finish(self) -> None:
        assert self.is_busy
        self.is_busy = False
        self.made.emit(1)


@pytest.fixture
def stepper(qapp) -> FakeStepper:
    return FakeStepper()


@pytest.fixture
def player(stepper: FakeStepper, clock):
    player = Player(FakeRun(), clock, None, stepper)
    yield player
    player.stop()


def tick(player: Player, clock, seconds: float = 0.016) -> None:
    clock.now += seconds
    player.tick()


def played(player: Player, stepper: FakeStepper, clock, steps: int) -> None:
    player.set_speed(FASTEST)
    player.play()
    for _ in range(steps):
        tick(player, clock)
        stepper.finish()


def test_one_step_at_a_time_is_asked_for_and_shown_when_it_is_there(player, stepper, clock) -> None:
    player.set_speed(FASTEST)
    player.play()
    moves = []
    player.changed.connect(lambda: moves.append(player.cursor))
    for _ in range(5):
        tick(player, clock)
    assert (stepper.begun, moves) == (1, [])
    stepper.finish()
    assert moves == [1]
    tick(player, clock)
    assert stepper.begun == 2


def test_time_that_a_step_took_is_not_owed(player, stepper, clock) -> None:
    player.set_speed(8.0)
    player.play()
    tick(player, clock, 0.125)
    tick(player, clock, 5.0)
    stepper.finish()
    tick(player, clock, 0.0625)
    assert stepper.begun == 1
    tick(player, clock, 0.0625)
    assert stepper.begun == 2


def test_pausing_gives_the_step_up_and_nothing_moves_any_more(player, stepper, clock) -> None:
    played(player, stepper, clock, 3)
    tick(player, clock)
    player.pause()
    assert (stepper.is_busy, player.is_playing, player.cursor) == (False, False, 3)


def test_the_last_step_ends_the_play(player, stepper, clock) -> None:
    player._run.length = 2
    played(player, stepper, clock, 2)
    assert (player.cursor, player.is_playing) == (2, False)


def test_looking_back_while_it_plays_keeps_the_step_and_stays_behind(player, stepper, clock) -> None:
    played(player, stepper, clock, 4)
    tick(player, clock)
    player.set_speed(1.0)
    player.seek(1)
    stepper.finish()
    assert (player.cursor, player._run.step) == (1, 5)


def test_a_step_forward_is_shown_when_it_is_there_and_until_then_said_to_be_made(player, stepper) -> None:
    told = []
    player.changed.connect(lambda: told.append(player.aim is not None))
    player.step_by(1)
    assert (player.cursor, player.aim is not None, told) == (0, True, [True])
    stepper.finish()
    assert (player.cursor, player.aim is not None, told) == (1, False, [True, False])


def test_ten_steps_forward_are_shown_one_by_one(player, stepper) -> None:
    player.step_by(10)
    for step in range(10):
        assert player.cursor == step
        stepper.finish()
    assert (player.cursor, player.aim is not None, stepper.is_busy) == (10, False, False)


def test_a_second_press_meanwhile_is_dropped(player, stepper) -> None:
    player.step_by(1)
    player.step_by(1)
    stepper.finish()
    assert (player.cursor, stepper.begun, stepper.is_busy) == (1, 1, False)


@pytest.mark.parametrize("elsewhere", [lambda it: it.step_by(-1), lambda it: it.seek(1), lambda it: it.pause()])
def test_who_goes_elsewhere_gives_the_step_up(player, stepper, clock, elsewhere) -> None:
    played(player, stepper, clock, 2)
    player.pause()
    player.step_by(1)
    elsewhere(player)
    assert (player.aim is not None, stepper.is_busy, player._run.step) == (False, False, 2)


def test_steps_that_are_there_are_walked_over_at_once(player, stepper, clock) -> None:
    played(player, stepper, clock, 5)
    player.pause()
    player.seek(1)
    player.step_by(3)
    assert (player.cursor, player.aim is not None) == (4, False)


def test_play_takes_the_step_over_that_a_key_asked_for(player, stepper, clock) -> None:
    player.step_by(1)
    player.play()
    tick(player, clock, 1.0)
    assert (player.aim is not None, stepper.begun) == (False, 1)
    stepper.finish()
    assert player.cursor == 1


def test_another_run_begins_with_none_of_the_old_ones_steps(player, stepper, clock) -> None:
    played(player, stepper, clock, 2)
    tick(player, clock)
    player.set_run(FakeRun(), Aim(0, 0, 0))
    assert (stepper.is_busy, player.cursor) == (False, 0)


def test_a_step_that_fails_pauses(player, stepper, clock) -> None:
    played(player, stepper, clock, 1)
    stepper.failed.emit()
    assert not player.is_playing
