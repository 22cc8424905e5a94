"""What both pages of the derivative lab share: numbers, canvas, sentence, equations and controls around one place."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.screen.pictures.picture import Picture, Surface
from app.style.roles import Roles
from app.views.canvas import Canvas
from app.views.derivative.parts import EquationStrip, NumberCells, RenderLatex
from app.views.forgetting import Forgetting

ENOUGH, EQUATION_SHARE = 480, 0.35
"""Of the height beyond what the charts need at least, the part that equations may take."""

NARROW = 600
"""Below this width the controls stand in two rows."""

LOWEST_PAGE = 380
"""The least height in which the charts can be read."""


class LabPage(Forgetting, QWidget):
    """What both pages share: the layout, and a place that follows the selected ball until it is dragged."""

    _picture: Picture | None = None
    _drawn: tuple[object, ...] = ()

    def __init__(self, canvas: Canvas, name: str, render_latex: RenderLatex | None) -> None:
        super().__init__()
        self._canvas = canvas
        self.cells = NumberCells(name)
        self.equations = EquationStrip(render_latex)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(4, 0, 4, 0)
        self.follow = QCheckBox(QCoreApplication.translate("Derivative", "Follow the ball"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(self._followed)
        self._first_row, self._second_row = QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for row in (self._first_row, self._second_row):
            row.setSpacing(8)
            self._rows.addLayout(row)
        self._rows.setSpacing(8)
        self._surface: Surface | None = None
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.cells)
        column.addWidget(canvas, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.equations)
        column.addLayout(self._rows)

    def draw(self, picture: Picture) -> None:
        """Show a picture; the place moves with the selected ball where it follows."""
        raise NotImplementedError

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self._canvas.set_roles(roles)
        self.cells.set_roles(roles)
        self.equations.roles = roles
        self.equations.render_again()

    def forget(self) -> None:
        super().forget()
        self._canvas.forget()
        self.cells.set_values(())
        self.sentence.setText("")

    def follow_again(self) -> None:
        """Follow the ball from the next picture on."""
        with QSignalBlocker(self.follow):
            self.follow.setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """One row of controls, or two where they would not fit."""
        narrow = self.width() < NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() != wanted:
            self._rows.setDirection(wanted)
        self.equations.set_room(max(0, round(EQUATION_SHARE * (self.height() - ENOUGH))))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for two rows of controls; one row would ask for more and never give way."""
        widest = max(row.minimumSize().width() for row in (self._first_row, self._second_row))
        return QSize(widest + 16, LOWEST_PAGE)

    def _followed(self, follows: bool) -> None:
        if follows and self._picture is not None:
            self.draw(self._picture)

    def _say(self, *sentences: str) -> None:
        text = " ".join(sentence for sentence in sentences if sentence)
        if self.sentence.text() != text:
            self.sentence.setText(text)

    def _is_drawn(self, *state: object) -> bool:
        """Whether this very state is on the screen; remembers it."""
        is_drawn, self._drawn = state == self._drawn, state
        return is_drawn

    def _labelled(self, row: QHBoxLayout, text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "symbol")
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field)
        return label
