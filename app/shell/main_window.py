"""The main window: it asks `resolve` what is to be seen, and lets each part show its own; all wiring in one block."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from app.background import Failure
from app.core.analysis.cost import Timing
from app.core.simulation.run_key import RunKey
from app.core.words import QT_TRANSLATE_NOOP, Message, Words
from app.panels.transport_bar import TransportBar
from app.screen.costs import Costs, timed
from app.screen.resolve import resolve
from app.screen.results import Results
from app.screen.screen import Screen
from app.session.diagnoser import Diagnoser
from app.session.laboratory import Edit, Laboratory
from app.session.settings import Settings
from app.session.view_options import ViewOptions
from app.shell.choices import Choices, Chosen
from app.shell.editors import Editors
from app.shell.explanation_tabs import ExplanationTabs
from app.shell.files import Files
from app.shell.garbage import spare_frames
from app.shell.held_keys import HeldKeys
from app.shell.help import Help
from app.shell.kept_runs import KeptRuns
from app.shell.layout import middle, side_by_side, whole
from app.shell.menus import Menus
from app.shell.notice import Notice
from app.shell.pages_area import PagesArea
from app.shell.run_actions import RunActions
from app.shell.step_tab import StepTab
from app.shell.theme import Choice, Theme
from app.shell.translation import install_translation, language_of
from app.shell.view_actions import ViewActions
from app.style.roles import Roles
from app.style.words import said, told

TIMING = QT_TRANSLATE_NOOP("Background", "the timing of the gradients")
MEASURING = QT_TRANSLATE_NOOP("Background", "the table of the contenders")
MEASURING_REST = 0.03
"""Seconds after which what the table lacks is looked for again."""


class MainWindow(QMainWindow):
    """Shows a laboratory: the scenario on the left, the landscape in the middle, the explanations on the right.

    Attributes
    ----------
    seen, known : what is seen now, and the results from the background that it follows from.
    """

    def __init__(self, laboratory: Laboratory, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.seen: Screen
        self.known: Results
        self._shown: Screen | None = None
        self.laboratory = laboratory
        self.theme = theme
        self.settings = settings
        self.view = ViewOptions(settings, self)
        self.view.prepare(palette=theme.roles.contenders)
        self.background = laboratory.background
        self.diagnoser = Diagnoser(self.background, parent=self)
        self.costs = Costs()
        self._is_untimed: RunKey | None = None
        self.kept_runs = KeptRuns(laboratory, self.view, self.costs, self)
        self.files = Files(self, laboratory, self.view, settings)
        self.help = Help(self, self._optimizer, lambda: self.view.now.language)
        self.run_actions = RunActions(self, laboratory, self.view, lambda: self.seen, self._edit)
        self.view_actions = ViewActions(self, self.view, lambda: self.pages.go_home())
        self._held_keys = HeldKeys(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self._build()
        self._connect()
        self._restore()

    # -- wiring ------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make all that has words, in the language of the moment."""
        self._shown = None
        self.editors = Editors(self.background)
        self.pages = PagesArea(self.background)
        self.tabs = ExplanationTabs(StepTab(self.background), language_of(self.view.now.language))
        self.transport = TransportBar()
        self.notice = Notice()
        self.readout = QLabel()
        self.menus = Menus(self, self.run_actions, self.view_actions, self.files, self.help)
        chosen = Chosen(self._choose_theme, self._choose_language, self.files.open_path, self.files.export)
        self.choices = Choices(self.menus, self.view, chosen)
        self.splitter = side_by_side(middle(self.notice, self.pages, self.readout), self.tabs)
        self.setCentralWidget(whole(self.editors, self.splitter, self.transport))
        self._connect_parts()
        self._wear(self.theme.roles)

    def _connect(self) -> None:
        laboratory, view = self.laboratory, self.view
        laboratory.changed.connect(self.refresh)
        laboratory.refused.connect(lambda message: view.prepare(notice=message))
        laboratory.noted.connect(lambda words: view.prepare(notice=words))
        laboratory.filed.connect(view.remember_file)
        view.changed.connect(self.refresh)
        self.diagnoser.changed.connect(self.refresh)
        self.background.failed.connect(self._tell_failure)
        self.theme.changed.connect(self._wear)
        self.run_actions.keep_asked.connect(lambda: self.kept_runs.keep(self.seen.scene.picture))
        self.run_actions.seed_asked.connect(lambda: self.editors.seed.draw_again())
        self.files.opened.connect(lambda: self.pages.go_home())
        self.files.run_chosen.connect(lambda path: self.editors.start.set_run(path))

    def _connect_parts(self) -> None:
        laboratory, player, view, run = self.laboratory, self.laboratory.player, self.view, self.run_actions
        self.editors.edited.connect(self._edit)
        self.editors.editing_finished.connect(laboratory.document.seal)
        self.editors.contenders.selected.connect(self.select)
        self.editors.problem.choose_file.connect(self.files.choose_data)
        self.editors.start.choose_run.connect(self.files.choose_run)
        self.pages.start_dragged.connect(run.drag_start)
        self.pages.start_dropped.connect(run.drop_start)
        self.pages.hovered.connect(lambda theta: view.set(pointed=theta))
        self.pages.page_chosen.connect(lambda name: view.set(page=name))
        self.pages.seek.connect(player.seek)
        tabs = self.tabs
        tabs.tab_chosen.connect(lambda name: view.set(tab=name))
        tabs.charts.seek.connect(player.seek)
        tabs.charts.log_switched.connect(self.choices.make_log)
        tabs.charts.horizontal_asked.connect(lambda point: self.menus.submenus["horizontal"].popup(point))
        tabs.step.step_requested.connect(player.step_by)
        tabs.step.contender_selected.connect(self.select)
        tabs.step_tab.vectors.connect(self.pages.landscape.map.set_vectors)
        tabs.diagnosis.seek.connect(player.seek)
        tabs.diagnosis.contender_selected.connect(self.select)
        tabs.diagnosis.remedy_chosen.connect(run.try_remedy)
        tabs.contenders.basis_changed.connect(lambda basis: view.set(basis=basis))
        tabs.contenders.contender_selected.connect(self.select)
        tabs.compare.pin_requested.connect(run.keep_asked)
        tabs.compare.ghost_removed.connect(self.kept_runs.remove)
        tabs.compare.ghost_chosen.connect(self.kept_runs.compare_with)
        tabs.compare.ghost_drawn.connect(self.kept_runs.draw)
        self.notice.closed.connect(lambda: view.say(""))
        self.transport.play_toggled.connect(player.toggle)
        self.transport.step_requested.connect(player.step_by)
        self.transport.seek.connect(player.seek)
        self.transport.reset.connect(laboratory.restart)
        self.transport.speed_changed.connect(player.set_speed)

    # -- to the screen -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what follows from the laboratory, the choices and the results: the only way to the screen."""
        old = self._shown
        self.known = self._results()
        new = self._shown = self.seen = resolve(self.laboratory.state, self.view.now, self.known, old)
        if old is None or new.title != old.title:
            self.setWindowTitle(f"{said(new.title.name) or self.tr('Untitled')}[*] — Descent Lab")
            self.setWindowModified(new.title.is_modified)
        if old is None or new.menus != old.menus:
            self.menus.show_screen(new.menus)
            self.choices.show_screen(new.menus, None if old is None else old.menus)
        if old is None or new.notice != old.notice:
            self.notice.say(said(new.notice))
        if old is None or new.readout != old.readout:
            self.readout.setText(said(new.readout))
        self.editors.show_screen(new, old)
        self.pages.show_screen(new, old)
        self.tabs.show_screen(new, old)
        self.transport.set_state(*new.playback)
        self._ask_for_more(new)

    def _results(self) -> Results:
        """What is known by now of the run that is shown."""
        simulator, diagnoser = self.laboratory.simulator, self.diagnoser
        diagnoses = diagnoser.found(simulator.key)
        if self.view.now.tab != "diagnosis":
            return Results(self.costs, diagnoses)
        labels = simulator.timeline.labels
        return Results(
            self.costs,
            diagnoses,
            bands={label: diagnoser.band(simulator, label) for label in labels},
            trying=frozenset(label for label in labels if diagnoser.is_trying(label)),
        )

    def _ask_for_more(self, shown: Screen) -> None:
        """Have worked out what the screen still lacks."""
        self.diagnoser.read_remedies(shown.tab == "diagnosis")
        self.diagnoser.look(shown.scene.simulator, shown.scene.cursor)
        waiting, key = self.costs.waiting, shown.scene.simulator.key
        if waiting and self._is_untimed != key and not self.background.is_busy(TIMING):
            self.background.ask(TIMING, partial(timed, waiting), self._take_times, owner=key, failed=self._fail_to_time)
        if shown.table is not None and self.costs.is_measuring:
            self.background.later(MEASURING, self.refresh, MEASURING_REST)

    def _fail_to_time(self, error: Exception) -> None:
        """Time no more of this run: with each frame it would fail again."""
        self._is_untimed = self.laboratory.simulator.key
        raise error

    def _tell_failure(self, failure: Failure) -> None:
        """Say which work in the background failed; the log has the rest."""
        reason = told(failure.error) or type(failure.error).__name__
        name = said(Message("Background", failure.name))
        self.view.say(self.tr("In the background, {name} failed: {reason}").format(name=name, reason=reason))

    def _take_times(self, found: list[tuple[Timing, Sequence[float]]]) -> None:
        self.costs.take(found)
        self.kept_runs.go_on(self.seen.scene.picture)
        self.refresh()

    # -- from gestures -------------------------------------------------------------------------------

    def _edit(self, change: Edit, text: Words, merge: str) -> None:
        """Make an edit, at once or when its data are read; what was said before is overtaken by it."""
        laboratory = self.laboratory
        self.view.prepare(notice="")
        self.files.when_read(change(laboratory.in_force), lambda: laboratory.edit(change, text, merge))

    def select(self, index: int) -> None:
        """Look at another contender."""
        self.view.set(selected=index)

    def _optimizer(self) -> type[object]:
        contenders = self.laboratory.in_force.contenders
        return type(contenders[self.seen.scene.picture.selected].optimizer)

    def _choose_theme(self, choice: str) -> None:
        self.settings.set("theme", choice)
        self.view.prepare(theme=choice)
        self.theme.choose(_theme(choice))
        self.refresh()

    def _choose_language(self, language: str) -> None:
        self.settings.set("language", language)
        self.view.set(language=language)
        application = QApplication.instance()
        assert application is not None
        install_translation(application, language)

    def _wear(self, roles: Roles) -> None:
        self.view.prepare(palette=roles.contenders)
        self.pages.set_roles(roles)
        self.tabs.set_roles(roles)
        self.refresh()

    # -- the window ----------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak another language: what has words is made anew around the run, which does not notice."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._build_again()

    def _build_again(self) -> None:
        player, was_playing = self.laboratory.player, self.laboratory.player.is_playing
        if was_playing:
            player.pause()  # or the time this takes would be played after it
        editors, pages, tabs, splitter = self.editors, self.pages, self.tabs, self.splitter
        self.pages.stop()
        self.tabs.stop()
        self.menus.remove()
        self.centralWidget().setVisible(False)  # type: ignore[union-attr]  # there is one, from `_build`
        self.setCentralWidget(QWidget())  # Qt frees the one before
        self._build()
        self.splitter.restoreState(splitter.saveState())
        self.editors.take_over(editors)
        self.pages.take_over(pages)
        self.tabs.take_over(tabs)
        self.refresh()
        if was_playing:
            player.play()
        QTimer.singleShot(0, self, spare_frames)

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
        self.pages.stop()
        self.tabs.stop()
        self.files.stop()
        self.background.stop()
        self.settings.set_bytes("window/geometry", self.saveGeometry())
        self.settings.set_bytes("window/splitter", self.splitter.saveState())
        self.settings.set("speed", self.laboratory.player.speed)
        self.files.remember_document()
        self._held_keys.stop()
        super().closeEvent(event)

    def play_soon(self) -> None:
        """Begin to play once the window has been painted."""
        QTimer.singleShot(0, self, self.laboratory.player.play)


def _theme(choice: str) -> Choice:
    return choice if choice in ("light", "dark") else "system"  # type: ignore[return-value]
