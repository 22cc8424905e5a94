"""The left column: the panels that edit a scenario, each edit told as a function of the scenario."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.core.scenario.declaration import Scenario
from app.core.words import QT_TRANSLATE_NOOP, Said
from app.panels.contenders_panel import ContendersPanel
from app.panels.disclosure import Disclosure
from app.panels.problem_panel import ProblemPanel
from app.panels.seed_panel import SeedPanel
from app.panels.start_panel import StartPanel
from app.panels.stop_panel import StopPanel
from app.session.document import Edit
from app.shell.equations import equation_pixmap
from app.shell.transitions import with_contenders, with_problem
from app.style.buttons import roles_now

WIDTH = 306

PROBLEM = Said("Edit", QT_TRANSLATE_NOOP("Edit", "change of problem"))
START = Said("Edit", QT_TRANSLATE_NOOP("Edit", "change of start"))
OPTIMIZER = Said("Edit", QT_TRANSLATE_NOOP("Edit", "change of an optimizer"))
STOP = Said("Edit", QT_TRANSLATE_NOOP("Edit", "change of the stop conditions"))
SEED = Said("Edit", QT_TRANSLATE_NOOP("Edit", "change of the seed"))


class Editors(QScrollArea):
    """Shows a scenario for editing.

    Signals
    -------
    edited(edit, text, merge) : an `Edit`, what it does in `Words`, and the word under which it merges.
    editing_finished() : a drag or a typed value is complete; the next edit is an undo step of its own.
    """

    edited = Signal(object, object, str)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = ProblemPanel(lambda latex: equation_pixmap(latex, roles_now().text))
        self.start = StartPanel()
        self.contenders = ContendersPanel()
        self.stop = StopPanel()
        self.seed = SeedPanel()
        self._lay_out()
        self._connect(self.problem, with_problem, PROBLEM, "problem")
        self._connect(self.start, _with("start"), START, "start")
        self._connect(self.contenders, with_contenders, OPTIMIZER, "contenders")
        self._connect(self.stop, _with("stop"), STOP, "stop")
        self._connect(self.seed, _with("seed"), SEED, "seed")

    def show_scenario(self, scenario: Scenario, start: tuple[float, ...], samples: int) -> None:
        """Show the values of a scenario; what shows them already is left alone.

        Its run starts at θ `start` and has so many `samples` to learn from, 0 for a landscape.
        """
        self.problem.set_value(scenario.problem)
        self.start.set_problem(start, is_model=scenario.problem.landscape is None)
        if scenario.start is not None:
            self.start.set_value(scenario.start)
        self.contenders.set_data(scenario.problem.batch, samples)
        self.contenders.set_value(scenario.contenders)
        self.stop.set_value(scenario.stop)
        self.seed.set_value(scenario.seed)

    def take_over(self, old: "Editors") -> None:
        """Open what other editors of the same scenario had open, and scroll to where they were."""
        opened = [part.is_open() for part in old.findChildren(Disclosure)]
        for part, is_open in zip(self.findChildren(Disclosure), opened, strict=False):
            part.set_open(is_open)
        place = old.verticalScrollBar().value()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))  # once it is as high as it will be

    def _connect(self, panel: Any, change: Callable[[Scenario, Any], Scenario], text: Said, merge: str) -> None:
        panel.value_changed.connect(
            lambda value: self.edited.emit(lambda scenario: change(scenario, value), text, merge)
        )
        panel.editing_finished.connect(self.editing_finished)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "column")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 12, 14)
        column.setSpacing(16)
        for panel in (self.problem, self.start, self.contenders, self.stop, self.seed):
            column.addWidget(panel)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(WIDTH)


def _with(field: str) -> Callable[[Scenario, Any], Scenario]:
    return lambda scenario, value: msgspec.structs.replace(scenario, **{field: value})


__all__ = ["Edit", "Editors"]
