"""Opening, saving and exporting, with their dialogs."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.core.batches import Batch
from app.core.datasets import CsvFile
from app.core.datasets.base import DataError
from app.core.datasets.preview import preview
from app.core.faults import ScenarioError
from app.core.library_messages import reason_of
from app.core.losses import MeanSquaredError
from app.core.models.linear import Linear
from app.core.problems.declaration import Training
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file, write
from app.core.scenario.transitions import with_problem, with_target
from app.core.words import QT_TRANSLATE_NOOP, Message
from app.exporters.writing import written_whole
from app.gallery import first_run, gallery
from app.panels.problem.data_preview import DataPreview
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.session.view_options import ViewOptions
from app.shell.data_loading import DataLoading
from app.shell.exports import Exports
from app.shell.gallery_dialog import GalleryDialog
from app.shell.notes_dialog import NotesDialog
from app.style.words import said, told

FILTERS = {
    "csv": "CSV (*.csv)",
    "json": "JSON (*.json)",
    "png": "PNG (*.png)",
    "gif": "GIF (*.gif)",
    "py": "Python (*.py)",
}

NOTES_CHANGED = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of the notes"))
OWN_DATA = Message("Edit", QT_TRANSLATE_NOOP("Edit", "your data"))


class Files(QObject):
    """The file actions of a window.

    Signals
    -------
    opened() : another scenario is there and begins to play.
    run_chosen(path) : a saved run was chosen, as a path stands in the scenario.
    """

    opened = Signal()
    run_chosen = Signal(str)

    def __init__(self, window: QWidget, laboratory: Laboratory, view: ViewOptions, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._laboratory, self._view, self._settings = window, laboratory, view, settings
        self.exports = Exports(window, laboratory.background)
        self.exports.told.connect(view.say)
        self._loading = DataLoading(window, laboratory.background, view.say, laboratory.offer)

    # -- actions (see app.shell.actions) ---------------------------------------------------------

    def new(self) -> None:
        """Begin with the first-run scenario."""
        if self.may_discard():
            self._show(first_run())

    def show_gallery(self) -> None:
        """Choose one of the shipped scenarios."""
        dialog = GalleryDialog(gallery(), self._window)
        if dialog.exec() and dialog.chosen is not None and self.may_discard():
            self._show(dialog.chosen.scenario())
        dialog.deleteLater()

    def open_file(self) -> None:
        """Choose a scenario file."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a scenario"), self._folder(), self.tr("Scenarios (*.json)")
        )
        if name:
            self.open_path(Path(name))

    def save(self) -> None:
        """Save to the document's file; ask for one if there is none."""
        path = self._laboratory.document.path
        if path is None:
            self.save_as()
        else:
            self._save_to(path)

    def save_as(self) -> None:
        """Ask for a file and save to it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the scenario"), self._suggestion("json"), self.tr("Scenarios (*.json)")
        )
        if name:
            path = Path(name)
            self._save_to(path if path.suffix else path.with_suffix(".json"))

    def edit_notes(self) -> None:
        """Edit the scenario's title and notes."""
        scenario = self._laboratory.document.scenario
        dialog = NotesDialog(scenario.title, scenario.notes, self._window)
        if dialog.exec():
            title, notes = dialog.title.text(), dialog.notes.toPlainText()
            self._laboratory.edit(lambda old: msgspec.structs.replace(old, title=title, notes=notes), NOTES_CHANGED)
        dialog.deleteLater()

    def export(self, kind: str) -> None:
        """Ask for a file and write the run to it: csv, json, png, gif or py."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the run"), self._suggestion(kind), FILTERS[kind]
        )
        if name:
            path = Path(name)
            document = self._laboratory.document
            path = path if path.suffix else path.with_suffix(f".{kind}")
            self.exports.start(kind, path, document.scenario, document.folder)

    def choose_data(self) -> None:
        """Choose a CSV file as the data set."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Choose the data"),
            self._folder(),
            self.tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
        )
        if name:
            self.take_data(Path(name))

    def choose_run(self) -> None:
        """Choose a saved run whose last θ is where the contenders start."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Choose a saved run"), self._folder(), self.tr("Runs (*.json)")
        )
        if name:
            self.run_chosen.emit(self._as_written(Path(name)))

    def _as_written(self, path: Path) -> str:
        """A path as it stands in the scenario: relative where it lies beside it."""
        folder = self._laboratory.document.folder
        return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()

    def take_data(self, path: Path) -> None:
        """Show a CSV file's first rows; the columns chosen there become the data set."""
        try:
            look = preview(path)
        except DataError as error:
            self._view.say(told(error))
            return
        laboratory = self._laboratory
        folder = laboratory.document.folder
        problem = laboratory.in_force.problem
        declared = problem.dataset if isinstance(problem, Training) else None
        value = declared if isinstance(declared, CsvFile) else None
        dialog = DataPreview(self._as_written(path), folder, look, laboratory.background, value, self._window)
        if dialog.exec():
            chosen = dialog.value()
            if chosen is not None:
                self.use_table(chosen, dialog.numeric()[chosen.target])
        dialog.deleteLater()

    def use_table(self, table: CsvFile, has_numbers: bool) -> None:
        """Make a table the data set, with a loss and a model that suit its target."""
        laboratory = self._laboratory
        old = laboratory.in_force.problem
        training = (
            old if isinstance(old, Training) else Training(dataset=table, model=Linear(), loss=MeanSquaredError())
        )
        training = msgspec.structs.replace(with_target(training, has_numbers), dataset=table, batch=Batch())
        wanted = with_problem(laboratory.in_force, training)
        self.when_read(wanted, lambda: laboratory.edit(lambda _: wanted, OWN_DATA))

    def when_read(self, wanted: Scenario, then: Callable[[], object]) -> None:
        """Call `then` once the table of a scenario in this folder is in memory, at once where it is or is small."""
        self._loading.prepare(wanted, self._laboratory.document.folder, then)

    # -- files by path -------------------------------------------------------------------------

    def open_path(self, path: Path) -> bool:
        """Open a scenario file; with a fault everything stays as it was and the reason is said."""
        if not self.may_discard():
            return False
        try:
            scenario = read_file(path)
        except ScenarioError as error:
            self._view.say(told(error, path.name))
            return False
        self._loading.prepare(scenario, path.resolve().parent, lambda: self._open(path))
        return self._laboratory.document.path == path

    def reopen_last(self) -> None:
        """Open what was open when the program ended last, edited or not, if it is still there."""
        kept = Path(self._settings.text("last/path", ""))
        if kept.is_file() and kept.suffix == ".json":
            self.open_path(kept)
            return
        with contextlib.suppress(ScenarioError):
            if unsaved_path().is_file():
                self._show(read_file(unsaved_path()))

    def remember_document(self) -> None:
        """Keep what is open for the next start: the file's path, or the scenario itself where it has no file."""
        document = self._laboratory.document
        self._settings.set("last/path", str(document.path.resolve()) if document.path else "")
        with contextlib.suppress(OSError):
            unsaved_path().parent.mkdir(parents=True, exist_ok=True)
            with written_whole(unsaved_path()) as temporary:
                temporary.write_text(write(document.scenario), "utf-8")

    def may_discard(self) -> bool:
        """Ask what becomes of unsaved changes; False where the user wants to go on with them."""
        document = self._laboratory.document
        if not document.is_modified or document.path is None:
            return True
        answer = QMessageBox.question(
            self._window,
            self.tr("Unsaved changes"),
            self.tr("Save the changes to {name} first?").format(name=document.path.name),
            QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Save:
            self.save()
            return not document.is_modified
        return answer == QMessageBox.StandardButton.Discard

    def _open(self, path: Path) -> None:
        self._view.prepare(notice="")
        if self._laboratory.open(path):
            self._begin()

    def stop(self) -> None:
        """End what goes on beside the window."""
        self.exports.stop()
        self._loading.stop()

    def _show(self, scenario: Scenario) -> None:
        self._view.prepare(notice="")
        if self._laboratory.replace(scenario, Message("Gallery", scenario.title)):
            self._begin()

    def _begin(self) -> None:
        self.opened.emit()
        self._laboratory.player.play()

    def _save_to(self, path: Path) -> None:
        try:
            self._laboratory.save(path)
        except OSError as error:
            text = self.tr("{name} could not be saved: {reason}.")
            self._view.say(text.format(name=path.name, reason=said(reason_of(error))))

    def _folder(self) -> str:
        path = self._laboratory.document.path
        return str(path.parent) if path else str(Path.home())

    def _suggestion(self, suffix: str) -> str:
        document = self._laboratory.document
        stem = document.path.stem if document.path else (document.scenario.title or "scenario")
        safe = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in stem).strip()
        return str(Path(self._folder()) / f"{safe or 'scenario'}.{suffix}")


def unsaved_path() -> Path:
    """Where a scenario without a file waits for the next start."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "last.json"
