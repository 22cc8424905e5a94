"""What is wrong with a scenario, one sentence a fault, each naming its path."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One fault: the path of the field (`contenders[0].optimizer.lr`, empty for the whole file) and what is wrong."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class ScenarioError(ValueError):
    """A scenario that cannot be used. `faults` has at least one entry."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
