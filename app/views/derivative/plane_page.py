"""The page of the derivative lab for two dimensions."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSlider

from app.core.arrays import Array
from app.core.calculus.directions import turned
from app.screen.pictures.derivative_numbers import gradient_at
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture
from app.views.derivative.page import LabPage
from app.views.derivative.parts import NumberLine, RenderLatex, name_place, place_words
from app.views.derivative.plane import PlaneCanvas
from app.views.derivative.words import direction_sentence, gradient_sentence

FIRST_ANGLE = math.radians(30)


class PlanePage(LabPage):
    """A function of two variables: partial slopes, gradient, level line and directional slope."""

    def __init__(self, render_latex: RenderLatex | None) -> None:
        self.canvas = PlaneCanvas()
        super().__init__(self.canvas, QCoreApplication.translate("Derivative", "Gradient in numbers"), render_latex)
        self.theta: Array = np.zeros(2)
        self.angle = FIRST_ANGLE
        self.fields = tuple(NumberLine(place_words(name)) for name in ("x", "y"))
        self.angle_field = NumberLine(QCoreApplication.translate("Derivative", "Angle of u in degrees"), -360.0, 360.0)
        self.angle_slider = QSlider(Qt.Orientation.Horizontal)
        self.angle_slider.setRange(-180, 180)
        self.angle_slider.setMinimumWidth(70)
        self.angle_slider.setAccessibleName(self.angle_field.accessibleName())
        self.uphill_button = QPushButton(QCoreApplication.translate("Derivative", "Turn u to ∇f"))
        self._names: list[QLabel] = []
        for axis, (name, field) in enumerate(zip(("x", "y"), self.fields, strict=True)):
            self._names.append(self._labelled(self._first_row, name, field))
            field.entered.connect(lambda value, axis=axis: self._choose_coordinate(axis, value))
        self._first_row.addWidget(self.follow)
        self._first_row.addStretch(1)
        self._labelled(self._second_row, "u °", self.angle_field)
        self._second_row.addWidget(self.angle_slider, 1)
        self._second_row.addWidget(self.uphill_button)
        self._rows.setStretch(1, 1)
        self.canvas.theta_chosen.connect(self.choose_theta)
        self.canvas.angle_chosen.connect(self.choose_angle)
        self.angle_field.entered.connect(lambda degrees: self.choose_angle(math.radians(degrees)))
        self.angle_slider.valueChanged.connect(lambda degrees: self.choose_angle(math.radians(degrees)))
        self.uphill_button.clicked.connect(self.turn_uphill)
        self._shown_look: tuple[object, ...] = ()

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        surface = picture.surface
        if surface is None or picture.dimension != 2:
            return
        is_other = self._surface != surface
        if is_other and self._surface is not None:
            self.follow_again()
        self._surface = surface
        if is_other or old is None or old.options.colour_map != picture.options.colour_map:
            self.canvas.set_surface(surface, picture.options.colour_map)
        if self.follow.isChecked():
            self.theta = picture.chosen.theta
        self._show()

    def choose_theta(self, theta: Array) -> None:
        """Put the point at θ; it no longer follows the ball."""
        self.follow.setChecked(False)
        self.theta = theta
        self._show()

    def choose_angle(self, angle: float) -> None:
        """Turn u to an angle in radians."""
        self.angle = turned(angle)
        self._show()

    def turn_uphill(self) -> None:
        """Turn u to where the loss grows fastest."""
        picture = self._picture
        if picture is not None and picture.surface is not None:
            self.choose_angle(gradient_at(picture.surface, self.theta, self.angle).steepest)

    def _choose_coordinate(self, axis: int, value: float) -> None:
        theta = self.theta.copy()
        theta[axis] = value
        self.choose_theta(theta)

    def _show(self) -> None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.dimension != 2:
            return
        gradient = gradient_at(picture.surface, self.theta, self.angle)
        chosen, place = picture.chosen, tuple(self.theta.tolist())
        look = picture.options.colour_map, picture.axes, chosen.colour, chosen.marker
        if self._is_drawn(picture.surface, place, self.angle, *look):
            return
        self.canvas.draw_gradient(gradient, picture)
        x, y = picture.axes[:2]
        for axis, label, field in zip((x, y), self._names, self.fields, strict=True):
            name_place(label, field, axis)
        self.cells.set_values(
            (
                (x, number_text(float(gradient.theta[0]))),
                (y, number_text(float(gradient.theta[1]))),
                ("f", number_text(gradient.value)),
                (f"∂f/∂{x}", number_text(float(gradient.gradient[0]))),
                (f"∂f/∂{y}", number_text(float(gradient.gradient[1]))),
                ("‖∇f‖", number_text(gradient.norm)),
                ("Dᵤf = ∇f·u", number_text(gradient.along)),
            )
        )
        self._say(gradient_sentence(gradient), direction_sentence(gradient))
        for field, value in zip(self.fields, gradient.theta.tolist(), strict=True):
            field.show_value(value)
        degrees = math.degrees(self.angle)
        self.angle_field.show_value(degrees)
        with QSignalBlocker(self.angle_slider):
            self.angle_slider.setValue(round(degrees))
