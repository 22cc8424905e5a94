"""One step of learning as a line of six boxes, and the same θ seen by a batch and by all data."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.analysis.pipeline import PipelinePicture
from app.style.roles import Roles
from app.views.forgetting import Forgetting
from app.views.pipeline.comparison import PipelineComparison
from app.views.pipeline.diagram import PipelineDiagram
from app.views.pipeline.words import boxes_of

TALL = 520
"""From so many pixels on boxes and comparison are shown together."""

WIDE = 360
"""Fewer pixels across are too few for that."""

COMPARISON_HEIGHT = 236


class PipelineView(Forgetting, QWidget):
    """The pipeline and the comparison, together where there is room and in turn where there is not.

    Signals
    -------
    walk_requested : the person wants to be led through one step, stage by stage; answer with `set_stage`.
    """

    walk_requested = Signal()

    _picture: PipelinePicture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_comparing = False
        self.diagram = PipelineDiagram(self)
        self.comparison = PipelineComparison(self)
        self.walk = QPushButton(self.tr("Walk"), self)
        self.walk.setToolTip(self.tr("Light the stages of one step, one after the other."))
        self.walk.setAutoDefault(False)
        self.step_button, self.compare_button = self._segment(self.tr("This step")), self._segment(self.tr("Compare"))
        self.step_button.setChecked(True)
        self.switch = QFrame(self)
        self.switch.setProperty("look", "segments")
        self._lay_out()
        self.walk.clicked.connect(lambda: self.walk_requested.emit())
        self._group.idToggled.connect(lambda _id, on: self._turn_page() if on else None)
        self._show_pages()

    def draw(self, picture: PipelinePicture) -> None:
        """Show one update; only what is seen and differs is set."""
        self._picture = picture
        if self.diagram.isVisibleTo(self):
            self.diagram.set_boxes(boxes_of(picture))
        if self.comparison.isVisibleTo(self):
            self.comparison.set_picture(picture)

    def forget(self) -> None:
        super().forget()
        self.diagram.set_sentence("")
        self.comparison.clear()

    def set_waiting(self) -> None:
        """Say that an update is still being worked out, instead of one of another contender or run."""
        self.forget()
        self.diagram.set_sentence(self.tr("This step is being worked out…"))

    def set_stage(self, stage: int) -> None:
        """Light one stage, 1 … 6; 0 lights all alike (at rest, and where motion is reduced)."""
        self.diagram.set_stage(stage)

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.diagram.roles = self.comparison.roles = roles
        self.comparison.colour = roles.link
        self.diagram.update()
        self.comparison.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two rows of three boxes."""
        return QSize(690, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show both where there is room."""
        super().resizeEvent(event)
        self._show_pages()

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("look", "segment")
        # The chosen word is bold, which the button's own size does not allow for.
        bold = button.font()
        bold.setBold(True)
        button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 26)
        return button

    def _lay_out(self) -> None:
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for number, button in enumerate((self.step_button, self.compare_button)):
            self._group.addButton(button, number)
            row.addWidget(button)
        head = self.head = QHBoxLayout()
        head.setContentsMargins(10, 4, 10, 2)
        head.addWidget(self.switch)
        head.addStretch(0)
        head.addWidget(self.walk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.diagram, 1)
        column.addWidget(self.comparison)

    def _turn_page(self) -> None:
        self._is_comparing = self.compare_button.isChecked()
        self._show_pages()

    def _show_pages(self) -> None:
        has_room = self.height() >= TALL and self.width() >= WIDE
        self.switch.setVisible(not has_room)
        self.diagram.setVisible(has_room or not self._is_comparing)
        self.comparison.setVisible(has_room or self._is_comparing)
        self.walk.setEnabled(self.diagram.isVisibleTo(self))
        self.comparison.setMinimumHeight(COMPARISON_HEIGHT if has_room else 0)
        self.comparison.setMaximumHeight(COMPARISON_HEIGHT if has_room else 16_777_215)
        if self._picture is not None:
            self.draw(self._picture)
