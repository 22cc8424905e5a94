"""The main window: panels, canvases, transport; all signals are wired in one visible block."""

import dataclasses
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QWidget,
)

from app.core.arrays import Array
from app.core.initializers import Point
from app.core.scenario.declaration import Scenario
from app.core.words import QT_TRANSLATE_NOOP, Said, Words
from app.panels.transport_bar import TransportBar
from app.pictures.picture import Picture, picture
from app.session.diagnoser import Diagnoser
from app.session.document import Edit
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.session.turns import Turns
from app.shell.body import middle, side_by_side, whole
from app.shell.choices import Choices
from app.shell.costs import Costs
from app.shell.drawing import axis_names, both_units, drawn_surface, statuses
from app.shell.editors import Editors
from app.shell.files import Files
from app.shell.garbage import spare_frames
from app.shell.held_keys import HeldKeys
from app.shell.help import Help
from app.shell.insight import Insight
from app.shell.menus import Menus
from app.shell.notes_view import NotesView
from app.shell.notice import Notice
from app.shell.run_actions import RunActions
from app.shell.scene import Scene
from app.shell.stage import Stage
from app.shell.theme import Theme
from app.shell.translation import language_of
from app.shell.view_actions import ViewActions
from app.shell.view_options import load_options, save_options
from app.style import contenders as style
from app.style.words import said
from app.views.chart_view import ChartView

START_MOVED = Said("Edit", QT_TRANSLATE_NOOP("Edit", "move of the start"))


