"""Remedies for models are tried beside the window, and only while someone reads them."""

import threading

import msgspec

from app.core.diagnosis import Diagnosis, Trials, best_loss, diagnose, rehearsed, subject_of, with_edit
from app.core.diagnosis.remedies.rehearsal import STEPS
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.lane import Lane
from app.core.simulation.simulator import Simulator
from app.session.diagnoser import Diagnoser
from app.session.rehearsals import Rehearsals

LABEL = "Full batch"


def trapped(steps: int = 60) -> Simulator:
    """A neuron that the full batch holds in a local minimum."""
    simulator = Simulator(read_file(resource("scenarios/21_noise_frees_it.json")))
    simulator.advance(steps)
    return simulator


def found(simulator: Simulator) -> Diagnosis:
    return diagnose(subject_of(simulator, LABEL))


def offered(rehearsals: Rehearsals, simulator: Simulator) -> Diagnosis:
    return rehearsals.offered(LABEL, simulator, simulator.step, best_loss(simulator.timeline), found(simulator))


def tried_out(qtbot) -> tuple[Simulator, Rehearsals]:
    """The trapped run, with its remedies tried once."""
    simulator, rehearsals = trapped(), Rehearsals()
    rehearsals.are_read = True
    offered(rehearsals, simulator)
    with qtbot.waitSignal(rehearsals.changed, timeout=20_000):
        pass
    return simulator, rehearsals


def test_what_helps_is_offered_once_it_was_tried_on_a_thread(qtbot, monkeypatch):
    simulator, rehearsals = trapped(), Rehearsals()
    rehearsals.are_read = True
    threads = set()
    plain = Lane.advance
    monkeypatch.setattr(Lane, "advance", lambda *given: (threads.add(threading.get_ident()), plain(*given))[1])
    assert offered(rehearsals, simulator).remedies == ()
    assert rehearsals.is_trying(LABEL)
    with qtbot.waitSignal(rehearsals.changed, timeout=20_000):
        pass
    assert not rehearsals.is_trying(LABEL)
    assert threads
    assert threading.get_ident() not in threads
    monkeypatch.undo()
    trials = Trials(simulator, LABEL, 60)
    expected = rehearsed(found(simulator), trials, best_loss(simulator.timeline)).remedies
    assert offered(rehearsals, simulator).remedies == expected != ()
    rehearsals.stop()


def test_nothing_is_tried_while_no_one_reads(qtbot):
    simulator, rehearsals = trapped(), Rehearsals()
    assert offered(rehearsals, simulator).remedies == ()
    assert not rehearsals.is_trying(LABEL)
    with qtbot.assertNotEmitted(rehearsals.changed, wait=300):
        pass
    rehearsals.stop()


def test_what_was_tried_holds_while_the_state_lasts_as_far_as_the_trial_looked(qtbot):
    simulator, rehearsals = tried_out(qtbot)
    tried = offered(rehearsals, simulator).remedies
    rehearsals.are_read = False
    simulator.advance(STEPS)
    assert offered(rehearsals, simulator).remedies == tried
    simulator.advance(1)
    assert offered(rehearsals, simulator).remedies == ()
    rehearsals.stop()


def test_after_an_edit_all_is_tried_anew(qtbot):
    simulator, rehearsals = tried_out(qtbot)
    simulator.adopt(msgspec.structs.replace(simulator.scenario, title="Another"))
    rehearsals.are_read = False
    assert offered(rehearsals, simulator).remedies == ()
    rehearsals.stop()


def test_the_diagnoser_offers_what_the_trials_leave(qtbot):
    simulator, diagnoser = trapped(), Diagnoser()
    diagnoser.read_remedies(True)
    diagnoser.look(simulator, 60)
    qtbot.waitUntil(lambda: len(diagnoser.found) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: bool(diagnoser.found[LABEL].remedies), timeout=20_000)
    remedies = diagnoser.found[LABEL].remedies
    diagnoser.stop()
    assert [one.kind for one in remedies] == ["start", "noise"]
    edit = remedies[1].edit
    assert edit is not None
    assert with_edit(simulator.scenario, edit).contenders[1].batch.size == 1
