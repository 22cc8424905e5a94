"""The one door for background work: the latest of a name wins, nothing that fails goes unheard, closing has a limit."""

import gc
import logging
import threading
import time

import pytest
from PySide6.QtCore import QObject

import app.background as module
from app.background import REST, Background, Failure
from app.core.cancellation import Cancelled, Stop, check_cancelled
from tests.session.conftest import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turns(qapp, clock: Clock) -> Background:
    return Background(clock=clock)


def endless(stop: Stop) -> None:
    while True:
        stop.check()
        time.sleep(0.001)


# -- on a thread ---------------------------------------------------------------------------------------


def test_work_is_done_on_a_thread_and_told_on_the_one_of_the_window(background, qtbot) -> None:
    told: list[tuple[int, int]] = []
    here = threading.get_ident()
    background.ask("sum", lambda stop: threading.get_ident(), lambda there: told.append((there, threading.get_ident())))
    assert background.is_busy("sum")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] != here
    assert told[0][1] == here
    assert not background.is_busy()


def test_a_result_is_told_within_a_few_milliseconds(background, qtbot) -> None:
    waits: list[float] = []
    for _ in range(9):
        background.ask("time", lambda stop: time.perf_counter(), lambda made: waits.append(time.perf_counter() - made))
        qtbot.waitUntil(lambda: not background.is_busy())
    assert sorted(waits)[4] < 0.008  # the interval of `LISTEN`, and the test's own waiting


def test_the_latest_of_a_name_wins_and_names_do_not_meet(background, qtbot) -> None:
    told: list[object] = []
    for number in range(5):
        background.ask("one", lambda stop, number=number: number, told.append)
    background.ask("other", lambda stop: "other", told.append)
    qtbot.waitUntil(lambda: not background.is_busy())
    assert sorted(told, key=str) == [4, "other"]


def test_what_is_cancelled_ends_soon_and_tells_nothing(background, qtbot) -> None:
    ended: list[int] = []
    background.ask("endless", endless, lambda _: pytest.fail("told"), failed=pytest.fail, ended=lambda: ended.append(1))
    thread = module._threads[-1].thread
    background.cancel("endless")
    assert ended == [1]
    assert not background.is_busy("endless")
    thread.join(0.2)
    assert not thread.is_alive()
    qtbot.wait(20)


def test_sums_deep_inside_are_cancelled_too(background) -> None:
    def deep(stop: Stop) -> None:
        while True:
            check_cancelled()

    background.ask("deep", deep, pytest.fail)
    thread = module._threads[-1].thread
    background.cancel("deep")
    thread.join(0.2)
    assert not thread.is_alive()


def test_what_is_interrupted_says_what_became_of_it(background, qtbot) -> None:
    told: list[object] = []
    background.ask("endless", endless, told.append, failed=told.append, ended=lambda: told.append("ended"))
    background.interrupt("endless")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] == "ended"
    assert isinstance(told[1], Cancelled)


def test_a_result_of_another_run_than_the_screens_is_dropped(background, qtbot) -> None:
    told, go = [], threading.Event()

    def waiting(stop: Stop) -> str:
        go.wait(5)
        return "made"

    background.show_key("run")
    for name, owner in (("same", "run"), ("old", "run before"), ("no one's", None)):
        background.ask(name, waiting, lambda _, name=name: told.append(name), owner=owner)
    go.set()
    qtbot.waitUntil(lambda: not background.is_busy())
    assert sorted(told) == ["no one's", "same"]


def test_another_run_on_the_screen_cancels_what_is_made_for_the_one_before(background) -> None:
    background.show_key("run")
    background.ask("run's", endless, pytest.fail, owner="run")
    thread = module._threads[-1].thread
    background.ask("no one's", endless, pytest.fail)
    background.show_key("run")
    assert background.is_busy("run's")
    background.show_key("another")
    assert not background.is_busy("run's")
    assert background.is_busy("no one's")
    thread.join(0.2)
    assert not thread.is_alive()


def test_progress_is_told_no_more_often_than_it_can_be_seen(background, qtbot) -> None:
    shares: list[float] = []
    results: list[int] = []

    def busy(stop: Stop) -> int:
        for share in range(200_000):
            stop.progress(share / 200_000)
        return 7

    background.ask("busy", busy, results.append, progressed=shares.append)
    qtbot.waitUntil(lambda: results == [7])
    assert 1 <= len(shares) < 50
    assert shares == sorted(shares)
    assert all(0 <= share < 1 for share in shares)


# -- failures ------------------------------------------------------------------------------------------


def test_a_failure_is_told_on_the_windows_thread_and_logged_with_its_traceback(background, qtbot, caplog) -> None:
    told: list[tuple[Failure, int]] = []
    background.failed.connect(lambda failure: told.append((failure, threading.get_ident())))
    background.ask("division", lambda stop: 1 / 0, pytest.fail)
    qtbot.waitUntil(lambda: bool(told))
    (failure, thread), record = told[0], caplog.records[0]
    assert failure.name == "division"
    assert isinstance(failure.error, ZeroDivisionError)
    assert thread == threading.get_ident()
    assert (record.name, record.levelno) == ("descent_lab", logging.ERROR)
    assert "division" in record.getMessage()
    assert "1 / 0" in caplog.text


def test_a_failure_that_nobody_takes_is_raised(background, qtbot) -> None:
    with qtbot.captureExceptions() as raised:
        background.ask("division", lambda stop: 1 / 0, pytest.fail)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_who_takes_failures_itself_has_them_alone(background, qtbot, caplog) -> None:
    told: list[Exception] = []
    background.failed.connect(pytest.fail)
    background.ask("division", lambda stop: 1 / 0, pytest.fail, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)
    assert not caplog.records


