"""The inside of dear steps, worked out beside the window: an update over very many samples takes more than a frame."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.core.analysis.cost import EACH_SAMPLE
from app.core.inspection import inspect_step
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.session.background import Job, raised
from app.session.step_maker import ALWAYS_CHEAP


class Asked(NamedTuple):
    """A step of a run to be taken apart.

    Attributes
    ----------
    scenario : the run's, for a run that was edited has other steps.
    step : the row that the update leaves.
    names : of the coordinates.
    """

    simulator: Simulator
    scenario: Scenario
    label: str
    step: int
    names: tuple[str, ...]

    def is_of(self, simulator: Simulator, label: str) -> bool:
        """Whether the step belongs to this contender of this run, as it stands."""
        return self.simulator is simulator and self.scenario is simulator.scenario and self.label == label


class StepsBeside(QObject):
    """Takes one step apart at a time; asked for another one, it gives up the one before.

    Signals
    -------
    read(asked, inspection) : a step is there; who gets it looks whether it is still wanted.
    """

    read = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._job = Job(self)
        self._job.finished.connect(lambda inspection: self.read.emit(self._asked, inspection))
        self._job.failed.connect(raised)

    @property
    def is_busy(self) -> bool:
        """Whether a step is being taken apart."""
        return self._job.is_busy

    def begin(self, asked: Asked) -> None:
        """Take a step apart, unless that is going on already."""
        if self._job.is_busy and self._asked == asked:
            return
        way = asked.simulator.way(asked.label, asked.step + 1)
        if way is None:
            return
        self._asked = asked
        seed = asked.scenario.seed
        self._job.start(lambda _: inspect_step(way.record(), asked.label, seed, asked.names))

    def give_up(self) -> None:
        """End what is going on; nothing of it is told or kept."""
        self._job.cancel()
        self._asked = None

    def stop(self) -> None:
        """Give up, and wait until the thread has ended; for the end of a window."""
        self._job.stop()


def is_dear_to_read(simulator: Simulator, label: str, step: int) -> bool:
    """Whether the update that leaves row `step` goes through too many samples to be made again in a frame."""
    track = simulator.timeline.track(label)
    samples, row = track.column("samples"), track.index_at(step + 1)
    before = max(row - 1, 0)
    updates = max(1, int(track.column("step")[row] - track.column("step")[before]))
    touched = int(samples[row] - samples[before]) // updates
    return touched * (track.dimension + EACH_SAMPLE) > ALWAYS_CHEAP
