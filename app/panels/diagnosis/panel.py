"""The panel about what the contenders are doing, why, and what to try."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.core.diagnosis import Remedy
from app.panels.diagnosis.card import DiagnosisCard
from app.screen.diagnosed import Diagnosed


class DiagnosisPanel(QScrollArea):
    """A card a contender, the selected one first and open, the others one line each.

    Attributes
    ----------
    remedy_chosen : a `Remedy`, and the label of the contender it was offered to.
    seek : move the cursor to a step.
    contender_selected : the index of another contender.
    """

    remedy_chosen = Signal(object, str)
    seek = Signal(int)
    contender_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[DiagnosisCard] = []
        self._order: tuple[int, ...] = ()
        self._selected = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("look", "column")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(10, 10, 10, 10)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(inside)

    def set_diagnoses(self, shown: Sequence[Diagnosed], selected: int, cursor: int, last: int) -> None:
        """Show the contenders at the cursor of a run of `last` steps; cheap where little differs."""
        while len(self._cards) < len(shown):
            self._add_card()
        for card in self._cards[len(shown) :]:
            card.hide()
        selected = min(max(selected, 0), len(shown) - 1)
        order = (selected, *(index for index in range(len(shown)) if index != selected))
        if order != self._order:
            self._arrange(order)
        if selected != self._selected:
            self._selected = selected
            for index, card in enumerate(self._cards):
                card.set_open(index == selected)
            self.verticalScrollBar().setValue(0)
        for card, one in zip(self._cards, shown, strict=False):
            card.set_diagnosed(one, cursor, last)
            if card.isHidden():
                card.show()

    def forget(self) -> None:
        """Show nothing and hold nothing of a run; which card is open stays."""
        for card in self._cards:
            card.forget()
            card.hide()

    def cards(self) -> tuple[DiagnosisCard, ...]:
        """The cards in the contenders' order."""
        return tuple(self._cards)

    def _add_card(self) -> None:
        card = DiagnosisCard(self.widget())
        index = len(self._cards)
        card.remedy_chosen.connect(lambda remedy: self._choose(card, remedy))
        card.seek.connect(self.seek)
        card.selected.connect(lambda: self.contender_selected.emit(index))
        self._cards.append(card)

    def _choose(self, card: DiagnosisCard, remedy: Remedy) -> None:
        self.remedy_chosen.emit(remedy, card.name.text())

    def _arrange(self, order: tuple[int, ...]) -> None:
        self._order = order
        for place, index in enumerate(order):
            self._column.insertWidget(place, self._cards[index])
