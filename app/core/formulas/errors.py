"""What is wrong with a formula, in one sentence."""


class FormulaError(ValueError):
    """A formula that cannot be accepted; the message is one sentence that says what and where."""
