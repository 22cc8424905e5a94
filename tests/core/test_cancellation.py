"""One token says whether a computation shall end or pause, and hears how far it is."""

import threading

import pytest

from app.core.cancellation import TO_THE_END, Cancelled, Stop, cancellable, check_cancelled


def test_a_token_asks_for_nothing_until_it_is_cancelled() -> None:
    stop = Stop()
    stop.check()
    stop.progress(0.4)
    assert (stop.share, stop.is_cancelled, stop.should_pause) == (0.4, False, False)
    stop.cancel()
    with pytest.raises(Cancelled):
        stop.check()
    with pytest.raises(Cancelled):
        stop.progress(0.5)
    assert stop.share == 0.4


def test_a_part_asks_for_a_pause_in_time_and_ends_with_the_whole() -> None:
    now = [3.0]
    stop = Stop(lambda: now[0])
    part = stop.within(0.5)
    part.progress(0.1)
    assert stop.share == 0.1
    assert not part.should_pause
    now[0] = 3.5
    assert part.should_pause
    assert not stop.should_pause
    part.check()
    stop.cancel()
    with pytest.raises(Cancelled):
        part.check()


def test_what_lies_deep_inside_asks_the_token_in_force_on_its_thread() -> None:
    stop, seen = Stop(), []
    stop.cancel()
    with cancellable(stop):
        with pytest.raises(Cancelled):
            check_cancelled()
        thread = threading.Thread(target=lambda: seen.append(check_cancelled()))
        thread.start()
        thread.join()
    check_cancelled()
    assert seen == [None]
    assert not TO_THE_END.is_cancelled
