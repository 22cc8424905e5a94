"""Large tables and pre-training beside the window, with progress and cancel, before a scenario is taken on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import validated
from app.core.simulation.binding import is_in_memory, is_start_known
from app.core.simulation.simulator import Simulator
from app.core.training.declaration import Training
from app.session.background import Job
from app.shell.progress_dialog import ProgressDialog
from app.style.words import told

LARGE_FILE = 1_000_000
"""Bytes from which a table takes longer to read than a person should wait without being told."""

PATIENCE = 300


class DataLoading(QObject):
    """Reads a scenario's table into the core's memory first, if it is large; and trains its start, if it is trained.

    Parameters
    ----------
    say : tells a person what went wrong.
    offer : is given the run at its start, made beside the window too, before the scenario is taken on.
    """

    def __init__(
        self, window: QWidget, say: Callable[[str], None], offer: Callable[[Simulator], None] = lambda _: None
    ) -> None:
        super().__init__(window)
        self._offer = offer
        self._window = window
        self._say = say
        self._job = Job(self)
        self._then: Callable[[], object] = lambda: None
        self._dialog: ProgressDialog | None = None
        self._job.progressed.connect(self._progressed)
        self._ready: object = None
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)

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
        self._job.cancel()
        self._then = then
        self._dialog = dialog = self._make_dialog(training if not is_read else None)
        dialog.canceled.connect(self._cancel)

        self._job.start(lambda progress: Simulator(validated(scenario), folder, progress))

    def _make_dialog(self, training: Training | None) -> ProgressDialog:
        """A dialog that tells of a table being read, or of pre-training."""

        def text() -> str:
            if training is None:
                return self.tr("Pre-training …")
            return self.tr("Reading {name} …").format(name=Path(training.dataset.path).name)

        return ProgressDialog(text, PATIENCE, self._window)

    def _cancel(self) -> None:
        self._job.cancel()
        self._say(self.tr("It was cancelled; nothing has changed."))

    def _is_ready(self, training: Training, seed: int, folder: Path) -> bool:
        """Whether the samples are few, or in memory in every form that a run needs."""
        path = training.dataset.path
        if not path or _size(folder / path) < LARGE_FILE:
            return True
        return self._ready == (training.dataset, folder) and is_in_memory(training, seed, folder)

    def _finished(self, run: Simulator) -> None:
        if isinstance(run.scenario.problem, Training):
            self._ready = run.scenario.problem.dataset, run.folder
        self._offer(run)
        self._then()

    def stop(self) -> None:
        """Cancel and wait, for the end of the window."""
        self._job.stop()

    def _progressed(self, share: float | None) -> None:
        if self._dialog is None:
            return
        if share is not None:
            self._dialog.setValue(int(999 * share))
            return
        dialog, self._dialog = self._dialog, None
        dialog.canceled.disconnect(self._cancel)  # a progress dialog that is closed says that it was cancelled
        dialog.close()
        dialog.deleteLater()

    def _failed(self, error: object) -> None:
        self._say(told(error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
