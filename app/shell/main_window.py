"""The main window: panels, canvases, transport; all signals are wired in one visible block."""

import dataclasses
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.arrays import Array
from app.core.initializers import Point
from app.core.scenario.declaration import Scenario
from app.panels.contenders_table import ContendersTable
from app.panels.transport_bar import TransportBar
from app.pictures.picture import Picture, picture
from app.session.diagnoser import Diagnoser
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.shell.choices import Choices
from app.shell.drawing import axis_names, both_units, drawn_surface, statuses, table_rows
from app.shell.editors import Editors
from app.shell.files import Files
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
from app.views.chart_view import ChartView

HELD_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


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
        self.diagnoser = Diagnoser(parent=self)
        self.editors = Editors()
        self.stage = Stage()
        self.charts = ChartView()
        self.table = ContendersTable()
        self.notes = NotesView(language_of(settings.text("language", "system")))
        self.transport = TransportBar()
        self.notice = Notice()
        self.readout = QLabel()
        self.tabs = QTabWidget()
        self.files = Files(self)
        self.help = Help(self)
        self.run_actions = RunActions(self)
        self.view_actions = ViewActions(self)
        self.menus = Menus(self, self.run_actions, self.view_actions, self.files, self.help)
        self.choices = Choices(self)
        self.insight = Insight(self)
        self._lay_out()
        self._connect()
        self._show_roles()
        self._scenario_changed()
        self._show_document_state()
        self._restore()

    # -- wiring ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        laboratory, document, player = self.laboratory, self.laboratory.document, self.laboratory.player
        laboratory.changed.connect(self._scenario_changed)
        laboratory.moved.connect(self.draw)
        document.rejected.connect(self._rejected)
        document.state_changed.connect(self._show_document_state)
        player.playing_changed.connect(self._show_transport)

        self.editors.edited.connect(self._edit)
        self.editors.editing_finished.connect(document.seal)
        self.editors.problem.choose_file.connect(self.files.choose_data)
        self.stage.start_dragged.connect(self._drag_start)
        self.stage.start_dropped.connect(self.drop_start)
        self.stage.hovered.connect(self._hover)
        self.stage.page_changed.connect(self.draw)
        self.stage.seek.connect(player.seek)
        self.charts.seek.connect(player.seek)
        self.charts.log_switched.connect(self.choices.make_log)

        self.transport.play_toggled.connect(player.toggle)
        self.transport.step_requested.connect(player.step_by)
        self.transport.seek.connect(player.seek)
        self.transport.reset.connect(laboratory.restart)
        self.transport.speed_changed.connect(self.set_speed)
        self.table.activated.connect(lambda index: self.select(index.row()))
        self.theme.changed.connect(self._show_roles)
        self.diagnoser.changed.connect(self._show_diagnoses)

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
        self._show_rows(shown)
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
        self._show_rows(shown)
        self.insight.show_diagnoses(shown)

    def _show_rows(self, shown: Picture) -> None:
        found = self.diagnoser.found
        if self.tabs.currentWidget() is self.insight.table:
            self.table.set_rows(table_rows(shown, found))
        self.editors.contenders.set_statuses(*zip(*statuses(shown, found), strict=True))

    def picture(self) -> Picture:
        """Everything the canvases show at the cursor."""
        laboratory, roles = self.laboratory, self.theme.roles
        given = [contender.colour for contender in laboratory.document.scenario.contenders]
        return picture(
            drawn_surface(laboratory.simulator, laboratory.cursor),
            laboratory.simulator.timeline,
            laboratory.cursor,
            colours=[style.colour(index, roles, colour) for index, colour in enumerate(given)],
            markers=[style.marker(index) for index in range(len(given))],
            start=laboratory.simulator.start,
            selected=self.selected,
            options=self.options,
            axes=axis_names(laboratory.simulator, laboratory.cursor),
        )

    def set_options(self, **changes: object) -> None:
        """Change what is shown, and remember it."""
        self.options = dataclasses.replace(self.options, **changes)  # type: ignore[arg-type]
        save_options(self.settings, self.options)
        self.draw()

    def select(self, index: int) -> None:
        """Show the slices, the tangent and the arrows of another contender."""
        self.selected = index % len(self.laboratory.document.scenario.contenders)
        self.draw()

    def _scenario_changed(self) -> None:
        self.selected = min(self.selected, len(self.laboratory.document.scenario.contenders) - 1)
        self._show_values()
        self.notes.show_notes(self.laboratory.document.scenario)
        self.draw()

    def _show_values(self) -> None:
        start = tuple(self.laboratory.simulator.start.tolist())
        self.editors.show_scenario(self.laboratory.in_force, start)

    def _show_transport(self) -> None:
        player = self.laboratory.player
        self.transport.set_state(player.is_playing, player.cursor, self.laboratory.simulator.step, player.speed)

    def _show_document_state(self) -> None:
        document = self.laboratory.document
        name = document.scenario.title or (document.path.stem if document.path else self.tr("Untitled"))
        self.setWindowTitle(f"{name}[*] — Descent Lab")
        self.setWindowModified(document.is_modified)
        for action, text in (("undo", document.undo_text), ("redo", document.redo_text)):
            self.menus.actions[action].setEnabled(text is not None)
            plain = self.tr("&Undo") if action == "undo" else self.tr("&Redo")
            self.menus.actions[action].setText(f"{plain}: {text}" if text else plain)
        self.choices.show_recent()

    def _show_roles(self) -> None:
        self.stage.set_roles(self.theme.roles)
        self.charts.set_roles(self.theme.roles)
        self.draw()

    def _rejected(self, message: str) -> None:
        self.notice.say(message)
        self._show_values()

    # -- from gestures to the laboratory -------------------------------------------------------------

    def _edit(self, change: object, text: str, merge: str) -> None:
        self.notice.hide()
        self.laboratory.edit(change, text, merge)  # type: ignore[arg-type]

    def _drag_start(self, theta: Array) -> None:
        self._set_start(theta, "start")

    def drop_start(self, theta: Array) -> None:
        """Start from θ."""
        self._set_start(theta, "start")
        self.laboratory.document.seal()

    def _set_start(self, theta: Array, merge: str) -> None:
        start = Point(theta=tuple(float(part) for part in theta))
        self._edit(lambda scenario: _replaced(scenario, start=start), self.tr("move of the start"), merge)

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
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(True)
        self.tabs.addTab(self.charts, self.tr("Charts"))
        self.tabs.addTab(self.insight.step, self.tr("Step"))
        self.tabs.addTab(self.insight.diagnosis, self.tr("Why?"))
        self.tabs.addTab(self.insight.table, self.tr("Table"))
        self.tabs.addTab(self.notes, self.tr("Notes"))
        self.tabs.currentChanged.connect(self.draw)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stage, 1)
        column.addWidget(self.readout)
        self.readout.setProperty("role", "muted")
        self.readout.setContentsMargins(14, 2, 14, 4)
        self.readout.setWordWrap(True)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(centre)
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 7)
        self.splitter.setStretchFactor(1, 4)
        self.splitter.setChildrenCollapsible(False)
        self.tabs.setMinimumWidth(270)
        body = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.editors)
        row.addWidget(self.splitter, 1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row, 1)
        rows.addWidget(self.transport)
        self.setCentralWidget(body)
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)

    def _restore(self) -> None:
        self.resize(1400, 850)
        self.restoreGeometry(self.settings.bytes("window/geometry"))
        self.splitter.restoreState(self.settings.bytes("window/splitter"))
        self.laboratory.player.set_speed(self.settings.number("speed", 60.0))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def _watch(self, old: QWidget | None, now: QWidget | None) -> None:
        """Listen to the control that has the focus; to all of the application, each event would cost a call."""
        del old
        if isinstance(now, QAbstractSlider | QComboBox | QAbstractButton):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave keys that a focused control needs to that control, before a shortcut takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            is_own = (isinstance(focus, QAbstractSlider | QComboBox) and event.key() in HELD_KEYS[1:]) or (
                isinstance(focus, QAbstractButton | QComboBox) and event.key() == Qt.Key.Key_Space
            )
            if is_own and watched is focus:
                event.accept()
                return True
        return super().eventFilter(watched, event)

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
        self.laboratory.player.pause()
        self.diagnoser.stop()
        self.stage.stop()
        self.files.stop()
        self.settings.set_bytes("window/geometry", self.saveGeometry())
        self.settings.set_bytes("window/splitter", self.splitter.saveState())
        self.files.remember_document()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._watch)
        super().closeEvent(event)

    def play_soon(self) -> None:
        """Begin to play once the window has been painted."""
        QTimer.singleShot(0, self, self.laboratory.player.play)


def _replaced(scenario: Scenario, **fields: object) -> Scenario:
    import msgspec

    return msgspec.structs.replace(scenario, **fields)
