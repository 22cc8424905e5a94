"""Exports made in the background, with progress and cancel."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.core.cancellation import Cancelled, Stop
from app.core.faults import ScenarioError
from app.core.library_messages import reason_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP
from app.exporters.run_files import run_to_files
from app.exporters.writing import written_whole
from app.shell.progress_dialog import ProgressDialog
from app.style.words import said, told

EXPORT = QT_TRANSLATE_NOOP("Background", "the export")

PATIENCE = 400


class Exports(QObject):
    """Runs a scenario to its end into a file while the window stays free.

    Signals
    -------
    told(message) : what became of it, in one sentence.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._background = background

    @property
    def is_busy(self) -> bool:
        return self._background.is_busy(EXPORT)

    def start(self, kind: str, path: Path, scenario: Scenario, folder: Path) -> None:
        """Begin an export: csv, json, png, gif or py."""
        if self.is_busy:
            self.told.emit(self.tr("Another export is still going on."))
            return
        dialog = ProgressDialog(lambda: self.tr("Writing {name} …").format(name=path.name), PATIENCE, self._parent())
        dialog.setAutoReset(False)
        dialog.canceled.connect(self.cancel)

        def end() -> None:
            dialog.canceled.disconnect(self.cancel)  # a progress dialog that is closed says that it was cancelled
            dialog.close()
            dialog.deleteLater()

        self._background.ask(
            EXPORT,
            lambda stop: _export(kind, path, scenario, folder, stop),
            lambda _: self.told.emit(self.tr("{name} is written.").format(name=path.name)),
            failed=lambda error: self._fail(path, error),
            progressed=lambda share: dialog.setValue(int(999 * share)),
            ended=end,
        )

    def cancel(self) -> None:
        """End what is going on; what became of it is told."""
        self._background.interrupt(EXPORT)

    def stop(self) -> None:
        """End what is going on; nothing is told of it."""
        self._background.cancel(EXPORT)

    def _fail(self, path: Path, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.told.emit(self.tr("The export was cancelled; no file was changed."))
        elif isinstance(error, ScenarioError):
            self.told.emit(told(error))
        elif isinstance(error, OSError):
            text = self.tr("{name} could not be written: {reason}.")
            self.told.emit(text.format(name=path.name, reason=said(reason_of(error))))
        else:
            raise error

    def _parent(self) -> QWidget | None:
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def _export(kind: str, path: Path, scenario: Scenario, folder: Path, stop: Stop) -> None:
    if kind == "py":
        from app.exporters.pytorch_script import pytorch_script

        with written_whole(path) as temporary:
            temporary.write_text(pytorch_script(scenario, folder), "utf-8")
        return
    simulator = Simulator(scenario, folder)
    most = scenario.stop.max_steps * len(scenario.contenders)
    places = {contender.label: index for index, contender in enumerate(scenario.contenders)}

    def report(label: str, step: int) -> None:
        stop.progress((places[label] * scenario.stop.max_steps + step) / most)

    run_to_files(simulator, {kind: path}, all_theta=True, progress=report)