def test_who_cannot_take_a_result_fails_as_the_work_would(background, qtbot, caplog) -> None:
    told: list[Failure] = []
    background.failed.connect(told.append)
    background.ask("none", lambda stop: 0, lambda result: 1 / result)
    background.ask("one", lambda stop: 1, lambda result: told.append(result))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert {type(one) for one in told} == {Failure, int}


def test_work_that_fails_when_nobody_wants_it_is_in_the_log_alone(background, qtbot, caplog) -> None:
    begun, go = threading.Event(), threading.Event()

    def work(stop: Stop) -> None:
        begun.set()
        go.wait(5)
        raise KeyError("cut")

    background.failed.connect(pytest.fail)
    background.ask("reading", work, pytest.fail)
    assert begun.wait(5)
    background.cancel("reading")
    go.set()
    module._threads[-1].thread.join()
    qtbot.wait(20)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


# -- closing -------------------------------------------------------------------------------------------


def test_closing_ends_what_is_going_on(background) -> None:
    for name in ("one", "other"):
        background.ask(name, endless, pytest.fail)
    background.later("piece", pytest.fail)
    threads = [one.thread for one in module._threads if one.answers is background._answers]
    background.stop()
    background.ask("late", endless, pytest.fail)
    background.later("late", pytest.fail)
    assert len(threads) == 2
    assert not any(thread.is_alive() for thread in threads)
    assert not background.is_busy()


def test_closing_waits_for_a_thread_that_does_not_end_no_longer_than_its_limit(background, monkeypatch, caplog) -> None:
    monkeypatch.setattr(module, "CLOSING", 0.1)
    go = threading.Event()
    for name in ("deaf", "deaf too"):
        background.ask(name, lambda stop: go.wait(10), pytest.fail)
    begin = time.perf_counter()
    background.stop()
    assert time.perf_counter() - begin < 0.3
    assert [record.levelno for record in caplog.records] == 2 * [logging.WARNING]
    go.set()
    background.stop()
    assert not [one for one in module._threads if one.answers is background._answers]


def test_a_thread_may_outlive_its_window(qapp, qtbot) -> None:
    go, window = threading.Event(), QObject()
    door = Background(window)
    door.ask("late", lambda stop: go.wait(10), pytest.fail)
    thread = module._threads[-1].thread
    window.deleteLater()
    del window, door
    qtbot.wait(20)
    gc.collect()
    go.set()
    thread.join(1)
    assert not thread.is_alive()


# -- in later turns ------------------------------------------------------------------------------------


def test_a_turn_does_one_piece_the_one_asked_for_first(turns, clock) -> None:
    done: list[str] = []
    for name in ("numbers", "series", "diagnosis"):
        turns.later(name, lambda name=name: done.append(name))
        clock.now += 0.001
    turns.run_next()
    assert done == ["numbers"]
    turns.run_next()
    turns.run_next()
    turns.run_next()
    assert done == ["numbers", "series", "diagnosis"]


def test_who_asks_again_keeps_the_place_but_has_the_newest_piece_done(turns, clock) -> None:
    done: list[str] = []
    turns.later("numbers", lambda: done.append("old"))
    clock.now += 0.001
    turns.later("series", lambda: done.append("series"))
    clock.now += 0.001
    turns.later("numbers", lambda: done.append("new"))
    turns.run_next()
    turns.cancel("series")
    assert done == ["new"]


def test_after_a_piece_a_frame_comes_first(turns) -> None:
    for name in ("numbers", "series"):
        turns.later(name, lambda: None)
    turns.run_next()
    assert turns._turns.interval() == round(1000 * REST)
    turns.cancel("series")


def test_a_piece_waits_until_it_is_due(turns, clock) -> None:
    done: list[int] = []
    turns.later("numbers", lambda: done.append(1), after=0.05)
    turns.run_next()
    assert done == []
    clock.now += 0.05
    turns.run_next()
    assert done == [1]


def test_a_piece_may_ask_for_its_own_rest(turns, clock) -> None:
    done: list[int] = []

    def work() -> None:
        done.append(1)
        if len(done) < 3:
            turns.later("series", work, after=0.01)

    turns.later("series", work)
    for _ in range(5):
        turns.run_next()
        clock.now += 0.01
    assert len(done) == 3


def test_what_is_cancelled_is_not_done(turns) -> None:
    done: list[int] = []
    turns.later("numbers", lambda: done.append(1))
    turns.cancel("numbers")
    turns.cancel("nothing")
    turns.run_next()
    assert done == []


def test_at_rest_the_event_loop_does_all_of_it(background, qtbot) -> None:
    done: list[int] = []
    for number in range(6):
        background.later(str(number), lambda number=number: done.append(number), after=0.002 * (number % 2))
    qtbot.waitUntil(lambda: len(done) == 6, timeout=2000)
    assert done == [0, 2, 4, 1, 3, 5]


def test_a_piece_that_fails_is_told_and_does_not_keep_the_others_from_their_turns(turns, clock, caplog) -> None:
    done: list[int] = []
    told: list[Failure] = []
    turns.later("bad", lambda: done.append(1 // 0))
    clock.now += 0.001
    turns.later("good", lambda: done.append(1))
    with pytest.raises(ZeroDivisionError):
        turns.run_next()
    assert turns._turns.isActive()
    turns.run_next()
    assert done == [1]
    turns.failed.connect(told.append)
    turns.later("bad", lambda: done.append(1 // 0))
    turns.run_next()
    assert [one.name for one in told] == ["bad"]
    assert "1 // 0" in caplog.text
