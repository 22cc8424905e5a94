"""What the menus do with a run: see `app.shell.actions`."""

from collections.abc import Callable

import msgspec
import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.core.diagnosis import Remedy, with_edit
from app.core.initializers import Point
from app.core.problems.declaration import Surface
from app.core.words import QT_TRANSLATE_NOOP, Message, Words
from app.screen.screen import Screen
from app.session.laboratory import Edit, Laboratory
from app.session.view_options import ViewOptions
from app.shell.basins_dialog import BasinsDialog

SPEED_FACTOR = 2.0
VALUES_SHOWN = Message("Edit", QT_TRANSLATE_NOOP("Edit", "run with the values shown"))
START_MOVED = Message("Edit", QT_TRANSLATE_NOOP("Edit", "move of the start"))
REMEDY = QT_TRANSLATE_NOOP("Edit", "remedy for {label}")


class RunActions(QObject):
    """The actions of the menus Edit and Run, and what gestures on the canvases do.

    Parameters
    ----------
    seen : what the window shows.
    edit : makes an edit once its data are read.

    Signals
    -------
    keep_asked() : the run shall be kept to compare with.
    seed_asked() : another seed is wanted.
    """

    keep_asked = Signal()
    seed_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        laboratory: Laboratory,
        view: ViewOptions,
        seen: Callable[[], Screen],
        edit: Callable[[Edit, Words, str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._laboratory, self._view, self._seen, self._edit = window, laboratory, view, seen, edit

    def undo(self) -> None:
        """Take the last edit back."""
        self._laboratory.undo()

    def redo(self) -> None:
        """Bring back what `undo` took."""
        self._laboratory.redo()

    def toggle_play(self) -> None:
        """Play or pause."""
        self._laboratory.player.toggle()

    def step_forward(self) -> None:
        """One step on."""
        self._laboratory.player.step_by(1)

    def step_back(self) -> None:
        """One step back."""
        self._laboratory.player.step_by(-1)

    def leap_forward(self) -> None:
        """Ten steps on."""
        self._laboratory.player.step_by(10)

    def leap_back(self) -> None:
        """Ten steps back."""
        self._laboratory.player.step_by(-10)

    def to_start(self) -> None:
        """Back to the start, paused."""
        self._laboratory.restart()

    def to_end(self) -> None:
        """To the newest step."""
        self._laboratory.player.seek(self._laboratory.simulator.step)

    def faster(self) -> None:
        """Twice the speed."""
        self._laboratory.player.set_speed(self._laboratory.player.speed * SPEED_FACTOR)

    def slower(self) -> None:
        """Half the speed."""
        speed = self._laboratory.player.speed
        self._laboratory.player.set_speed(10_000.0 if speed == float("inf") else speed / SPEED_FACTOR)

    def next_contender(self) -> None:
        """Select the next contender."""
        shown = self._seen().scene.picture
        self._view.set(selected=(shown.selected + 1) % len(shown.contenders))

    def show_basins(self) -> None:
        """Many starts for the selected contender; a click in the map drops the start there."""
        scenario = self._laboratory.in_force
        if not isinstance(scenario.problem, Surface):
            self._view.say(self.tr("The basin map needs a loss landscape."))
            return
        contender = scenario.contenders[self._seen().scene.picture.selected]
        if contender.schedule.watches_loss:
            self._view.say(self.tr("The basin map needs a schedule that does not watch the loss."))
            return
        landscape, background = scenario.problem.landscape, self._laboratory.background
        dialog = BasinsDialog(landscape, contender, scenario.stop.max_steps, background, self._window)
        dialog.start_chosen.connect(self.drop_start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def keep_run(self) -> None:
        """Keep the run as a ghost and show the comparison."""
        self.keep_asked.emit()
        self._view.set(tab="table")

    def draw_again(self) -> None:
        """Take the next seed."""
        self.seed_asked.emit()

    def random_start(self) -> None:
        """Start somewhere in the picture."""
        bounds = self._seen().scene.picture.bounds
        if bounds:
            self.drop_start(np.array([np.random.default_rng().uniform(low, high) for low, high in bounds]))

    def drag_start(self, theta: Array) -> None:
        """Start from θ, where the pointer is; while it is dragged, all its places are one edit."""
        self._view.prepare(pointed=theta)
        self._start_from(theta)

    def drop_start(self, theta: Array) -> None:
        """Start from θ."""
        self._start_from(theta)
        self._laboratory.document.seal()

    def _start_from(self, theta: Array) -> None:
        start = Point(theta=tuple(float(part) for part in theta))
        self._edit(lambda scenario: msgspec.structs.replace(scenario, start=start), START_MOVED, "start")

    def try_remedy(self, remedy: Remedy, label: str) -> None:
        """Do what was offered to a contender, and play on."""
        edit = remedy.edit
        if edit is None:
            self.show_basins()
            return
        if remedy.begins_again:
            self._laboratory.player.seek(0)
        if self._laboratory.edit(lambda scenario: with_edit(scenario, edit), Message("Edit", REMEDY, {"label": label})):
            self._laboratory.document.seal()
            self._laboratory.player.play()

    def forget_interventions(self) -> None:
        """Run again from the start with the values shown."""
        self._laboratory.forget_interventions(VALUES_SHOWN)
        self._laboratory.player.play()
