"""Small widgets of the derivative lab: numbers in cells, a field for one number, equations."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from app.style.roles import DARK, Roles
from app.views.axes import number_font

CELL_WIDTH, CELL_HEIGHT = 84, 38
SENTENCE_HEIGHT = 18

RenderLatex = Callable[[str], QPixmap | None]


class NumberCells(QWidget):
    """Named numbers side by side, in as many rows as the width asks for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.roles: Roles = DARK
        self.values: tuple[tuple[str, str], ...] = ()

    def set_values(self, values: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of a name and a number's words."""
        if tuple(values) == self.values:
            return
        had = len(self.values)
        self.values = tuple(values)
        if had != len(self.values):
            self._fit()
        if QAccessible.isActive():
            self.setAccessibleDescription(", ".join(f"{name} {words}" for name, words in self.values))
        self.update()

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose the number of rows."""
        self._fit()

    def _columns(self) -> int:
        fitting = max(1, self.width() // CELL_WIDTH)
        rows = math.ceil(len(self.values) / fitting) or 1
        return math.ceil(len(self.values) / rows) or 1

    def _fit(self) -> None:
        height = CELL_HEIGHT * math.ceil(max(len(self.values), 1) / self._columns())
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Each name above its number."""
        painter = QPainter(self)
        columns = self._columns()
        width = self.width() / columns
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for index, (name, words) in enumerate(self.values):
            left, top = 4 + index % columns * width, index // columns * CELL_HEIGHT
            painter.setFont(number_font(11))
            painter.setPen(QColor(self.roles.muted))
            painter.drawText(QRectF(left, top + 2, width - 4, 14), middle, name)
            painter.setFont(number_font(14, bold=True))
            painter.setPen(QColor(self.roles.text))
            painter.drawText(QRectF(left, top + 16, width - 4, 20), middle, words)
        painter.end()


class NumberLine(QLineEdit):
    """A field for one finite number; what cannot be read gives way to the number before.

    Signals
    -------
    entered(float) : a number was typed.
    """

    entered = Signal(float)

    def __init__(
        self, name: str, low: float = -math.inf, high: float = math.inf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(98)
        self.low, self.high = low, high
        self._value = 0.0
        self.editingFinished.connect(self._read)

    def show_value(self, value: float) -> None:
        """Show a number, unless one is being typed."""
        if value == self._value and self.text():
            return
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(f"{value:.6g}")
            self.setCursorPosition(0)

    def _read(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        try:
            value = float(self.text().replace("−", "-").replace(",", "."))
        except ValueError:
            value = math.nan
        if math.isfinite(value) and self.low <= value <= self.high:
            self._value = value
            self.setText(f"{value:.6g}")
            self.entered.emit(value)
        else:
            self.setText(f"{self._value:.6g}")


def place_words(axis: str) -> str:
    """The name of the field for a coordinate."""
    return QCoreApplication.translate("Derivative", "Place of the point, {axis}").format(axis=axis)


def name_place(label: QLabel, field: NumberLine, axis: str) -> None:
    """Call a coordinate's field as its axis is called: x on a landscape, w or b on data."""
    if label.text() != axis:
        label.setText(axis)
        field.setAccessibleName(place_words(axis))
        field.setToolTip(place_words(axis))


class EquationStrip(QWidget):
    """Equations below each other, made smaller where there is little room; a sentence where that would not do.

    Parameters
    ----------
    render_latex : LaTeX to a picture in the theme's ink; None where that cannot be done.
    """

    SMALLEST = 0.5

    def __init__(self, render_latex: RenderLatex | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.roles: Roles = DARK
        self._render = render_latex
        self._latex: tuple[str, ...] = ()
        self._pictures: tuple[QPixmap, ...] = ()
        self._room = 100
        self.hide()

    def set_room(self, height: int) -> None:
        """The height that all equations together may take."""
        self._room = height
        self._fit()

    def set_equations(self, latex: Sequence[str]) -> None:
        """Show these equations; without any, the strip takes no room."""
        self._latex = tuple(latex)
        self.render_again()

    def render_again(self) -> None:
        """Draw the equations in the ink of now."""
        rendered = (self._render(each) for each in self._latex) if self._render is not None else ()
        self._pictures = tuple(picture for picture in rendered if picture is not None)
        self.setAccessibleName("; ".join(self._latex))
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The height of the equations as they are drawn, or of the sentence in their place."""
        if self._pictures and not self._sizes():
            return QSize(200, SENTENCE_HEIGHT)
        return QSize(200, sum(size.height() + 4 for size in self._sizes()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Make the equations fit."""
        self._fit()

    def _sizes(self) -> list[QSize]:
        """The size of each equation, all of one scale; nothing where they would be too small to read."""
        if not self._pictures:
            return []
        sizes = [picture.deviceIndependentSize() for picture in self._pictures]
        wide, high = max(size.width() for size in sizes), sum(size.height() + 4 for size in sizes)
        scale = min(1.0, (self.width() - 8) / wide, self._room / high)
        return [(size * scale).toSize() for size in sizes] if scale >= self.SMALLEST else []

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.setVisible(bool(self._pictures) and height > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The equations, or why there are none."""
        painter = QPainter(self)
        if not self._sizes():
            painter.setFont(number_font(11))
            painter.setPen(QColor(self.roles.muted))
            words = QCoreApplication.translate(
                "Derivative", "In a larger window the derivatives stand here as equations."
            )
            painter.drawText(self.rect().adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, words)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0
        for picture, size in zip(self._pictures, self._sizes(), strict=False):
            painter.drawPixmap(4, top, size.width(), size.height(), picture)
            top += size.height() + 4
        painter.end()
