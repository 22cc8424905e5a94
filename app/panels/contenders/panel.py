"""The list of contenders as cards."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.batches import Batch
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import by_kind
from app.core.scenario.declaration import Contender
from app.core.scenario.defaults import free_label
from app.panels.contenders.card import ContenderCard
from app.panels.editors.catalog_popup import CatalogPopup
from app.panels.editors.families import choices
from app.panels.editors.parameter_words import translated
from app.style.buttons import WordButton, heading

MOST = 64
"""Contenders a scenario may have."""

MINI_BATCH = 32
"""The samples of a mini-batch that is compared with the full batch, where there are ten times as many."""


class ContendersPanel(QWidget):
    """Edits a tuple of `Contender`; a card lives as long as its contender, so that focus and drags survive edits.

    Attributes
    ----------
    value_changed : carries the new tuple, also during a drag.
    editing_finished : a change is complete.
    selected : the place of a card that was pressed.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[ContenderCard] = []
        self._popup: CatalogPopup | None = None
        self._shared: Batch | None = None
        self._samples = 0
        self.add = WordButton("add", self.tr("Add optimizer"), self)
        self.add.clicked.connect(self._offer)
        self.compare = WordButton("experiment", self.tr("Compare batch sizes"), self)
        self.compare.setToolTip(
            self.tr("The first optimizer with all samples in every step, with mini-batches, and sample by sample.")
        )
        self.compare.clicked.connect(self._compare_batches)
        self.compare.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Contenders")))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self.add)
        column.addWidget(self.compare)

    def value(self) -> tuple[Contender, ...]:
        """The frozen contenders in order."""
        return tuple(card.value() for card in self._cards)

    def set_value(self, value: tuple[Contender, ...]) -> None:
        """Show contenders without telling anyone; cards are matched by label, then by place."""
        if value == self.value():
            return
        cards = self._matched(value)
        for place, (contender, card) in enumerate(zip(value, cards, strict=True)):
            if card is None:
                cards[place] = self._new_card(contender, place)
            else:
                card.set_value(contender, place)
        self._show([card for card in cards if card is not None])

    def set_data(self, batch: Batch | None, samples: int) -> None:
        """Say what the problem's batches are, None where it has none, and how many samples there are to learn from."""
        self._shared, self._samples = batch, samples
        self.compare.setVisible(batch is not None and samples > 1)
        for card in self._cards:
            card.set_shared_batch(batch)

    def set_statuses(self, texts: Sequence[str], roles: Sequence[str]) -> None:
        """Show each contender's status in the colour of a role; cheap enough for every frame."""
        for card, text, role in zip(self._cards, texts, roles, strict=False):
            card.set_status(text, role)

    def set_selected(self, place: int) -> None:
        """Show which contender is looked at; where there is but one, nothing needs to be shown."""
        for at, card in enumerate(self._cards):
            card.set_chosen(at == place and len(self._cards) > 1)

    def cards(self) -> tuple[ContenderCard, ...]:
        """The cards in order."""
        return tuple(self._cards)

    def _matched(self, value: tuple[Contender, ...]) -> list[ContenderCard | None]:
        """For each contender the card it keeps; None where a new one is needed."""
        free = {card.value().label: card for card in self._cards}
        kept = [free.pop(contender.label, None) for contender in value]
        leftover = [card for card in self._cards if card in free.values()]
        for place, contender in enumerate(value):
            if kept[place] is None:
                same = (card for card in leftover if type(card.value().optimizer) is type(contender.optimizer))
                kept[place] = card = next(same, None)
                if card is not None:
                    leftover.remove(card)
        return kept

    def _show(self, cards: list[ContenderCard]) -> None:
        if cards != self._cards:
            for card in self._cards:
                if card not in cards:
                    self._list.removeWidget(card)
                    card.hide()
                    card.deleteLater()
            for place, card in enumerate(cards):
                if self._list.indexOf(card) != place:
                    self._list.insertWidget(place, card)
            self._cards = cards
        self.add.setEnabled(len(cards) < MOST)

    def _new_card(self, contender: Contender, place: int) -> ContenderCard:
        card = ContenderCard(contender, place, self)
        card.set_shared_batch(self._shared)
        card.value_changed.connect(lambda: self._edited(card))
        card.editing_finished.connect(self.editing_finished)
        card.pressed.connect(lambda: self.selected.emit(self._cards.index(card)))
        card.duplicate_requested.connect(lambda: self._duplicate(card))
        card.remove_requested.connect(lambda: self._remove(card))
        card.move_requested.connect(lambda by: self._move(card, by))
        return card

    def _edited(self, card: ContenderCard) -> None:
        """Pass an edit on, with a label that is no other's."""
        contender, place = card.value(), self._cards.index(card)
        label = _free(contender.label, {c.label for c in self.value()[:place] + self.value()[place + 1 :]})
        if label != contender.label:
            card.set_value(msgspec.structs.replace(contender, label=label), place)
        self.value_changed.emit(self.value())

    def _change(self, value: tuple[Contender, ...]) -> None:
        self.set_value(value)
        self.value_changed.emit(value)
        self.editing_finished.emit()

    def _duplicate(self, card: ContenderCard) -> None:
        value, place = list(self.value()), self._cards.index(card)
        if len(value) < MOST:
            label = _free(card.value().label, {contender.label for contender in value})
            value.insert(place + 1, msgspec.structs.replace(card.value(), label=label, colour=None))
            self._change(tuple(value))

    def _remove(self, card: ContenderCard) -> None:
        place = self._cards.index(card)
        if len(self._cards) > 1:
            self._change(self.value()[:place] + self.value()[place + 1 :])

    def _move(self, card: ContenderCard, by: int) -> None:
        value, place = list(self.value()), self._cards.index(card)
        if 0 <= place + by < len(value):
            value.insert(place + by, value.pop(place))
            self._change(tuple(value))

    def _compare_batches(self) -> None:
        """Race the first optimizer against itself: full batch, mini-batch, online."""
        first, few = self.value()[0], min(MINI_BATCH, max(2, self._samples // 10), self._samples)
        shared = first.batch or self._shared or Batch()
        sizes: tuple[tuple[str, int | Literal["full"]], ...] = (
            (self.tr("Full batch"), "full"),
            (self.tr("Mini-batch, m = {size}").format(size=few), few),
            (self.tr("Online, m = 1"), 1),
        )
        self._change(
            tuple(
                msgspec.structs.replace(
                    first, label=label, colour=None, batch=msgspec.structs.replace(shared, size=size)
                )
                for label, size in sizes
            )
        )

    def _offer(self) -> None:
        if self._popup is None:
            self._popup = CatalogPopup(choices(OPTIMIZERS, "Optimizer"), self.add)
            self._popup.chosen.connect(self._add)
        self._popup.open_under(self.add)

    def _add(self, kind: str) -> None:
        entry = by_kind(OPTIMIZERS)[kind]
        label = _free(translated("Optimizer", entry.title), {c.label for c in self.value()})
        self._change((*self.value(), Contender(label=label, optimizer=entry())))


def _free(label: str, taken: set[str]) -> str:
    """The label, numbered where another has it; a copy of `Adam 2` is `Adam 3`."""
    stem, _, number = label.rpartition(" ")
    return free_label(stem if label in taken and stem and number.isdigit() else label, taken)
