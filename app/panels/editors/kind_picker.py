"""Picks one entry of a catalog and edits its parameters."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.core.parameters import by_kind, kind_of
from app.panels.editors.catalog_popup import CatalogPopup
from app.panels.editors.families import choices
from app.panels.editors.parameter_editors import Combo
from app.panels.editors.parameter_form import ParameterForm
from app.style.buttons import words

SEARCHED_FROM = 12
"""Catalogs of at least so many entries open a grouped list with a search field."""


class EntryEditor(Protocol):
    """What a picker needs of the editor of one kind; it is also a QWidget."""

    value_changed: SignalInstance
    editing_finished: SignalInstance

    def value(self) -> Any:
        """The frozen entry."""

    def set_value(self, value: Any) -> None:
        """Show an entry without telling anyone."""


class CatalogCombo(Combo):
    """A combo box of the kinds of a catalog; a long one opens as a searched, grouped list."""

    def __init__(self, entries: tuple[type[Any], ...], context: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices = choices(entries, context)
        self._popup: CatalogPopup | None = None
        for choice in self._choices:
            self.addItem(choice.title, choice.kind)
            self.setItemData(self.count() - 1, choice.lesson, Qt.ItemDataRole.ToolTipRole)

    def kind(self) -> str:
        """The kind shown."""
        return str(self.currentData())

    def show_kind(self, kind: str) -> None:
        """Show a kind without telling anyone."""
        self.setCurrentIndex(self.findData(kind))

    def lesson(self) -> str:
        """The lesson of the kind shown."""
        return self._choices[self.currentIndex()].lesson

    def showPopup(self) -> None:  # noqa: N802
        """Open the plain list, or the searched one."""
        if self.count() < SEARCHED_FROM:
            super().showPopup()
            return
        if self._popup is None:
            self._popup = CatalogPopup(self._choices, self)
            self._popup.chosen.connect(self._choose)
        self._popup.open_under(self, self.kind())

    def _choose(self, kind: str) -> None:
        self.show_kind(kind)
        self.activated.emit(self.currentIndex())


class KindPicker(QWidget):
    """A combo box of a catalog's titles, the lesson of the chosen one, and the form of its parameters.

    Going back to a kind brings back the numbers it had.

    Attributes
    ----------
    value_changed : the person chose another kind or changed a parameter; carries the frozen entry.
    editing_finished : the change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(
        self,
        entries: tuple[type[Any], ...],
        context: str,
        name: str,
        parent: QWidget | None = None,
        editors: Mapping[str, Callable[[], QWidget]] | None = None,
        without: Callable[[type[Any]], tuple[str, ...]] = lambda _entry: (),
    ) -> None:
        super().__init__(parent)
        self._entries = by_kind(entries)
        self._editors = editors or {}
        self._without = without
        self._forms: dict[str, EntryEditor] = {}
        self._value: Any = None
        self._shown = ""
        self.combo = CatalogCombo(entries, context, self)
        self.combo.setAccessibleName(name)
        self.combo.activated.connect(self._pick)
        self.lesson = words("", "muted", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.combo)
        self._column.addWidget(self.lesson)

    def value(self) -> Any:
        """The frozen entry; None before the first `set_value`."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show an entry of the catalog, without telling anyone."""
        if value == self._value:
            return
        self._show(value)

    def form(self) -> Any:
        """The editor of the kind shown."""
        return self._forms[self._shown]

    def _show(self, value: Any) -> None:
        kind = kind_of(type(value))
        if kind != self._shown:
            self._show_kind(kind)
        self._value = value
        self._forms[kind].set_value(value)

    def _show_kind(self, kind: str) -> None:
        self._shown = kind
        self.combo.show_kind(kind)
        self.lesson.setText(self.combo.lesson())
        self.lesson.setVisible(bool(self.combo.lesson()))
        if kind not in self._forms:
            self._forms[kind] = self._make(kind)
        for other, form in self._forms.items():
            _widget(form).setVisible(other == kind and _has_rows(form))

    def _make(self, kind: str) -> EntryEditor:
        make, entry = self._editors.get(kind), self._entries[kind]
        form: Any = ParameterForm(entry, self, self._without(entry)) if make is None else make()
        form.value_changed.connect(self._edited)
        form.editing_finished.connect(self.editing_finished)
        self._column.addWidget(form)
        return form  # type: ignore[no-any-return]  # the protocol cannot say "and a QWidget"

    def _pick(self) -> None:
        """Show the chosen kind; where it is not complete yet, such as a file, the old value stays until it is."""
        kind = self.combo.kind()
        if kind == self._shown:
            return
        self._show_kind(kind)
        value = self._remembered(kind)
        if value is not None:
            self._show(value)
            self.value_changed.emit(value)
            self.editing_finished.emit()

    def _remembered(self, kind: str) -> Any:
        """The value the kind had, or its defaults; None where an editor of its own has none yet."""
        form = self._forms[kind]
        return self._entries[kind]() if isinstance(form, ParameterForm) and form.value() is None else form.value()

    def _edited(self, value: Any) -> None:
        self._value = value
        self.value_changed.emit(value)


def _widget(form: EntryEditor) -> QWidget:
    assert isinstance(form, QWidget)
    return form


def _has_rows(form: EntryEditor) -> bool:
    return not isinstance(form, ParameterForm) or form.has_rows()
