"""Exports made on a thread of their own, with progress and cancel."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.faults import ScenarioError
from app.core.foreign_words import reason_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.exporters.run_files import run_to_files
from app.exporters.writing import written_whole
from app.session.background import Task
from app.shell.progress_dialog import ProgressDialog
from app.style.words import said, told

PATIENCE = 400


class Exports(QObject):
    """Runs a scenario to its end into a file while the window stays free.

    Signals
    -------
    told(message) : what became of it, in one sentence.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def start(self, kind: str, path: Path, scenario: Scenario, folder: Path) -> None:
        """Begin an export: csv, json, png, gif or py."""
        if self._task is not None:
            self.told.emit(self.tr("Another export is still going on."))
            return
        task = Task(lambda progress: _export(kind, path, scenario, folder, progress), self)
        self._task = task
        dialog = ProgressDialog(lambda: self.tr("Writing {name} …").format(name=path.name), PATIENCE, self._parent())
        dialog.setAutoReset(False)
        dialog.canceled.connect(task.cancel)
        task.progressed.connect(lambda share: dialog.setValue(int(1000 * share)))
        task.finished.connect(lambda _: self._end(dialog, self.tr("{name} is written.").format(name=path.name)))
        task.cancelled.connect(lambda: self._end(dialog, self.tr("The export was cancelled; no file was changed.")))
        task.failed.connect(lambda error: self._end(dialog, _why(path, error)))
        task.start()

    def stop(self) -> None:
        """Cancel what is going on and wait for its end."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _end(self, dialog: ProgressDialog, message: str) -> None:
        dialog.close()
        dialog.deleteLater()
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        self.told.emit(message)

    def _parent(self) -> QWidget | None:
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def _export(kind: str, path: Path, scenario: Scenario, folder: Path, progress: object) -> None:
    if kind == "py":
        from app.exporters.pytorch_script import pytorch_script

        with written_whole(path) as temporary:
            temporary.write_text(pytorch_script(scenario, folder), "utf-8")
        return
    simulator = Simulator(scenario, folder)
    most = scenario.stop.max_steps * len(scenario.contenders)
    places = {contender.label: index for index, contender in enumerate(scenario.contenders)}

    def report(label: str, step: int) -> None:
        progress((places[label] * scenario.stop.max_steps + step) / most)  # type: ignore[operator]

    run_to_files(simulator, {kind: path}, all_theta=True, progress=report)


def _why(path: Path, error: Exception) -> str:
    if isinstance(error, ScenarioError):
        return told(error)
    text = QCoreApplication.translate("Exports", "{name} could not be written: {reason}.")
    return text.format(name=path.name, reason=said(reason_of(error)))
