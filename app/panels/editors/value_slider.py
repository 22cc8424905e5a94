"""A slider over a declared range, linear or logarithmic."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from app.panels.editors.scale import POSITIONS, Scale


class JumpingSlider(QSlider):
    """A horizontal slider whose knob jumps to a click, and that leaves the wheel to the page unless focused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the knob under the pointer first, so that the press starts a drag."""
        if event.button() is not Qt.MouseButton.LeftButton or self._knob().contains(event.position().toPoint()):
            super().mousePressEvent(event)
            return
        self.setSliderDown(True)
        width = self._knob().width()
        at = round(event.position().x()) - width // 2
        self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, self.width() - width))
        # A press above or below the knob is taken to its middle, or Qt would page instead of dragging.
        on_knob = QPointF(self._knob().center())
        super().mousePressEvent(
            QMouseEvent(
                event.type(), on_knob, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
            )
        )

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Turn the wheel only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _knob(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        complex_, knob = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        return self.style().subControlRect(complex_, option, knob, self)


class ValueSlider(JumpingSlider):
    """A slider that speaks in values of its scale."""

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._declared = scale
        self.scale = scale
        self.setRange(0, POSITIONS)
        self.setSingleStep(POSITIONS // 100)
        self.setPageStep(POSITIONS // 10)

    def show_value(self, value: float) -> None:
        """Move the knob to a value without telling anyone; the range is wider while the value lies outside."""
        self.scale = self._declared.holding(value)
        was_blocked = self.blockSignals(True)
        self.setValue(self.scale.position(value))
        self.blockSignals(was_blocked)

    def chosen(self) -> float:
        """The value under the knob."""
        return self.scale.value(self.value())
