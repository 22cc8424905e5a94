"""The diagnosis of one contender: one line, or opened the sentence, the evidence and what to try."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.diagnosis import Diagnosis, Remedy, Text
from app.core.simulation.timeline import STATUSES
from app.panels.diagnosis.band import StatusBand
from app.panels.painted_rows import PaintedRow, PaintedRows
from app.panels.texts import short
from app.screen.diagnosed import Diagnosed
from app.style.buttons import IconButton, give_role, heading, words
from app.style.markers import marker_pixmap
from app.style.words import said as in_words


def said(text: Text) -> str:
    """A template of the core in the language of the window, with its gaps filled."""
    return text.fill(lambda template: QCoreApplication.translate("Diagnosis", template))


class RemedyRow(QFrame):
    """One remedy: its sentence and a button that does it.

    Attributes
    ----------
    chosen : the person wants it.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = words("", "")
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self.chosen.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def set_remedy(self, remedy: Remedy) -> None:
        """Show a remedy; one without an edit is an experiment and opens a page of its own."""
        sentence = said(remedy.text)
        word = self.tr("Open") if remedy.edit is None else self.tr("Try")
        if (sentence, word) != (self.text.text(), self.button.text()):
            self.text.setText(sentence)
            self.button.setText(word)
            self.button.setAccessibleName(f"{word}: {sentence}")


