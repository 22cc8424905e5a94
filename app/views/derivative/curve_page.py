"""The page of the derivative lab for one dimension."""

import math

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QSlider

from app.screen.pictures.derivative_numbers import SMALLEST_STEP, error_chart, tangent_at
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture
from app.views.derivative.curve import CurveCanvas
from app.views.derivative.page import LabPage
from app.views.derivative.parts import NumberLine, RenderLatex, name_place, place_words
from app.views.derivative.shrink import Shrinking
from app.views.derivative.words import secant_sentence, slope_sentence

FIRST_STEP = 1.0

POSITIONS = 1000


class CurvePage(LabPage):
    """A function of one variable: tangent, secant, f′ and the secant's error."""

    def __init__(self, render_latex: RenderLatex | None) -> None:
        self.canvas = CurveCanvas()
        super().__init__(self.canvas, QCoreApplication.translate("Derivative", "Slope in numbers"), render_latex)
        self.place, self.step = 0.0, FIRST_STEP
        self.reduced_motion = False
        self.x_field = NumberLine(place_words("x"))
        self.h_field = NumberLine(
            QCoreApplication.translate("Derivative", "Step of the secant, h"), low=SMALLEST_STEP, high=1e6
        )
        self.h_slider = QSlider(Qt.Orientation.Horizontal)
        self.h_slider.setRange(0, POSITIONS)
        self.h_slider.setMinimumWidth(70)
        self.h_slider.setAccessibleName(self.h_field.accessibleName())
        self.shrink_button = QPushButton()
        self.shrinking = Shrinking(self)
        self._name = self._labelled(self._first_row, "x", self.x_field)
        self._first_row.addWidget(self.follow)
        self._first_row.addStretch(1)
        self._labelled(self._second_row, "h", self.h_field)
        self._second_row.addWidget(self.h_slider, 1)
        self._second_row.addWidget(self.shrink_button)
        self._rows.setStretch(1, 1)
        self._connect()
        self._show_button()

    def _connect(self) -> None:
        self.canvas.x_chosen.connect(self.choose_x)
        self.x_field.entered.connect(self.choose_x)
        for source in (self.canvas.h_chosen, self.h_field.entered):
            source.connect(self.choose_h)
        self.h_slider.valueChanged.connect(lambda position: self.choose_h(step_at(position)))
        self.shrink_button.clicked.connect(self.shrink)
        self.shrinking.moved.connect(self._move_step)
        self.shrinking.ended.connect(self._show_button)

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        surface = picture.surface
        if surface is None or picture.dimension != 1:
            return
        is_other = self._surface != surface
        if is_other and self._surface is not None:
            self.follow_again()
        self._surface = surface
        if is_other or old is None:
            self.canvas.set_surface(surface, is_other)
        if self.follow.isChecked():
            self.place = float(picture.chosen.theta[0])
        self._show()

    def choose_x(self, x: float) -> None:
        """Put the point at x; it no longer follows the ball."""
        self.follow.setChecked(False)
        self.place = x
        self._show()

    def choose_h(self, h: float) -> None:
        """Put the secant's second point at x + h."""
        self.shrinking.stop()
        self._move_step(h)

    def shrink(self) -> None:
        """Let h shrink and come back; with reduced motion, divide it by ten."""
        if self.shrinking.is_running:
            self.shrinking.stop()
        elif self.reduced_motion:
            self._move_step(self.step / 10 if self.step > 10 * SMALLEST_STEP else FIRST_STEP)
        else:
            self.shrinking.start(max(self.step, 0.01))
        self._show_button()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether things jump instead of moving."""
        self.reduced_motion = reduced
        self.shrinking.stop()
        self._show_button()

    def forget(self) -> None:
        super().forget()
        self.shrinking.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing moves where nobody sees it."""
        self.shrinking.stop()
        super().hideEvent(event)

    def _move_step(self, h: float) -> None:
        self.step = h
        self._show()

    def _show(self) -> None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.dimension != 1:
            return
        tangent = tangent_at(picture.surface, self.place, self.step)
        chosen = picture.chosen
        if self._is_drawn(picture.surface, tangent, picture.axes, chosen.colour, chosen.marker):
            return
        self.canvas.draw_tangent(tangent, error_chart(picture.surface, tangent), chosen.colour, chosen.marker)
        name = picture.axes[0]
        name_place(self._name, self.x_field, name)
        self.cells.set_values(
            (
                (name, number_text(tangent.x)),
                (f"f({name})", number_text(tangent.value)),
                (f"f′({name})", number_text(tangent.slope)),
                (f"f″({name})", number_text(tangent.curvature)),
                ("h", number_text(tangent.h)),
                ("Δf/h", number_text(tangent.secant)),
                (QCoreApplication.translate("Derivative", "Error"), number_text(tangent.error)),
            )
        )
        self._say(slope_sentence(tangent, self.canvas.steepest), secant_sentence(tangent))
        self.x_field.show_value(self.place)
        self.h_field.show_value(self.step)
        with QSignalBlocker(self.h_slider):
            self.h_slider.setValue(position_of(self.step))

    def _show_button(self) -> None:
        if self.shrinking.is_running:
            text = QCoreApplication.translate("Derivative", "Stop")
        elif self.reduced_motion:
            text = QCoreApplication.translate("Derivative", "Divide h by 10")
        else:
            text = QCoreApplication.translate("Derivative", "Shrink h")
        self.shrink_button.setText(text)


def step_at(position: int) -> float:
    """The step h at a position of its slider: 1e-16 … 1."""
    return float(f"{10.0 ** (-16 + 16 * position / POSITIONS):.3g}")


def position_of(h: float) -> int:
    """The slider position nearest to a step."""
    return round((math.log10(h) + 16) / 16 * POSITIONS)
