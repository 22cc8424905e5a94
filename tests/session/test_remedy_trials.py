"""Remedies for models are tried in the background, and only while someone reads them."""

import threading

import msgspec

from app.core.diagnosis import Diagnosis, Trials, best_loss, diagnose, rehearsed, subject_of, with_edit
from app.core.diagnosis.remedies.rehearsal import STEPS
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.contender_run import ContenderRun
from app.core.simulation.simulator import Simulator
from app.session.diagnoser import Diagnoser
from app.session.remedy_trials import RemedyTrials

LABEL = "Full batch"


def trapped(steps: int = 60) -> Simulator:
    """A neuron that the full batch holds in a local minimum."""
    simulator = Simulator(read_file(resource("scenarios/21_noise_frees_it.json")))
    simulator.advance(steps)
    return simulator


def found(simulator: Simulator) -> Diagnosis:
    return diagnose(subject_of(simulator, LABEL))


def offered(trials: RemedyTrials, simulator: Simulator) -> Diagnosis:
    return trials.offered(LABEL, simulator, simulator.step, best_loss(simulator.timeline), found(simulator))


def tried_out(qtbot, background) -> tuple[Simulator, RemedyTrials]:
    """The trapped run, with its remedies tried once."""
    simulator, trials = trapped(), RemedyTrials(background)
    trials.set_read(True)
    offered(trials, simulator)
    with qtbot.waitSignal(trials.changed, timeout=20_000):
        pass
    return simulator, trials


def test_what_helps_is_offered_once_it_was_tried_on_a_thread(qtbot, background, monkeypatch):
    simulator, trials = trapped(), RemedyTrials(background)
    trials.set_read(True)
    threads = set()
    plain = ContenderRun.advance
    monkeypatch.setattr(ContenderRun, "advance", lambda *given: (threads.add(threading.get_ident()), plain(*given))[1])
    assert offered(trials, simulator).remedies == ()
    assert trials.is_trying(LABEL)
    with qtbot.waitSignal(trials.changed, timeout=20_000):
        pass
    assert not trials.is_trying(LABEL)
    assert threads
    assert threading.get_ident() not in threads
    monkeypatch.undo()
    expected = rehearsed(found(simulator), Trials(simulator, LABEL, 60), best_loss(simulator.timeline)).remedies
    assert offered(trials, simulator).remedies == expected != ()
    trials.stop()


def test_nothing_is_tried_while_no_one_reads(qtbot, background):
    simulator, trials = trapped(), RemedyTrials(background)
    assert offered(trials, simulator).remedies == ()
    assert not trials.is_trying(LABEL)
    with qtbot.assertNotEmitted(trials.changed, wait=300):
        pass
    trials.stop()


def test_what_was_tried_holds_while_the_state_lasts_as_far_as_the_trial_looked(qtbot, background):
    simulator, trials = tried_out(qtbot, background)
    tried = offered(trials, simulator).remedies
    trials.set_read(False)
    simulator.advance(STEPS)
    assert offered(trials, simulator).remedies == tried
    simulator.advance(1)
    assert offered(trials, simulator).remedies == ()
    trials.stop()


def test_after_an_edit_all_is_tried_anew(qtbot, background):
    simulator, trials = tried_out(qtbot, background)
    simulator.adopt(msgspec.structs.replace(simulator.scenario, title="Another"))
    trials.set_read(False)
    assert offered(trials, simulator).remedies == ()
    trials.stop()


def test_the_diagnoser_offers_what_the_trials_leave(qtbot, background):
    simulator, diagnoser = trapped(), Diagnoser(background)
    diagnoser.read_remedies(True)
    diagnoser.look(simulator, 60)
    qtbot.waitUntil(lambda: len(diagnoser.found(simulator.key)) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: bool(diagnoser.found(simulator.key)[LABEL].remedies), timeout=20_000)
    remedies = diagnoser.found(simulator.key)[LABEL].remedies
    diagnoser.stop()
    assert [one.kind for one in remedies] == ["start", "noise"]
    edit = remedies[1].edit
    assert edit is not None
    assert with_edit(simulator.scenario, edit).contenders[1].batch.size == 1
