"""The head of the panel about a step: whose, which one, and the ways to its neighbours."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from app.panels.quiet_label import QuietLabel
from app.style.buttons import IconButton
from app.style.markers import marker_pixmap
from app.style.words import update_words


class StepHeader(QWidget):
    """Says `Step 41 → 42` of a contender, and asks for another step or contender.

    Attributes
    ----------
    step_requested : move the cursor by so many steps (−1 or 1).
    contender_selected : the index of another contender.
    """

    step_requested = Signal(int)
    contender_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contenders = QComboBox(self)
        self.contenders.setAccessibleName(self.tr("Contender"))
        self.contenders.setIconSize(QSize(13, 13))
        self.contenders.setMinimumContentsLength(6)
        self.contenders.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.contenders.activated.connect(self.contender_selected)
        self.back = IconButton("step_back", self.tr("One step back (←)"), self)
        self.forward = IconButton("step_forward", self.tr("One step forward (→)"), self)
        self.back.clicked.connect(lambda: self.step_requested.emit(-1))
        self.forward.clicked.connect(lambda: self.step_requested.emit(1))
        self.title = QuietLabel(self)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.contenders, 0, 0, 1, 3)
        grid.addWidget(self.title, 1, 0)
        grid.addWidget(self.back, 1, 1)
        grid.addWidget(self.forward, 1, 2)
        grid.setColumnStretch(0, 1)

    def set_contenders(
        self, labels: Sequence[str], markers: Sequence[str], colours: Sequence[str], selected: int
    ) -> None:
        """Show who may be looked into."""
        shown = tuple(zip(labels, markers, colours, strict=True))
        with QSignalBlocker(self.contenders):
            if shown != self._shown:
                self._shown = shown
                self.contenders.clear()
                for label, marker, colour in shown:
                    icon = QIcon(marker_pixmap(marker, colour, 13, self.devicePixelRatioF()))
                    self.contenders.addItem(icon, label)
            if self.contenders.currentIndex() != selected:
                self.contenders.setCurrentIndex(selected)

    def colour(self) -> str:
        """The colour of the contender that is looked into; empty without one."""
        index = self.contenders.currentIndex()
        return self._shown[index][2] if 0 <= index < len(self._shown) else ""

    def set_step(self, step: int | None, ended_at: int | None = None) -> None:
        """Name the step from row `step` to the next, of a contender that `ended_at` one before; None for no step."""
        self.title.set_text(self.tr("No step yet") if step is None else update_words(step, ended_at))
        self.back.setEnabled(step is not None and step > 0)
