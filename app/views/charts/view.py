"""The charts: a column of them, one below the other, over the same x axis."""

import weakref
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.core.comparison import Ghost
from app.core.simulation.timeline import Timeline
from app.screen.pictures.ghost_picture import ghost_end
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture
from app.screen.pictures.series import CHARTS, Range, horizontal_end, row_at
from app.screen.pictures.x_axes import HORIZONTALS, LEAST_SPAN
from app.style.roles import DARK, Roles
from app.style.words import ended_words
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.canvas import CATCH_UP, Canvas
from app.views.charts.chart import Chart, News
from app.views.charts.layers import Header, Row, ValueTable


class ChartView(Canvas):
    """Loss, gradient norm, step length, learning rate over steps, or over what they have cost.

    Signals
    -------
    seek : the step (int) that was clicked or dragged to.
    log_switched : the chart's name and whether its y axis shall be logarithmic.
    horizontal_asked : the name of the x axis was pressed at this point of the screen: another axis is wanted.
    """

    seek = Signal(int)
    log_switched = Signal(str, bool)
    horizontal_asked = Signal(object)

    _picture: Picture | None = None
    _is_seeking: bool = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Charts of the run"), parent)
        self.charts = tuple(self._add_chart(index) for index in range(len(CHARTS)))
        self.ci.layout.setColumnFixedWidth(0, LEFT_WIDTH)
        self.ci.layout.setColumnStretchFactor(1, 1)
        # Room for the last number of the x axis.
        self.ci.layout.setContentsMargins(8, 4, 24, 4)
        self.table = ValueTable(self.ci)
        self._zoomed: Range | None = None
        self._zoomed_run: Callable[[], Timeline | None] = lambda: None
        self._zoomed_axis = ""
        self._ghosts: tuple[Ghost, ...] = ()
        self._ghost_ends: dict[str, float] = {}  # by x axis
        self._shown = 0
        self._turn = 0
        self._catching_up = QTimer(self, singleShot=True, interval=CATCH_UP)
        self._catching_up.timeout.connect(self._catch_up)
        self.set_roles(DARK)

    # -- drawing ---------------------------------------------------------------------------------

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        options = picture.options
        if old is None or old.options.charts != options.charts:
            self._arrange(len(options.charts))
        axis = picture.options.horizontal
        if self._zoomed_run() is not picture.timeline or self._zoomed_axis != axis:
            self._zoomed, self._zoomed_run, self._zoomed_axis = None, weakref.ref(picture.timeline), axis
        if old is None or old.options.horizontal != axis:
            self._name_axis(axis)
        x_range = self.x_range()
        for chart, column in zip(self.charts, options.charts, strict=False):
            chart.set_column(column, column in options.log_charts)
            chart.show_x_range(x_range)
            chart.draw_cursor(picture)
            chart.draw_ghosts(self._ghosts, axis, x_range)
        self._draw_lines(picture, x_range)

    def forget(self) -> None:
        super().forget()
        for chart in self.charts:
            chart.forget()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw the lines of earlier runs from the next picture on."""
        if tuple(ghosts) != self._ghosts:
            self._ghosts, self._ghost_ends = tuple(ghosts), {}

    def _draw_lines(self, picture: Picture, x_range: Range) -> None:
        """Draw the lines that changed, but of those that only grew one chart at a time, each in its turn."""
        grown = []
        for chart in self.charts[: self._shown]:
            news = chart.news(picture, x_range)
            if news is News.OTHER:
                chart.draw_lines(picture, x_range)
            elif news is News.GROWTH:
                grown.append(chart)
        if grown:
            after = (chart for chart in grown if self.charts.index(chart) > self._turn)
            chart = next(after, grown[0])
            chart.draw_lines(picture, x_range)
            self._turn = self.charts.index(chart)
        if len(grown) > 1:
            self._catching_up.start()

    def _catch_up(self) -> None:
        picture = self._current()
        if picture is not None and self.isVisible():
            self._draw_lines(picture, self.x_range())

    def _current(self) -> Picture | None:
        """The picture shown, as long as its run still has the rows that it was made of."""
        picture = self._picture
        return picture if picture is not None and picture.is_current else None

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for chart in self.charts:
            chart.set_roles(roles)
        self.table.roles = roles

    def is_whole_run(self) -> bool:
        """Whether nothing is zoomed to."""
        return self._zoomed is None

    def x_range(self) -> Range:
        """The x values shown: those zoomed to, else the whole run and those it is compared with."""
        if self._zoomed is not None:
            return self._zoomed
        picture = self._picture
        if picture is None:
            return 0.0, 10.0
        last = max((float(x[-1]) for x in picture.x if len(x)), default=0.0)
        return 0.0, horizontal_end(
            max(last, self._ghost_end(picture.options.horizontal)), 10.0 if self._is_whole() else LEAST_SPAN
        )

    def _ghost_end(self, horizontal: str) -> float:
        if horizontal not in self._ghost_ends:
            self._ghost_ends[horizontal] = ghost_end(self._ghosts, horizontal)
        return self._ghost_ends[horizontal]

    def _add_chart(self, index: int) -> Chart:
        header = Header()
        self.ci.addItem(header, 3 * index, 1)
        box = self.add_view_box(3 * index + 1, 1)
        left = self.add_axis("left", box, 3 * index + 1, 0)
        bottom = self.add_axis("bottom", box, 3 * index + 2, 1)
        return Chart(box, left, bottom, header)

    def _arrange(self, count: int) -> None:
        """Give the first `count` charts the room; the others none."""
        self._shown = min(count, len(self.charts))
        layout = self.ci.layout
        for index, chart in enumerate(self.charts):
            visible, is_lowest = index < self._shown, index == self._shown - 1
            chart.set_visible(visible, is_lowest)
            layout.setRowFixedHeight(3 * index, Header.HEIGHT if visible else 0)
            layout.setRowMinimumHeight(3 * index + 1, 0)
            layout.setRowMaximumHeight(3 * index + 1, 16_777_215 if visible else 0)
            layout.setRowStretchFactor(3 * index + 1, 1 if visible else 0)
            chart.bottom.setHeight((BOTTOM_HEIGHT + 18 if is_lowest else 0) if visible else 0)
            layout.setRowFixedHeight(3 * index + 2, (BOTTOM_HEIGHT + 18 if is_lowest else 4) if visible else 0)
        layout.activate()

    def _name_axis(self, horizontal: str) -> None:
        name = QCoreApplication.translate("Chart", HORIZONTALS[horizontal].unit)
        for chart in self.charts:
            chart.bottom.setLabel(f"{name} ▾")

    # -- pointing --------------------------------------------------------------------------------

    def chart_at(self, position: QPointF) -> Chart | None:
        """The chart under a widget position, its lines or its header's switch."""
        scene = self.mapToScene(position.toPoint())
        return next(
            (chart for chart in self.charts[: self._shown] if chart.box.sceneBoundingRect().contains(scene)), None
        )

    def step_at(self, position: QPointF) -> int | None:
        """The step of the selected contender under a widget position; None where there is none."""
        picture = self._current()
        if picture is None or not self._shown or not len(picture.timeline.tracks):
            return None
        x = self._x_at(position)
        track = picture.timeline.tracks[picture.selected]
        if picture.options.horizontal == "step":
            return max(0, min(round(x), picture.timeline.last_step))
        return int(track.column("step")[row_at(picture.x[picture.selected], x)])

    def is_on_axis_name(self, position: QPointF) -> bool:
        """Whether a widget position is on the name of the x axis, below the lowest chart."""
        if not self._shown:
            return False
        label = self.charts[self._shown - 1].bottom.label
        return bool(label.sceneBoundingRect().adjusted(-8, -2, 8, 4).contains(self.mapToScene(position.toPoint())))

    def position_of(self, step: float, chart: int = 0) -> QPointF:
        """The widget position at the middle height of a chart above an x value."""
        box = self.charts[chart].box
        left, right = box.viewRange()[0]
        x = (step - left) / (right - left) * box.width()
        return QPointF(self.mapFromScene(box.mapToScene(QPointF(x, box.height() / 2))))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the cursor of the run here, or switch an axis."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        switched = self._switch_at(event.position())
        if switched is not None:
            self.log_switched.emit(switched.column, not switched.is_log)
        elif self.is_on_axis_name(event.position()):
            self.horizontal_asked.emit(event.globalPosition().toPoint())
        elif self.chart_at(event.position()) is not None:
            self._is_seeking = True
            self._emit_seek(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the values under the pointer; move the cursor of the run while the button is down."""
        if self._is_seeking:
            self._emit_seek(event.position())
        self._show_values(event.position())
        over_switch = self._switch_at(event.position()) is not None or self.is_on_axis_name(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over_switch else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the cursor of the run go."""
        self._is_seeking = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the whole run, or switch an axis once more."""
        if self._zoomed is None or self._switch_at(event.position()) is not None:
            self.mousePressEvent(event)
        else:
            self._zoom_to(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom the x axis around the pointer."""
        notches = event.angleDelta().y() / 120
        if notches and self._current() is not None and self.chart_at(event.position()) is not None:
            self._zoom_to(self._zoomed_around(self._x_at(event.position()), 0.75**notches))
        event.accept()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802
        """Draw the lines again where their pixels have changed."""
        super().resizeEvent(event)
        picture = self._current()
        if picture is not None:
            self.draw(picture)

    def pointer_left(self) -> None:
        """Hide the table of values."""
        self.table.hide()
        for chart in self.charts:
            chart.cursor.set_pointed(None)

    def _x_at(self, position: QPointF) -> float:
        scale = self.charts[0].cursor.scale_now()
        pixel = self.pixel_in(self.charts[0].box, position)
        return scale.data(pixel.x(), pixel.y())[0]

    def _switch_at(self, position: QPointF) -> Chart | None:
        scene = self.mapToScene(position.toPoint())
        for chart in self.charts[: self._shown]:
            if chart.header.switch_rect().contains(chart.header.mapFromScene(scene)):
                return chart
        return None

    def _emit_seek(self, position: QPointF) -> None:
        step = self.step_at(position)
        if step is not None:
            self.seek.emit(step)

    def _zoomed_around(self, x: float, factor: float) -> Range | None:
        """The x range `factor` times as wide; None, the whole run, where that is no wider."""
        left, right = self.x_range()
        whole, self_zoomed = self._whole_range(), self._zoomed
        wide = max((right - left) * factor, min(10.0, whole[1]) if self._is_whole() else 1e-4 * whole[1])
        if wide >= whole[1]:
            return None
        if self_zoomed is None and factor > 1:
            return None
        start = x - (x - left) * wide / (right - left)
        start = min(max(start, 0.0), whole[1] - wide)
        return start, start + wide

    def _is_whole(self) -> bool:
        return self._picture is None or HORIZONTALS[self._picture.options.horizontal].is_whole

    def _whole_range(self) -> Range:
        zoomed, self._zoomed = self._zoomed, None
        whole = self.x_range()
        self._zoomed = zoomed
        return whole

    def _zoom_to(self, x_range: Range | None) -> None:
        picture = self._current()
        if x_range != self._zoomed and picture is not None:
            self._zoomed = x_range
            self.draw(picture)

    def _show_values(self, position: QPointF) -> None:
        chart, picture = self.chart_at(position), self._current()
        if chart is None or picture is None:
            self.pointer_left()
            return
        x = max(self._x_at(position), 0.0)
        rows = []
        for contender, track, places in zip(picture.contenders, picture.timeline.tracks, picture.x, strict=True):
            row = row_at(places, x)
            value = number_text(float(track.column(chart.column)[row]), 4)
            if track.ended and x > float(places[-1]):
                value = f"{value} · {ended_words(track.last_step)}"
            rows.append(Row(contender.marker, contender.colour, contender.label, value))
        horizontal = HORIZONTALS[picture.options.horizontal]
        unit = QCoreApplication.translate("Chart", horizontal.unit)
        at = f"{x:,.0f}" if horizontal.is_whole else number_text(x, 4)
        self.table.show_values(f"{at} {unit}", rows, self.mapToScene(position.toPoint()), self.ci.sceneBoundingRect())
        for other in self.charts[: self._shown]:
            other.cursor.set_pointed(x)
