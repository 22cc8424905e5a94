"""Large tables read beside the window, with progress and cancel, before a scenario is taken on that needs them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from app.core.scenario.declaration import Scenario
from app.core.simulation.binding import bind_problem, is_in_memory
from app.core.training.declaration import Training
from app.session.background import Job

LARGE_FILE = 1_000_000
"""Bytes from which a table takes longer to read than a person should wait without being told."""


class DataLoading(QObject):
    """Reads a scenario's table into the core's memory first, if it is large."""

    def __init__(self, window: QWidget, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._say = say
        self._job = Job(self)
        self._then: Callable[[], object] = lambda: None
        self._dialog: QProgressDialog | None = None
        self._job.progressed.connect(self._progressed)
        self._ready: object = None
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)

    def prepare(self, scenario: Scenario, folder: Path, then: Callable[[], object]) -> None:
        """Call `then` once the scenario's table is read; at once where it is small, in memory, or there is none."""
        training = scenario.problem
        path = getattr(training.dataset, "path", None) if isinstance(training, Training) else None
        is_large = path is not None and _size(folder / path) >= LARGE_FILE
        if not isinstance(training, Training) or not is_large or self._is_ready(training, scenario.seed, folder):
            then()
            return
        self._job.cancel()
        self._then = then
        dialog = QProgressDialog(
            self.tr("Reading {name} …").format(name=Path(str(path)).name), self.tr("Cancel"), 0, 1000, self._window
        )
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setMinimumDuration(300)
        dialog.canceled.connect(self._job.cancel)
        self._dialog = dialog

        def work(progress: Callable[[float], None]) -> object:
            bind_problem(training, scenario.seed, 0, folder, None, progress)
            return training.dataset, folder

        self._job.start(work)

    def _is_ready(self, training: Training, seed: int, folder: Path) -> bool:
        """Whether the samples are in memory in every form that a run needs."""
        return self._ready == (training.dataset, folder) and is_in_memory(training, seed, folder)

    def _finished(self, key: object) -> None:
        self._ready = key
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
        dialog.close()
        dialog.deleteLater()

    def _failed(self, error: object) -> None:
        self._say(str(error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