class DiagnosisCard(QFrame):
    """A contender's card; the line with its name opens and closes it.

    Attributes
    ----------
    remedy_chosen : a `Remedy` the person wants.
    seek : move the cursor to a step.
    selected : the person wants to look at this contender.
    """

    remedy_chosen = Signal(object)
    seek = Signal(int)
    selected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._shown: Diagnosed | None = None
        self._remedies: tuple[Remedy, ...] = ()
        self._is_below = self._is_stale = False
        self._marker = QLabel(self)
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.button = IconButton("chevron_down", self.tr("Show the evidence"), self, 16)
        self.button.setCheckable(True)
        self.band = StatusBand(self)
        self.sentence = words("", "")
        self.evidence = PaintedRows(self)
        self.evidence.setAccessibleName(self.tr("Evidence"))
        self.trying = words(self.tr("Trying out what would help…"))
        self.rows: list[RemedyRow] = []
        self._lay_out()
        self.button.toggled.connect(self._open)
        self.band.seek.connect(self.seek)
        self._open(False)

    def set_diagnosed(self, shown: Diagnosed, cursor: int, last: int) -> None:
        """Show a contender; only what differs is set."""
        old, self._shown = self._shown, shown
        if old is None or (old.marker, old.colour) != (shown.marker, shown.colour):
            self._marker.setPixmap(marker_pixmap(shown.marker, shown.colour, 12, self.devicePixelRatioF()))
        if self.name.text() != shown.label:
            self.name.setText(shown.label)
            self.setAccessibleName(shown.label)
        status = in_words(shown.status)
        if self.status.text() != status:
            self.status.setText(status)
            self._place_status()
        give_role(self.status, shown.role)
        statuses = [QCoreApplication.translate("Status", word.replace("_", " ")) for word in STATUSES]
        self.band.set_band(shown.band, STATUSES, statuses, cursor, last)
        self._is_stale = self._is_stale or old is None or old.is_trying != shown.is_trying
        if self.is_open() and (old is None or old.diagnosis is not shown.diagnosis or self._is_stale):
            self._show_diagnosis(shown.diagnosis)

    def forget(self) -> None:
        """Hold no diagnosis; the next one is shown whole."""
        self._shown, self._is_stale = None, True

    def is_open(self) -> bool:
        """Whether the evidence is shown."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the card."""
        self.button.setChecked(is_open)

    def remedies(self) -> tuple[Remedy, ...]:
        """The remedies offered."""
        return self._remedies

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the status beside the name where there is room, else below."""
        super().resizeEvent(event)
        self._place_status()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Look at this contender."""
        self.selected.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the marker in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown is not None:
            shown = self._shown
            self._marker.setPixmap(marker_pixmap(shown.marker, shown.colour, 12, self.devicePixelRatioF()))

    def _place_status(self) -> None:
        wide = sum(label.fontMetrics().horizontalAdvance(label.text()) for label in (self.name, self.status))
        is_below = wide + 86 > self.width()
        beside = self.status.fontMetrics().horizontalAdvance(self.status.text()) + 4
        self.status.setMinimumWidth(0 if is_below else beside)
        if is_below != self._is_below:
            self._is_below = is_below
            self._top.removeWidget(self.status)
            if is_below:
                self._top.addWidget(self.status, 1, 1, 1, 3)
            else:
                self._top.addWidget(self.status, 0, 2)

    def _show_diagnosis(self, diagnosis: Diagnosis | None) -> None:
        self._is_stale = False
        sentence = self.tr("The diagnosis is being worked out.") if diagnosis is None else said(diagnosis.sentence)
        if sentence != self.sentence.text():
            self.sentence.setText(sentence)
        self.evidence.set_rows(evidence_rows(diagnosis))
        self.evidence.setVisible(bool(self.evidence.rows()) and self.is_open())
        self._show_remedies(diagnosis.remedies if diagnosis else ())

    def _show_remedies(self, remedies: Sequence[Remedy]) -> None:
        self._remedies = tuple(remedies)
        while len(self.rows) < len(remedies):
            row = RemedyRow(self)
            index = len(self.rows)
            row.chosen.connect(lambda index=index: self.remedy_chosen.emit(self._remedies[index]))
            self.rows.append(row)
            self._column.addWidget(row)
        for row, remedy in zip(self.rows, remedies, strict=False):
            row.set_remedy(remedy)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(remedies) and self.is_open())
        is_trying = not remedies and self._shown is not None and self._shown.is_trying
        self.trying.setVisible(is_trying and self.is_open())
        self._heading.setVisible((bool(remedies) or is_trying) and self.is_open())

    def _open(self, is_open: bool) -> None:
        self._is_stale = True
        self.button.set_icon("chevron_up" if is_open else "chevron_down")
        for part in (self.sentence, self.evidence, self._heading, self.trying, *self.rows):
            part.setVisible(is_open)
        if is_open:
            self._show_diagnosis(self._shown.diagnosis if self._shown else None)

    def _lay_out(self) -> None:
        self._top = top = QGridLayout()
        top.setHorizontalSpacing(6)
        top.setVerticalSpacing(2)
        top.addWidget(self._marker, 0, 0)
        top.addWidget(self.name, 0, 1)
        top.addWidget(self.status, 0, 2)
        top.addWidget(self.button, 0, 3)
        top.setColumnStretch(1, 1)
        self.name.setWordWrap(True)
        self.status.setWordWrap(True)
        self._heading = heading(self.tr("What to try"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 8, 10)
        self._column.setSpacing(7)
        self._column.addLayout(top)
        for part in (self.band, self.sentence, self.evidence, self._heading, self.trying):
            self._column.addWidget(part)


def evidence_rows(diagnosis: Diagnosis | None) -> tuple[PaintedRow, ...]:
    """The measured facts as rows: the symbol, or a short name where it has none, and the number."""
    return tuple(
        PaintedRow(_name(one.name, one.symbol), short(one.value), said(one.text))
        for one in (diagnosis.evidence if diagnosis else ())
        if one.value is not None
    )


def _name(name: str, symbol: str) -> str:
    names = {
        "loss": QCoreApplication.translate("Evidence", "Loss"),
        "lowest_loss": QCoreApplication.translate("Evidence", "Lowest loss known"),
        "global_value": QCoreApplication.translate("Evidence", "Lowest loss possible"),
        "mean_loss": QCoreApplication.translate("Evidence", "Loss on average"),
        "slope": QCoreApplication.translate("Evidence", "Slope"),
        "relative_slope": QCoreApplication.translate("Evidence", "Slope across the picture"),
        "lowest_curvature": QCoreApplication.translate("Evidence", "Smallest curvature"),
        "highest_curvature": QCoreApplication.translate("Evidence", "Largest curvature"),
        "condition": QCoreApplication.translate("Evidence", "Ratio of curvatures"),
        "rate": QCoreApplication.translate("Evidence", "Learning rate"),
        "rate_limit": QCoreApplication.translate("Evidence", "Largest stable rate"),
        "distance": QCoreApplication.translate("Evidence", "Distance to the nearest minimum"),
        "fall_per_step": QCoreApplication.translate("Evidence", "Fall of the loss per step, in %"),
        "step_length": QCoreApplication.translate("Evidence", "Length of the last step"),
        "turns": QCoreApplication.translate("Evidence", "Steps that turn back, in %"),
        "net_share": QCoreApplication.translate("Evidence", "Way that remains, in %"),
        "growth": QCoreApplication.translate("Evidence", "Growth of the steps"),
        "hovering_share": QCoreApplication.translate("Evidence", "Way that remains, in %"),
        "drift": QCoreApplication.translate("Evidence", "Slope in one direction, in %"),
    }
    word = names.get(name, name.replace("_", " "))
    return f"{word} {symbol}" if symbol else word
