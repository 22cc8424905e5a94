"""Large tables and pre-training in the background, with progress and cancel, before a scenario is taken on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.core.analysis.frame_budget import LARGE_FILE
from app.core.faults import ScenarioError
from app.core.problems.binding import is_in_memory
from app.core.problems.declaration import Training
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import validated
from app.core.simulation.simulator import Simulator
from app.core.simulation.starts import is_start_known
from app.core.words import QT_TRANSLATE_NOOP
from app.shell.progress_dialog import ProgressDialog
from app.style.words import told

LOADING = QT_TRANSLATE_NOOP("Background", "the reading of the data")

PATIENCE = 300


class DataLoading(QObject):
    """Reads a scenario's table into the core's memory first, if it is large; and trains its start, if it is trained.

    Parameters
    ----------
    say : tells a person what went wrong.
    offer : is given the run at its start, made in the background too, before the scenario is taken on.
    """

    def __init__(
        self,
        window: QWidget,
        background: Background,
        say: Callable[[str], None],
        offer: Callable[[Simulator], None] = lambda _: None,
    ) -> None:
        super().__init__(window)
        self._background = background
        self._offer = offer
        self._window = window
        self._say = say
        self._dialog: ProgressDialog | None = None
        self._ready: object = None

    def prepare(self, scenario: Scenario, folder: Path, then: Callable[[], object]) -> None:
        """Call `then` once the scenario's table is read and its start is drawn; at once where that takes no time."""
        training = scenario.problem
        if not isinstance(training, Training):
            then()
            return
        is_read = self._is_ready(training, scenario.seed, folder)
        if is_read and is_start_known(scenario, folder):
            then()
            return
        self.stop()
        self._dialog = dialog = self._make_dialog(training if not is_read else None)
        dialog.canceled.connect(self._cancel)

        def take(run: Simulator) -> None:
            self._ready = training.dataset, folder
            self._offer(run)
            then()

        self._background.ask(
            LOADING,
            lambda stop: Simulator(validated(scenario), folder, stop.progress),
            take,
            failed=self._fail,
            progressed=lambda share: dialog.setValue(int(999 * share)),
            ended=self._close,
        )

    def _make_dialog(self, training: Training | None) -> ProgressDialog:
        """A dialog that tells of a table being read, or of pre-training."""

        def text() -> str:
            if training is None:
                return self.tr("Pre-training …")
            return self.tr("Reading {name} …").format(name=Path(training.dataset.path).name)

        return ProgressDialog(text, PATIENCE, self._window)

    def _cancel(self) -> None:
        self.stop()
        self._say(self.tr("It was cancelled; nothing has changed."))

    def _is_ready(self, training: Training, seed: int, folder: Path) -> bool:
        """Whether the samples are few, or in memory in every form that a run needs."""
        path = training.dataset.path
        if not path or _size(folder / path) < LARGE_FILE:
            return True
        return self._ready == (training.dataset, folder) and is_in_memory(training, seed, folder)

    def stop(self) -> None:
        """Read no more."""
        self._background.cancel(LOADING)

    def _close(self) -> None:
        if self._dialog is None:
            return
        dialog, self._dialog = self._dialog, None
        dialog.canceled.disconnect(self._cancel)  # a progress dialog that is closed says that it was cancelled
        dialog.close()
        dialog.deleteLater()

    def _fail(self, error: Exception) -> None:
        """Say what is wrong with the data; anything else is a fault of the program."""
        if not isinstance(error, ScenarioError):
            raise error
        self._say(told(error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
