"""What is wrong with a formula, in one sentence."""

from typing import ClassVar

from app.core.words import MessageError


class FormulaError(MessageError):
    """A formula that cannot be accepted; the message is one sentence that says what and where."""

    context: ClassVar[str] = "Formula"

    def under(self, field: str) -> "FormulaError":
        """The same fault, its message beginning with the field it is in."""
        error = FormulaError(self.said.text, field, **self.said.values)
        error.args = (f"{field}: {self}",)
        return error