class MainWindow(QMainWindow):
    """Shows a laboratory: the scenario on the left, the landscape in the middle, the numbers on the right."""

    def __init__(self, laboratory: Laboratory, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.laboratory = laboratory
        self.theme = theme
        self.settings = settings
        self.options = load_options(settings)
        self.selected = 0
        self._is_hovering = False
        self.turns = Turns(parent=self)
        self.diagnoser = Diagnoser(parent=self, turns=self.turns)
        self.costs = Costs(self)
        self.files = Files(self)
        self.help = Help(self)
        self.run_actions = RunActions(self)
        self.view_actions = ViewActions(self)
        self._held_keys = HeldKeys(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self._build()
        self._connect_laboratory()
        self._restore()

    def _build(self) -> None:
        """Make all that has words, in the language of the moment, and show the laboratory with it."""
        self.editors = Editors()
        self.stage = Stage()
        self.charts = ChartView()
        self.notes = NotesView(language_of(self.settings.text("language", "system")))
        self.transport = TransportBar()
        self.notice = Notice()
        self.readout = QLabel()
        self.tabs = QTabWidget()
        self.menus = Menus(self, self.run_actions, self.view_actions, self.files, self.help)
        self.choices = Choices(self)
        self.insight = Insight(self)
        self._lay_out()
        self._connect_parts()
        self._show_roles()
        self._scenario_changed()
        self._show_document_state()

    # -- wiring ------------------------------------------------------------------------------------

    def _connect_laboratory(self) -> None:
        laboratory = self.laboratory
        laboratory.changed.connect(self._scenario_changed)
        laboratory.moved.connect(self.draw)
        laboratory.document.rejected.connect(self.refuse)
        laboratory.document.state_changed.connect(self._show_document_state)
        laboratory.player.playing_changed.connect(self._show_transport)
        laboratory.player.stepping_changed.connect(self._show_transport)
        self.theme.changed.connect(self._show_roles)
        self.costs.timed.connect(self.draw)
        self.diagnoser.changed.connect(self._show_diagnoses)

    def _connect_parts(self) -> None:
        laboratory, document, player = self.laboratory, self.laboratory.document, self.laboratory.player
        self.editors.edited.connect(self._edit)
        self.editors.editing_finished.connect(document.seal)
        self.editors.contenders.selected.connect(self.select)
        self.editors.problem.choose_file.connect(self.files.choose_data)
        self.editors.start.choose_run.connect(self.files.choose_run)
        self.stage.start_dragged.connect(self._drag_start)
        self.stage.start_dropped.connect(self.drop_start)
        self.stage.hovered.connect(self._hover)
        self.stage.page_changed.connect(self.draw)
        self.stage.seek.connect(player.seek)
        self.charts.seek.connect(player.seek)
        self.charts.log_switched.connect(self.choices.make_log)
        self.charts.horizontal_asked.connect(lambda point: self.menus.submenus["horizontal"].popup(point))

        self.transport.play_toggled.connect(player.toggle)
        self.transport.step_requested.connect(player.step_by)
        self.transport.seek.connect(player.seek)
        self.transport.reset.connect(laboratory.restart)
        self.transport.speed_changed.connect(self.set_speed)
        self.tabs.currentChanged.connect(self.draw)

    # -- from the laboratory to the screen -----------------------------------------------------------

    def draw(self) -> None:
        """Show the run at the cursor."""
        shown = self.picture()
        self.stage.draw(Scene(shown, self.laboratory.simulator, self.laboratory.cursor))
        if self.tabs.currentWidget() is self.charts:
            self.charts.draw(shown)
        self.insight.draw(shown)
        self._show_units(shown)
        self.diagnoser.look(self.laboratory.simulator, self.laboratory.cursor)
        self._show_statuses(shown)
        self._show_transport()

    def _show_units(self, shown: Picture) -> None:
        """Show θ in both units of a standardised data set, unless the pointer is reading the landscape."""
        if self._is_hovering:
            return
        text = both_units(self.laboratory.simulator, shown.cursor, shown.chosen.theta)
        if self.readout.text() != text:
            self.readout.setText(text)

    def _show_diagnoses(self) -> None:
        shown = self.picture()
        self._show_statuses(shown)
        self.insight.show_diagnoses(shown)

    def _show_statuses(self, shown: Picture) -> None:
        texts, roles = zip(*statuses(shown, self.diagnoser.found), strict=True)
        self.editors.contenders.set_statuses(texts, roles)

    def picture(self) -> Picture:
        """Everything the canvases show at the cursor."""
        laboratory, roles = self.laboratory, self.theme.roles
        options = self.costs.suited(self.options, laboratory.simulator)
        given = [contender.colour for contender in laboratory.document.scenario.contenders]
        return picture(
            drawn_surface(laboratory.simulator, laboratory.cursor),
            laboratory.simulator.timeline,
            laboratory.cursor,
            colours=[style.colour(index, roles, colour) for index, colour in enumerate(given)],
            markers=[style.marker(index) for index in range(len(given))],
            start=laboratory.simulator.start,
            selected=self.selected,
            options=options,
            axes=axis_names(laboratory.simulator, laboratory.cursor),
            x=self.costs.x(laboratory.simulator, options.horizontal),
        )

    def set_options(self, **changes: object) -> None:
        """Change what is shown, and remember it."""
        self.options = dataclasses.replace(self.options, **changes)  # type: ignore[arg-type]
        save_options(self.settings, self.options)
        self.draw()

    def select(self, index: int) -> None:
        """Show the slices, the tangent and the arrows of another contender."""
        self.selected = index % len(self.laboratory.document.scenario.contenders)
        self.editors.contenders.set_selected(self.selected)
        self.draw()

    def _scenario_changed(self) -> None:
        self.selected = min(self.selected, len(self.laboratory.document.scenario.contenders) - 1)
        self._show_values()
        self.editors.contenders.set_selected(self.selected)
        self.choices.show_horizontals()
        self.notes.show_notes(self.laboratory.document.scenario)
        self.draw()

    def _show_values(self) -> None:
        simulator = self.laboratory.simulator
        start = tuple(simulator.start.tolist())
        samples = simulator.problem.samples
        self.editors.show_scenario(self.laboratory.in_force, start, samples)

    def _show_transport(self) -> None:
        player = self.laboratory.player
        self.transport.set_state(player.is_playing, player.cursor, self.laboratory.simulator.step, player.speed)
        self.transport.set_busy(player.is_stepping)

    def _show_document_state(self) -> None:
        document = self.laboratory.document
        name = said(Said("Gallery", document.scenario.title)) or (
            document.path.stem if document.path else self.tr("Untitled")
        )
        self.setWindowTitle(f"{name}[*] — Descent Lab")
        self.setWindowModified(document.is_modified)
        for action, text in (("undo", document.undo_text), ("redo", document.redo_text)):
            self.menus.actions[action].setEnabled(text is not None)
            plain = self.tr("&Undo") if action == "undo" else self.tr("&Redo")
            self.menus.actions[action].setText(f"{plain}: {said(text)}" if text else plain)
        self.choices.show_recent()

    def _show_roles(self) -> None:
        self.stage.set_roles(self.theme.roles)
        self.charts.set_roles(self.theme.roles)
        self.draw()

    def refuse(self, message: str) -> None:
        """Say why an edit was not taken, and show again what is in force."""
        self.notice.say(message)
        self._show_values()

    # -- from gestures to the laboratory -------------------------------------------------------------

    def _edit(self, change: Edit, text: Words, merge: str) -> None:
        self.notice.hide()
        laboratory = self.laboratory
        self.files.when_read(change(laboratory.in_force), lambda: laboratory.edit(change, text, merge))

    def _drag_start(self, theta: Array) -> None:
        self._set_start(theta, "start")

    def drop_start(self, theta: Array) -> None:
        """Start from θ."""
        self._set_start(theta, "start")
        self.laboratory.document.seal()

    def _set_start(self, theta: Array, merge: str) -> None:
        start = Point(theta=tuple(float(part) for part in theta))
        self._edit(lambda scenario: _replaced(scenario, start=start), START_MOVED, merge)

    def _hover(self, theta: Array | None) -> None:
        surface = drawn_surface(self.laboratory.simulator, self.laboratory.cursor)
        self._is_hovering = theta is not None and surface is not None
        if theta is None or surface is None:
            self._show_units(self.picture())
            return
        with np.errstate(all="ignore"):
            loss = float(surface.value(np.asarray(theta, float)))
        names = axis_names(self.laboratory.simulator, self.laboratory.cursor)
        parts = [f"{name} = {value:.4g}" for name, value in zip(names, theta, strict=False)]
        self.readout.setText("   ".join([*parts, self.tr("loss = {loss}").format(loss=f"{loss:.6g}")]))

    def set_speed(self, speed: float) -> None:
        """Play at another speed, and remember it."""
        self.laboratory.player.set_speed(speed)
        self.settings.set("speed", speed)
        self._show_transport()

    # -- the window ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for widget, words in (
            (self.charts, self.tr("Charts")),
            (self.insight.step, self.tr("Step")),
            (self.insight.diagnosis, self.tr("Why?")),
            (self.insight.table, self.tr("Table")),
            (self.notes, self.tr("Notes")),
        ):
            self.tabs.addTab(widget, words)
        self.splitter = side_by_side(middle(self.notice, self.stage, self.readout), self.tabs)
        self.setCentralWidget(whole(self.editors, self.splitter, self.transport))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak another language: what has words is made anew around the run, which does not notice."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._build_again()

    def _build_again(self) -> None:
        player, was_playing = self.laboratory.player, self.laboratory.player.is_playing
        player.pause()  # or the time this takes would be played after it
        old = (self.editors, self.stage, self.splitter, self.tabs, self.insight)
        self._retire()
        self._build()
        self._take_over(*old)
        if was_playing:
            player.play()
        QTimer.singleShot(0, self, spare_frames)

    def _retire(self) -> None:
        """Take all that has words out of the window; Qt frees it when it comes to rest."""
        self.stage.stop()
        self.insight.stop()
        self.menus.remove()
        self.centralWidget().setVisible(False)  # type: ignore[union-attr]  # there is one, from `_lay_out`
        self.setCentralWidget(QWidget())  # Qt frees the one before
        self.insight.deleteLater()

    def _take_over(
        self, editors: Editors, stage: Stage, splitter: QSplitter, tabs: QTabWidget, insight: Insight
    ) -> None:
        """Go on where the parts of another language were."""
        self.splitter.restoreState(splitter.saveState())
        self.editors.take_over(editors)
        self.stage.take_over(stage)
        self.tabs.setCurrentIndex(tabs.currentIndex())
        self.insight.take_over(insight)

    def _restore(self) -> None:
        self.resize(1400, 850)
        self.restoreGeometry(self.settings.bytes("window/geometry"))
        self.splitter.restoreState(self.settings.bytes("window/splitter"))
        self.laboratory.player.set_speed(self.settings.number("speed", 60.0))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take scenario files that are dragged in."""
        if any(url.toLocalFile().endswith(".json") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open a dropped scenario."""
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        self.files.open_path(Path(next(path for path in paths if path.endswith(".json"))))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask about unsaved changes, remember the window."""
        if not self.files.may_discard():
            event.ignore()
            return
        self.laboratory.player.stop()
        self.diagnoser.stop()
        self.stage.stop()
        self.insight.stop()
        self.costs.stop()
        self.files.stop()
        self.settings.set_bytes("window/geometry", self.saveGeometry())
        self.settings.set_bytes("window/splitter", self.splitter.saveState())
        self.files.remember_document()
        self._held_keys.stop()
        super().closeEvent(event)

    def play_soon(self) -> None:
        """Begin to play once the window has been painted."""
        QTimer.singleShot(0, self, self.laboratory.player.play)


def _replaced(scenario: Scenario, **fields: object) -> Scenario:
    import msgspec

    return msgspec.structs.replace(scenario, **fields)
