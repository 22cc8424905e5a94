"""How wide texts are in a font, measured once."""

from PySide6.QtGui import QFont, QFontMetricsF


class Ruler:
    """Widths of words that come again and again, and of numbers that never do.

    Attributes
    ----------
    height, ascent : of a line, in pixels.
    """

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._known: dict[str, float] = {}
        self.height, self.ascent = self._metrics.height(), self._metrics.ascent()

    def wide(self, text: str) -> float:
        """The width of a text that comes again."""
        width = self._known.get(text)
        if width is None:
            width = self._known[text] = self._metrics.horizontalAdvance(text)
        return width

    def number(self, text: str) -> float:
        """The width of a text that comes once; its signs stand side by side as wide as each is alone."""
        wide = self.wide
        return sum([wide(sign) for sign in text])
