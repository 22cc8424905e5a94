"""Of what may wait, one piece is done a turn."""

import pytest

from app.session.turns import REST, Turns
from tests.session.conftest import Clock


@pytest.fixture
def turns(qapp, clock: Clock) -> Turns:
    return Turns(clock)


def test_a_turn_does_one_piece_the_one_asked_for_first(turns: Turns, clock: Clock) -> None:
    done: list[str] = []
    for name in ("numbers", "series", "diagnosis"):
        turns.ask(name, lambda name=name: done.append(name))
        clock.now += 0.001
    turns.take_turn()
    assert done == ["numbers"]
    turns.take_turn()
    turns.take_turn()
    turns.take_turn()
    assert done == ["numbers", "series", "diagnosis"]


def test_who_asks_again_keeps_the_place_but_has_the_newest_piece_done(turns: Turns, clock: Clock) -> None:
    done: list[str] = []
    turns.ask("numbers", lambda: done.append("old"))
    clock.now += 0.001
    turns.ask("series", lambda: done.append("series"))
    clock.now += 0.001
    turns.ask("numbers", lambda: done.append("new"))
    turns.take_turn()
    turns.drop("series")
    assert done == ["new"]


def test_after_a_piece_a_frame_comes_first(turns: Turns, clock: Clock) -> None:
    for name in ("numbers", "series"):
        turns.ask(name, lambda: None)
    turns.take_turn()
    assert turns._timer.interval() == round(1000 * REST)
    turns.drop("series")


def test_a_piece_waits_until_it_is_due(turns: Turns, clock: Clock) -> None:
    done: list[int] = []
    turns.ask("numbers", lambda: done.append(1), after=0.05)
    turns.take_turn()
    assert done == []
    clock.now += 0.05
    turns.take_turn()
    assert done == [1]


def test_a_piece_may_ask_for_its_own_rest(turns: Turns, clock: Clock) -> None:
    done: list[int] = []

    def work() -> None:
        done.append(1)
        if len(done) < 3:
            turns.ask("series", work, after=0.01)

    turns.ask("series", work)
    for _ in range(5):
        turns.take_turn()
        clock.now += 0.01
    assert len(done) == 3


def test_what_is_dropped_is_not_done(turns: Turns) -> None:
    done: list[int] = []
    turns.ask("numbers", lambda: done.append(1))
    turns.drop("numbers")
    turns.drop("nothing")
    turns.take_turn()
    assert done == []


def test_at_rest_the_event_loop_does_all_of_it(qtbot) -> None:
    turns, done = Turns(), []
    for number in range(6):
        turns.ask(str(number), lambda number=number: done.append(number), after=0.002 * (number % 2))
    qtbot.waitUntil(lambda: len(done) == 6, timeout=2000)
    assert done == [0, 2, 4, 1, 3, 5]


def test_a_piece_that_fails_does_not_keep_the_others_from_their_turns(turns: Turns, clock: Clock) -> None:
    done: list[int] = []

    def fail() -> None:
        raise ValueError("no")

    turns.ask("bad", fail)
    clock.now += 0.001
    turns.ask("good", lambda: done.append(1))
    with pytest.raises(ValueError, match="no"):
        turns.take_turn()
    assert turns._timer.isActive()
    turns.take_turn()
    assert done == [1]
