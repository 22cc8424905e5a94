"""The panel about one step: what the optimizer computed, in its own equations and with its own numbers."""

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.core.inspection import Inspection, Series, symbol_text
from app.panels.editors.parameter_words import translated
from app.panels.painted_rows import PaintedRow, PaintedRows
from app.panels.step.chart import StepChart
from app.panels.step.equation_pictures import EquationPictures, IsTypeset, RenderLatex
from app.panels.step.header import StepHeader
from app.panels.step.lines import StepLines
from app.panels.texts import FEW, short
from app.style.buttons import heading, words

FAVOURITES = ("m_hat", "velocity", "rate", "direction", "delta")
"""The quantity charted first is the first of these that the optimizer has."""


class InsideStepPanel(QScrollArea):
    """Shows an `Inspection`; the window makes one while the panel is visible.

    Attributes
    ----------
    step_requested : move the cursor by so many steps (−1 or 1).
    contender_selected : the index of another contender.
    vectors_changed : the names of the quantities to draw on the map, in the equations' order.
    quantity_changed : another quantity is to be charted; carries its name.
    """

    step_requested = Signal(int)
    contender_selected = Signal(int)
    vectors_changed = Signal(object)
    quantity_changed = Signal(str)

    def __init__(
        self, render_latex: RenderLatex, parent: QWidget | None = None, is_typeset: IsTypeset = lambda _: True
    ) -> None:
        super().__init__(parent)
        self.header = StepHeader()
        self.lines = StepLines(EquationPictures(render_latex, is_typeset))
        self.facts = PaintedRows()
        self.facts.setAccessibleName(self.tr("The step"))
        self.quantity = QComboBox()
        self.quantity.setAccessibleName(self.tr("Quantity of the chart"))
        self.quantity.setMinimumContentsLength(6)
        self.quantity.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chart = StepChart()
        self.nothing = words("")
        self._series: Mapping[str, Series] = {}
        self._inspection: Inspection | None = None
        self._offered: tuple[str, ...] = ()
        self._wanted = ""
        self._lay_out()
        self.header.step_requested.connect(self.step_requested)
        self.header.contender_selected.connect(self.contender_selected)
        self.lines.vectors_changed.connect(self.vectors_changed)
        self.lines.current_changed.connect(lambda _: QTimer.singleShot(0, self.lines, self._show_current))
        self.quantity.activated.connect(self._choose_quantity)
        self.set_inspection(None)

    def set_contenders(
        self, labels: Sequence[str], markers: Sequence[str], colours: Sequence[str], selected: int
    ) -> None:
        """Show who may be looked into; cheap to repeat."""
        self.header.set_contenders(labels, markers, colours, selected)

    def set_inspection(self, inspection: Inspection | None, ended_at: int | None = None) -> None:
        """Show a step of the contender that the header names, who `ended_at` one before the cursor; None for none."""
        self._inspection = inspection
        self.nothing.setText(self.tr("Play or step forward: then every number of the step is shown here."))
        self.header.set_step(None if inspection is None else inspection.step, ended_at)
        self.lines.set_inspection(inspection, self.header.colour())
        self._show_parts()
        if inspection is not None:
            self.facts.set_rows(self._rows(inspection))

    def set_waiting(self, step: int) -> None:
        """Show that a step is still being worked out, instead of one of another contender or run."""
        self.set_inspection(None)
        self.header.set_step(step)
        self.nothing.setText(self.tr("The numbers of this step are being worked out…"))

    def forget(self) -> None:
        """Show nothing and hold nothing of a run; the equations stay, for those of the next step are often the same."""
        self._inspection, self._series, self._offered = None, {}, ()
        self.lines.forget()
        self.chart.forget()
        self.facts.set_rows(())
        self.header.set_step(None)
        self._show_parts()

    def _show_parts(self) -> None:
        for part in (self.lines, self.facts, self.quantity, self.chart, *self._headings):
            part.setVisible(self._inspection is not None)
        self.nothing.setVisible(self._inspection is None)

    def set_series(self, series: Mapping[str, Series]) -> None:
        """Chart the chosen quantity over the last steps."""
        self._series = series
        self._offer(tuple(series))
        self._show_chart()

    def go_on_drawing(self) -> None:
        """Draw further equations; one that was being typeset is so now."""
        self.lines.go_on_drawing()

    def take_over(self, old: "InsideStepPanel") -> None:
        """Go on where another panel was: the same quantities drawn, the same one charted."""
        self._wanted = old._wanted
        self.lines.take_over(old.lines)

    def vectors(self) -> tuple[str, ...]:
        """The quantities to draw on the map."""
        return self.lines.vectors() if self._inspection is not None else ()

    def inks(self) -> dict[str, str]:
        """The colour of each of them."""
        return self.lines.inks()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the equations in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "lines"):
            self.lines.redraw()

    def _rows(self, inspection: Inspection) -> tuple[PaintedRow, ...]:
        cosine = inspection.cosine
        angle = "–" if math.isnan(cosine) else f"{math.degrees(math.acos(cosine)):.0f}°"
        rates = inspection.effective_rate[:FEW].tolist()
        several = len(inspection.before) > 1
        effective = self.tr("Effective learning rate of {name}")
        plain = self.tr("Effective learning rate")
        says = self.tr("The step divided by the slope: the rate with which plain descent had made this step.")
        lengths = (
            PaintedRow(self.tr("Learning rate η"), short(inspection.lr), self.tr("The rate that the schedule gives.")),
            *(
                PaintedRow(effective.format(name=name) if several else plain, short(rate), says)
                for name, rate in zip(inspection.names, rates, strict=False)
            ),
            PaintedRow(self.tr("Slope ‖g‖"), short(inspection.gradient_norm), self.tr("The length of the gradient.")),
            PaintedRow(self.tr("Step length ‖Δθ‖"), short(inspection.step_length), self.tr("How far the step goes.")),
        )
        cosine_help = self.tr("1 is straight downhill, 0 is along a level line, and below 0 the step goes uphill.")
        turned = PaintedRow(
            self.tr("Cosine between step and downhill"), f"{short(cosine)}  ({angle})", cosine_help, _role(cosine)
        )
        return (*lengths, turned)

    def _offer(self, names: tuple[str, ...]) -> None:
        if names == self._offered:
            return
        self._offered = names
        wanted = self._wanted or next((name for name in FAVOURITES if name in names), names[0] if names else "")
        with QSignalBlocker(self.quantity):
            self.quantity.clear()
            for name in names:
                self.quantity.addItem(self._title(name), name)
            self.quantity.setCurrentIndex(names.index(wanted) if wanted in names else 0 if names else -1)

    def _title(self, name: str) -> str:
        """The symbol, where an equation gives one, and the name."""
        inspection = self._inspection
        if inspection is None:
            return name
        quantity, title = inspection.quantity(name), translated("Quantity", inspection.title(name))
        return title if quantity is None else f"{symbol_text(quantity.equation.symbol)}   {title}"

    def _choose_quantity(self) -> None:
        self._wanted = self.quantity.currentData()
        self._show_chart()
        self.quantity_changed.emit(self._wanted)

    def _show_chart(self) -> None:
        series = self._series.get(self.quantity.currentData() or "")
        inspection = self._inspection
        if series is None or inspection is None:
            return
        is_scalar = series.values.shape[1] == 1 and len(inspection.names) > 1
        self.chart.set_series(*series, () if is_scalar else inspection.names, inspection.step)

    def _show_current(self) -> None:
        lines = self.lines.lines()
        if lines and self.isVisible():
            self.ensureWidgetVisible(lines[self.lines.current()], 0, 24)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._headings = (heading(self.tr("This step")), heading(self.tr("Over the last steps")))
        inside = QWidget()
        inside.setProperty("look", "column")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for part in (self.header, self.nothing, self.lines, self._headings[0], self.facts, self._headings[1]):
            column.addWidget(part)
        column.addWidget(self.quantity)
        column.addWidget(self.chart)
        column.addStretch(1)
        self.setWidget(inside)


def _role(cosine: float) -> str:
    if math.isnan(cosine) or cosine > 0.2:
        return "text"
    return "warning" if cosine > 0 else "bad"
