"""What is wrong with a scenario, one sentence a fault, each naming its path."""

from typing import NamedTuple

from app.core.words import Message, Words, filled


class Fault(NamedTuple):
    """One fault: the path of the field (`contenders[0].optimizer.lr`, empty for the whole file) and what is wrong."""

    path: str
    words: Words

    @classmethod
    def of(cls, path: str, text: str, /, **values: Words | int) -> "Fault":
        """A fault whose sentence is marked in context "Fault", with places to fill in."""
        return cls(path, Message("Fault", text, filled(values)))

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return str(self.words)

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class ScenarioError(ValueError):
    """A scenario that cannot be used. `faults` has at least one entry."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
