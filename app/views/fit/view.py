"""The fit: its picture, its sentence, its legend, and what can be chosen."""

import dataclasses

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.screen.pictures.fit_picture import FitOptions, FitPicture, Kind
from app.style.buttons import words
from app.style.roles import DARK, Roles
from app.views.fit.canvas import FitCanvas
from app.views.fit.images import ImageGrid
from app.views.fit.legend import Legend
from app.views.fit.words import kind_words, legend_entries, sample_words, sentence
from app.views.forgetting import Forgetting


class FitView(Forgetting, QWidget):
    """The picture of the fit with its sentence, its legend and what can be chosen.

    Signals
    -------
    options_chosen : the `FitOptions` that the person wants.
    hovered : the number of the sample under the pointer (int), None where there is none.
    """

    options_chosen = Signal(object)
    hovered = Signal(object)

    _picture: FitPicture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.canvas = FitCanvas(self)
        self.images = ImageGrid(self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.images)
        self.sentence = words("", "muted", self)
        self.legend = Legend(self)
        self.kinds, self.across, self.upwards = QComboBox(self), QComboBox(self), QComboBox(self)
        self.residuals = QCheckBox(self.tr("Errors"), self)
        self.shades = QCheckBox(self.tr("Regions"), self)
        self._lay_out()
        self._connect()

    def draw(self, picture: FitPicture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        if old is None or _choices(old) != _choices(picture):
            self._show_choices(picture)
        text = sentence(picture)
        if text != self.sentence.text():
            self.sentence.setText(text)
        self.legend.set_entries(legend_entries(picture, self.roles))
        if picture.kind == "images":
            self.stack.setCurrentWidget(self.images)
            self.images.draw(picture)
        else:
            self.stack.setCurrentWidget(self.canvas)
            self.canvas.draw(picture)

    def forget(self) -> None:
        super().forget()
        self.sentence.setText("")
        self.legend.set_entries(())
        self.canvas.forget()
        self.images.forget()

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.roles = self.legend.roles = roles
        self.canvas.set_roles(roles)
        self.images.set_roles(roles)
        if self._picture is not None:
            self.legend.set_entries(legend_entries(self._picture, roles))
        self.legend.update()

    def _lay_out(self) -> None:
        self.kinds.setAccessibleName(self.tr("Kind of picture"))
        self.across.setAccessibleName(self.tr("Feature across"))
        self.upwards.setAccessibleName(self.tr("Feature upwards"))
        self.across.setToolTip(self.tr("The feature across."))
        self.upwards.setToolTip(self.tr("The feature upwards."))
        for box in (self.kinds, self.across, self.upwards):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.against = QLabel("×", self)
        for widget in (self.kinds, self.across, self.upwards, self.against, self.residuals, self.shades):
            widget.hide()
        controls = QHBoxLayout()
        controls.setSpacing(8)
        for widget in (self.kinds, self.across, self.against, self.upwards):
            controls.addWidget(widget, 0 if widget is self.against else 1)
        controls.addStretch(1)
        controls.addWidget(self.residuals)
        controls.addWidget(self.shades)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(4)
        head.addLayout(controls)
        head.addWidget(self.sentence)
        head.addWidget(self.legend)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda at: self._choose(kind=self.kinds.itemData(at)))
        for box in (self.across, self.upwards):
            box.activated.connect(lambda: self._choose(axes=(self.across.currentIndex(), self.upwards.currentIndex())))
        self.residuals.toggled.connect(lambda on: self._choose(residuals=on))
        self.shades.toggled.connect(lambda on: self._choose(shades=on))
        self.canvas.hovered.connect(self.hovered)
        self.images.pointed.connect(self._point_at_image)

    def _choose(self, **changes: object) -> None:
        if self._picture is not None:
            self.options_chosen.emit(dataclasses.replace(self._picture.options, **changes))  # type: ignore[arg-type]

    def _point_at_image(self, index: int) -> None:
        picture = self._picture
        if picture is None or picture.images is None or index < 0:
            self.images.setToolTip("")
            self.hovered.emit(None)
            return
        number = int(picture.images.ids[index])
        self.images.setToolTip(sample_words(picture, number))
        self.hovered.emit(number)

    def _show_choices(self, picture: FitPicture) -> None:
        """Offer the kinds and features that the data allow."""
        options, names = picture.options, picture.problem.data.feature_names
        with QSignalBlocker(self.kinds), QSignalBlocker(self.residuals), QSignalBlocker(self.shades):
            self.kinds.clear()
            for kind in picture.kinds:
                self.kinds.addItem(kind_words(kind), kind)
            self.kinds.setCurrentIndex(picture.kinds.index(picture.kind))
            self.residuals.setChecked(options.residuals)
            self.shades.setChecked(options.shades)
        for box, axis in ((self.across, picture.axes[0]), (self.upwards, picture.axes[1])):
            if [box.itemText(row) for row in range(box.count())] != list(names):
                box.clear()
                box.addItems(list(names))
            box.setCurrentIndex(axis)
        many = picture.kind == "plane" and len(names) > 2
        for widget in (self.across, self.upwards, self.against):
            widget.setVisible(many)
        self.kinds.setVisible(len(picture.kinds) > 1)
        self.residuals.setVisible(picture.kind == "curve")
        self.shades.setVisible(picture.kind == "plane")


def _choices(picture: FitPicture) -> tuple[FitOptions, Kind, tuple[Kind, ...], tuple[int, int], tuple[str, ...]]:
    return picture.options, picture.kind, picture.kinds, picture.axes, picture.problem.data.feature_names
