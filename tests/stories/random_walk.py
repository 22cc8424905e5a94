"""A person who does anything: gestures drawn by seed, what the window then says, and what it should say.

What is said is read back from the widgets; what should be said follows from `resolve` of a run made anew from the
document, at the same cursor, with the same choices and the same results from the background.
"""

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QSlider, QWidget

from app.core.resources import resource
from app.core.scenario.interventions import scenario_at
from app.core.simulation.simulator import Simulator
from app.screen.pictures.ghost_picture import ghost_end
from app.screen.pictures.series import CHARTS, horizontal_end
from app.screen.pictures.x_axes import HORIZONTALS, LEAST_SPAN
from app.screen.resolve import resolve
from app.screen.screen import Screen
from app.screen.state import State
from app.shell.main_window import MainWindow
from app.style.words import said

EXPERIMENTS = (
    "01_plateau_and_two_wells",
    "05_local_minimum",
    "13_ravine",
    "18_your_own_formula",
    "19_full_mini_online",
    "22_growing_batch",
    "23_stream_mean_and_sum",
    "26a_raw_features",
)
LONGEST = 400
"""Steps that a run is led to at most, so that the run made anew costs little."""

SAID = 25
"""Gestures told when the walk ends badly."""


class Walk:
    """Does one gesture after the other in a window; the last ones are remembered in words."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.luck = window, random.Random(seed)
        self.log: list[str] = []
        self._fresh: Simulator | None = None
        self._gestures: dict[Callable[[], object], float] = {
            self.scrub: 4,
            self.step: 4,
            self.press_key: 3,
            self.play: 3,
            self.type_a_number: 8,
            self.slide: 6,
            self.tick_a_box: 2,
            self.undo_or_redo: 4,
            self.turn_tab: 4,
            self.turn_page: 3,
            self.point: 3,
            self.click_canvas: 2,
            self.drag_canvas: 2,
            self.change_contenders: 2,
            self.select: 2,
            self.toggle_view: 2,
            self.keep: 1,
            self.forget_kept: 0.5,
            self.open: 1,
            self.resize: 1,
            self.theme: 0.4,
            self.language: 0.2,
        }

    def go(self) -> None:
        """One gesture."""
        (gesture,) = self.luck.choices(list(self._gestures), list(self._gestures.values()))
        self.log = [*self.log[1 - SAID :], gesture.__name__]
        gesture()
        player = self.window.laboratory.player
        if player.is_playing and self.window.laboratory.simulator.step > LONGEST:
            player.pause()

    def note(self, *words: object) -> None:
        """Remember what the gesture did exactly."""
        self.log[-1] += " " + " ".join(map(str, words))

    # -- gestures ------------------------------------------------------------------------------------

    def scrub(self) -> None:
        scrub = self.window.transport.scrub
        scrub.setValue(self.luck.randint(0, scrub.maximum()))

    def step(self) -> None:
        if self.window.laboratory.simulator.step < LONGEST:
            leap, one = self.window.run_actions.leap_forward, self.window.transport.forward.click
            self.luck.choice((leap, one))()
        else:
            self.window.transport.back.click()

    def press_key(self) -> None:
        key = self.luck.choice((Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_N, Qt.Key.Key_L))
        self.note(key)
        self.window.setFocus()
        QTest.keyClick(self.window, key)

    def play(self) -> None:
        self.window.transport.play.click()
        QTest.qWait(self.luck.choice((0, 20, 60)))

    def type_a_number(self) -> None:
        fields = [one for one in self._seen(QLineEdit) if one.isEnabled() and not one.isReadOnly()]
        if not fields:
            return
        field = self.luck.choice(fields)
        text = self.luck.choice(("0.03", "0.3", "1", "2", "7", "40", "-1", "x", "1e-308", "0.5, 0.5", "0"))
        self.note(field.accessibleName(), text)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def slide(self) -> None:
        sliders = [one for one in self._seen(QSlider) if one.isEnabled()]
        if sliders:
            slider = self.luck.choice(sliders)
            self.note(slider.accessibleName())
            slider.setValue(self.luck.randint(slider.minimum(), slider.maximum()))

    def tick_a_box(self) -> None:
        boxes = [one for one in self._seen(QCheckBox) if one.isEnabled()]
        if boxes:
            box = self.luck.choice(boxes)
            self.note(box.text())
            box.click()

    def undo_or_redo(self) -> None:
        self.window.menus.actions[self.luck.choice(("undo", "undo", "redo"))].trigger()

    def turn_tab(self) -> None:
        self.window.tabs.setCurrentIndex(self.luck.randrange(self.window.tabs.count()))

    def turn_page(self) -> None:
        pages = self.window.pages
        shown = [at for at in range(pages.count()) if pages.isTabVisible(at) and pages.tabText(at) != "3-D"]
        pages.setCurrentIndex(self.luck.choice(shown))

    def point(self) -> None:
        canvas = self._canvas()
        QTest.mouseMove(canvas, self._place(canvas))

    def click_canvas(self) -> None:
        canvas = self._canvas()
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=self._place(canvas))
        QTest.qWait(5)

    def drag_canvas(self) -> None:
        canvas = self._canvas()
        start, end = self._place(canvas), self._place(canvas)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(canvas, start + (QPointF(end - start) * share).toPoint())
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    def change_contenders(self) -> None:
        panel = self.window.editors.contenders
        card = self.luck.choice(panel.cards())
        what = self.luck.choice(("duplicate", "remove", "up", "down"))
        self.note(what, card.value().label)
        if what == "duplicate" and len(panel.cards()) < 5:
            card.duplicate_requested.emit()
        elif what == "remove" and len(panel.cards()) > 1:
            card.remove_requested.emit()
        elif what in ("up", "down"):
            card.move_requested.emit(-1 if what == "up" else 1)

    def select(self) -> None:
        QTest.mouseClick(self.luck.choice(self.window.editors.contenders.cards()), Qt.MouseButton.LeftButton)

    def toggle_view(self) -> None:
        names = [name for name, action in self.window.menus.actions.items() if action.isCheckable()]
        name = self.luck.choice([name for name in names if name != "toggle_full_screen"])
        self.note(name)
        self.window.menus.actions[name].trigger()

    def keep(self) -> None:
        self.window.run_actions.keep_run()

    def forget_kept(self) -> None:
        if self.window.view.now.kept:
            self.window.kept_runs.remove(0)

    def open(self) -> None:
        name = self.luck.choice(EXPERIMENTS)
        self.note(name)
        self.window.files.open_path(resource(f"scenarios/{name}.json"))
        if self.luck.random() < 0.7:
            self.window.laboratory.player.pause()

    def resize(self) -> None:
        self.window.resize(self.luck.randint(960, 1500), self.luck.randint(600, 950))
        QApplication.processEvents()

    def theme(self) -> None:
        self._choose("theme")

    def language(self) -> None:
        self._choose("language")
        for _ in range(3):
            QApplication.processEvents()

    # -- where ---------------------------------------------------------------------------------------

    def _choose(self, menu: str) -> None:
        action = self.luck.choice(self.window.menus.submenus[menu].actions())
        self.note(action.text())
        action.trigger()

    def _seen(self, kind: type[Any]) -> list[Any]:
        return [one for one in self.window.editors.findChildren(kind) if one.isVisible()]

    def _canvas(self) -> QWidget:
        canvas = self.window.pages.landscape.canvases.currentWidget()
        return canvas.viewport() if hasattr(canvas, "viewport") else canvas

    def _place(self, canvas: QWidget) -> QPoint:
        return QPoint(self.luck.randrange(canvas.width()), self.luck.randrange(canvas.height()))

    # -- what should be said ---------------------------------------------------------------------------

    def expected(self) -> Screen:
        """What follows from the document alone, the cursor, the choices and the results."""
        window, laboratory = self.window, self.window.laboratory
        document, ours = laboratory.document, laboratory.simulator
        fresh = self._fresh
        lengths = {label: track.last_step for label, track in _tracks(ours)}
        if (
            fresh is None
            or (fresh.scenario, fresh.folder) != (document.scenario, document.folder)
            or any(track.last_step > lengths[label] for label, track in _tracks(fresh))
        ):
            fresh = self._fresh = Simulator(document.scenario, document.folder)
        for label, track in _tracks(fresh):
            fresh.advance_one(label, lengths[label] - track.last_step)
        told = laboratory.state
        state = State(
            scenario=document.scenario,
            in_force=scenario_at(document.scenario, laboratory.cursor),
            simulator=fresh,
            rows=tuple((len(track), track.revision, track.ended) for _, track in _tracks(fresh)),
            playback=told.playback,
            document=told.document,
        )
        return resolve(state, window.view.now, window.known)


def _tracks(run: Simulator) -> list[tuple[str, Any]]:
    return list(zip(run.timeline.labels, run.timeline.tracks, strict=True))


def told_by(screen: Screen, window: MainWindow) -> dict[str, Any]:
    """What the widgets must say of a screen."""
    scenario, play, menus = screen.editors.scenario, screen.playback, screen.menus
    picture = screen.scene.picture
    axis = picture.options.horizontal
    last = max([ghost_end(screen.ghosts, axis), *(float(x[-1]) for x in picture.x if len(x))])
    least = 10.0 if HORIZONTALS[axis].is_whole else LEAST_SPAN
    told = {
        "title": said(screen.title.name),
        "modified": screen.title.is_modified,
        "undo": (menus.undo is not None, menus.redo is not None),
        "flags": dict(menus.flags),
        "charts": set(menus.charts),
        "logs": set(menus.log_charts),
        "problem": scenario.problem,
        "start": scenario.start,
        "contenders": scenario.contenders,
        "stop": scenario.stop,
        "seed": scenario.seed,
        "statuses": [said(one.words) for one in screen.statuses],
        "scrub": (play.cursor, play.last),
        "pages": screen.pages,
        "page": screen.page,
        "tab": screen.tab,
        "notice": said(screen.notice).split("\n")[0],
        "readout": said(screen.readout),
        "places": [one.theta.tolist() for one in picture.contenders],
    }
    if screen.tab == "charts" and menus.charts and axis != "time":
        told["x range"] = (0.0, horizontal_end(last, least))
    if screen.table is not None and screen.table.rows:
        told["table"] = [(one.label, said(one.status), one.step, one.loss) for one in screen.table.rows]
    if screen.diagnosis is not None:
        told["why"] = [(one.label, said(one.status)) for one in screen.diagnosis.contenders]
    if screen.tab == "table":
        told["kept"] = [said(title) for title in screen.kept.titles]
        told["compared"] = [] if screen.comparison is None else [one.label for one in screen.comparison.contenders]
    return told


def read_back(window: MainWindow) -> dict[str, Any]:
    """What the widgets say."""
    editors, tabs, pages, menus = window.editors, window.tabs, window.pages, window.menus
    title = window.windowTitle().removesuffix("[*] — Descent Lab")
    scrub = window.transport.scrub
    choices = window.choices
    told = {
        "title": "" if title == window.tr("Untitled") else title,
        "modified": window.isWindowModified(),
        "undo": (menus.actions["undo"].isEnabled(), menus.actions["redo"].isEnabled()),
        "flags": {name: action.isChecked() for name, action in menus.actions.items() if action.isCheckable()},
        "charts": {name for name in CHARTS if choices.charts[name].isChecked()},
        "logs": {name for name in CHARTS if choices.logs[name].isChecked()},
        "problem": editors.problem.value(),
        "start": editors.start.value(),
        "contenders": editors.contenders.value(),
        "stop": editors.stop.value(),
        "seed": editors.seed.value(),
        "statuses": [card.status.text() for card in editors.contenders.cards()],
        "scrub": (scrub.value(), scrub.maximum()),
        "pages": tuple(name for at, name in enumerate(pages.names()) if pages.isTabVisible(at)),
        "page": pages.names()[pages.currentIndex()],
        "tab": tabs.names()[tabs.currentIndex()],
        "notice": window.notice.text().split("\n")[0],
        "readout": window.readout.text(),
        "places": [one.theta.tolist() for one in window.seen.scene.picture.contenders],
    }
    if window.seen.tab == "charts" and window.seen.menus.charts and tabs.charts.is_whole_run():
        told["x range"] = tuple(tabs.charts.charts[0].box.viewRange()[0])
    if window.seen.tab == "table":
        told["table"] = [(row.label, said(row.status), row.step, row.loss) for row in tabs.contenders.rows()]
        told["kept"] = [row.title() for row in tabs.compare.rows if not row.isHidden()]
        told["compared"] = [one.name.text() for one in tabs.compare.tables if not one.isHidden()]
    if window.seen.tab == "diagnosis":
        told["why"] = [(one.name.text(), one.status.text()) for one in tabs.diagnosis.cards() if not one.isHidden()]
    return told
