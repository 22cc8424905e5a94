"""What is wrong with a formula, in one sentence."""

from app.core.words import Said


class FormulaError(ValueError):
    """A formula that cannot be accepted; the message is one sentence that says what and where.

    Parameters
    ----------
    text : the sentence, marked in context "Formula", with places to fill in.
    values : what stands there.

    Attributes
    ----------
    said : the sentence for the screen.
    """

    def __init__(self, text: str, **values: object) -> None:
        self.said = Said("Formula", text, {name: str(value) for name, value in values.items()})
        super().__init__(text.format(**values) if values else text)

    def under(self, path: str) -> "FormulaError":
        """The same fault, its message beginning with the field it is in."""
        error = FormulaError(f"{path}: {self}")
        error.said = self.said
        return error
