"""The runs that a person keeps to compare with."""

from PySide6.QtCore import QObject

from app.core.comparison import ghost_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP, Message
from app.screen.costs import Costs
from app.screen.pictures.picture import Picture
from app.screen.view import KeptRun
from app.session.laboratory import Laboratory
from app.session.view_options import ViewOptions

KEPT_RUN = QT_TRANSLATE_NOOP("KeptRuns", "Run {number}, {steps} steps")
MOST = 4


class KeptRuns(QObject):
    """Keeps the run as it stands, as soon as its gradients are timed; chooses among the kept ones, removes them."""

    def __init__(self, laboratory: Laboratory, view: ViewOptions, costs: Costs, parent: QObject) -> None:
        super().__init__(parent)
        self._laboratory, self._view, self._costs = laboratory, view, costs
        self._waiting_for: tuple[Simulator, Scenario] | None = None

    def keep(self, shown: Picture) -> None:
        """Keep the run; `shown` has its colours and markers."""
        simulator, kept = self._laboratory.simulator, self._view.now.kept
        if len(kept) >= MOST:
            return
        if not self._costs.is_timed(simulator):
            self._waiting_for = simulator, simulator.scenario
            return
        self._waiting_for = None
        numbers = {"number": str(len(kept) + 1), "steps": f"{simulator.step:,}"}
        ghost = ghost_of(
            Message("KeptRuns", KEPT_RUN, numbers),
            simulator.scenario,
            simulator.timeline,
            [one.colour for one in shown.contenders],
            [one.marker for one in shown.contenders],
            self._costs.of_ghost(simulator),
        )
        self._view.set(kept=(*kept, KeptRun(ghost, simulator.folder)), compared=len(kept))

    def go_on(self, shown: Picture) -> None:
        """Keep the run that was waiting for its gradients to be timed, unless it is another one by now."""
        simulator = self._laboratory.simulator
        if self._waiting_for is not None:
            run, scenario = self._waiting_for
            self._waiting_for = None
            if run is simulator and scenario is simulator.scenario:
                self.keep(shown)

    def remove(self, index: int) -> None:
        """Keep a run no longer."""
        kept = self._view.now.kept
        kept = kept[:index] + kept[index + 1 :]
        self._view.set(kept=kept, compared=min(self._view.now.compared, len(kept) - 1))

    def compare_with(self, index: int) -> None:
        """Compare with another of the kept runs."""
        self._view.set(compared=index)

    def draw(self, index: int, is_drawn: bool) -> None:
        """Draw the lines of a kept run, or do not."""
        kept = list(self._view.now.kept)
        kept[index] = kept[index]._replace(is_drawn=is_drawn)
        self._view.set(kept=tuple(kept))
