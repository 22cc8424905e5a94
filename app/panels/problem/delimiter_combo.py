"""Which sign parts the columns of a table."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from app.panels.editors.parameter_editors import Combo


class DelimiterCombo(Combo):
    """The usual signs, or any other one that is typed.

    Attributes
    ----------
    chosen : another sign was chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Columns parted by"))
        self.setToolTip(self.tr("What stands between two columns. Choose it, or type another sign."))
        self.setEditable(True)
        self.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self._delimiter = ","
        for sign, name in self._names().items():
            self.addItem(name, sign)
        self.activated.connect(lambda row: self._take(str(self.itemData(row))))
        line = self.lineEdit()
        assert line is not None
        line.setTextMargins(4, 0, 0, 0)
        line.editingFinished.connect(self._typed)

    def delimiter(self) -> str:
        """The sign."""
        return self._delimiter

    def set_delimiter(self, delimiter: str) -> None:
        """Show a sign without telling anyone."""
        self._delimiter = delimiter
        with QSignalBlocker(self):
            row = self.findData(delimiter)
            self.setCurrentIndex(row)
            if row < 0:
                self.setEditText(delimiter)

    def _names(self) -> dict[str, str]:
        return {
            ",": self.tr("comma ,"),
            ";": self.tr("semicolon ;"),
            "\t": self.tr("tab"),
            "|": self.tr("bar |"),
            " ": self.tr("space"),
        }

    def _typed(self) -> None:
        text = self.currentText()
        row = self.findText(text)
        if row >= 0:
            self._take(str(self.itemData(row)))
        elif len(text) == 1 and text not in '"\r\n':
            self._take(text)
        else:
            self.set_delimiter(self._delimiter)

    def _take(self, delimiter: str) -> None:
        is_other = delimiter != self._delimiter
        self.set_delimiter(delimiter)
        if is_other:
            self.chosen.emit()
