"""What the menus do with a run: see `app.shell.actions`."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt

from app.core.problems.declaration import Surface
from app.core.words import QT_TRANSLATE_NOOP, Said
from app.shell.basins_dialog import BasinsDialog

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow

SPEED_FACTOR = 2.0
VALUES_SHOWN = Said("Edit", QT_TRANSLATE_NOOP("Edit", "run with the values shown"))


class RunActions(QObject):
    """The actions of the menus Edit and Run."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def undo(self) -> None:
        """Take the last edit back."""
        self._window.laboratory.document.undo()

    def redo(self) -> None:
        """Bring back what `undo` took."""
        self._window.laboratory.document.redo()

    def toggle_play(self) -> None:
        """Play or pause."""
        self._window.laboratory.player.toggle()

    def step_forward(self) -> None:
        """One step on."""
        self._window.laboratory.player.step_by(1)

    def step_back(self) -> None:
        """One step back."""
        self._window.laboratory.player.step_by(-1)

    def leap_forward(self) -> None:
        """Ten steps on."""
        self._window.laboratory.player.step_by(10)

    def leap_back(self) -> None:
        """Ten steps back."""
        self._window.laboratory.player.step_by(-10)

    def to_start(self) -> None:
        """Back to the start, paused."""
        self._window.laboratory.restart()

    def to_end(self) -> None:
        """To the newest step."""
        self._window.laboratory.player.seek(self._window.laboratory.simulator.step)

    def faster(self) -> None:
        """Twice the speed."""
        self._window.set_speed(self._window.laboratory.player.speed * SPEED_FACTOR)

    def slower(self) -> None:
        """Half the speed."""
        speed = self._window.laboratory.player.speed
        self._window.set_speed(10_000.0 if speed == float("inf") else speed / SPEED_FACTOR)

    def next_contender(self) -> None:
        """Select the next contender."""
        self._window.select(self._window.selected + 1)

    def show_basins(self) -> None:
        """Many starts for the selected contender; a click in the map drops the start there."""
        scenario = self._window.laboratory.in_force
        if not isinstance(scenario.problem, Surface):
            self._window.notice.say(self.tr("The basin map needs a loss landscape."))
            return
        contender = scenario.contenders[self._window.selected]
        if contender.schedule.watches_loss:
            self._window.notice.say(self.tr("The basin map needs a schedule that does not watch the loss."))
            return
        dialog = BasinsDialog(scenario.problem.landscape, contender, scenario.stop.max_steps, self._window)
        dialog.start_chosen.connect(self._window.drop_start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def keep_run(self) -> None:
        """Keep the run as a ghost and show the comparison."""
        self._window.insight.pin()
        self._window.tabs.setCurrentWidget(self._window.insight.table)

    def draw_again(self) -> None:
        """Take the next seed."""
        self._window.editors.seed.draw_again()

    def random_start(self) -> None:
        """Start somewhere in the picture."""
        bounds = self._window.picture().bounds
        if bounds:
            self._window.drop_start(np.array([np.random.default_rng().uniform(low, high) for low, high in bounds]))

    def forget_interventions(self) -> None:
        """Run again from the start with the values shown."""
        self._window.laboratory.restart()
        self._window.laboratory.forget_interventions(VALUES_SHOWN)
        self._window.laboratory.player.play()
