"""The left column: the panels that edit a scenario, each edit told as a function of the scenario."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.background import Background
from app.core.scenario.changes import contenders_edit, part_edit
from app.core.scenario.declaration import Scenario
from app.core.scenario.transitions import with_problem
from app.core.words import QT_TRANSLATE_NOOP, Message
from app.panels.contenders.panel import ContendersPanel
from app.panels.disclosure import Disclosure
from app.panels.problem.panel import ProblemPanel
from app.panels.problem.seed_panel import SeedPanel
from app.panels.problem.start_panel import StartPanel
from app.panels.problem.stop_panel import StopPanel
from app.screen.screen import EditorScreen, Screen
from app.shell.equations import equation_pixmap
from app.style.buttons import roles_now
from app.style.words import said

WIDTH = 306

PROBLEM = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of problem"))
START = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of start"))
OPTIMIZER = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of an optimizer"))
STOP = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of the stop conditions"))
SEED = Message("Edit", QT_TRANSLATE_NOOP("Edit", "change of the seed"))


class Editors(QScrollArea):
    """Shows a scenario for editing.

    Signals
    -------
    edited(edit, text, merge) : an `Edit`, what it does in `Words`, and the word under which it merges.
    editing_finished() : a drag or a typed value is complete; the next edit is an undo step of its own.
    """

    edited = Signal(object, object, str)
    editing_finished = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = ProblemPanel(lambda latex: equation_pixmap(latex, roles_now().text), background)
        self.start = StartPanel()
        self.contenders = ContendersPanel()
        self.stop = StopPanel()
        self.seed = SeedPanel()
        self._lay_out()
        self._shown: EditorScreen | None = None
        self._touched = ""
        self._panels: dict[str, tuple[Any, Message]] = {
            "problem": (self.problem, PROBLEM),
            "start": (self.start, START),
            "contenders": (self.contenders, OPTIMIZER),
            "stop": (self.stop, STOP),
            "seed": (self.seed, SEED),
        }
        for field in self._panels:
            self._connect(field)

    def show_screen(self, new: Screen, old: Screen | None) -> None:
        """Show the values in force, also where a person has just typed others; and how the contenders stand."""
        is_other = bool(self._touched) or self._shown != new.editors
        if is_other:
            self._show(new.editors, self._shown)
        if old is None or is_other or new.statuses != old.statuses:  # a new card says nothing yet
            texts, roles = zip(*((said(one.words), one.role) for one in new.statuses), strict=True)
            self.contenders.set_statuses(texts, roles)
        self._touched = ""

    def _show(self, new: EditorScreen, old: EditorScreen | None) -> None:
        self._shown, scenario = new, new.scenario
        if (
            old is None
            or (new.start, new.samples) != (old.start, old.samples)
            or scenario.problem is not old.scenario.problem
        ):
            self.start.set_problem(new.start, is_model=scenario.problem.landscape is None)
            self.contenders.set_data(scenario.problem.batch, new.samples)
        for field, (panel, _) in self._panels.items():
            value = getattr(scenario, field)
            if old is None or field == self._touched or value is not getattr(old.scenario, field):
                panel.set_value(value)
        self.contenders.set_selected(new.selected)

    def take_over(self, old: "Editors") -> None:
        """Open what other editors of the same scenario had open, and scroll to where they were."""
        opened = [part.is_open() for part in old.findChildren(Disclosure)]
        for part, is_open in zip(self.findChildren(Disclosure), opened, strict=False):
            part.set_open(is_open)
        place = old.verticalScrollBar().value()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))  # once it is as high as it will be

    def _connect(self, field: str) -> None:
        panel, _ = self._panels[field]
        panel.value_changed.connect(lambda value: self._tell(field, value))
        panel.editing_finished.connect(self.editing_finished)

    def _tell(self, field: str, value: Any) -> None:
        """Tell what a person has changed in a part of the scenario shown, and nothing else of that part."""
        self._touched = field
        assert self._shown is not None
        before = getattr(self._shown.scenario, field)
        change = contenders_edit(before, value) if field == "contenders" else part_edit(before, value)
        _, text = self._panels[field]
        self.edited.emit(lambda scenario: _with(scenario, field, change(getattr(scenario, field))), text, field)

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


def _with(scenario: Scenario, field: str, value: Any) -> Scenario:
    if field == "problem":
        return with_problem(scenario, value)
    return msgspec.structs.replace(scenario, **{field: value})
