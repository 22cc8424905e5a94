"""The contenders held against each other, a row each."""

from typing import NamedTuple

from app.core.words import Words


class Row(NamedTuple):
    """One contender; None stands for what its problem does not have.

    Attributes
    ----------
    status, role : its word and the role of that word's colour.
    accuracy, epochs, samples, bytes : of a training only; the accuracy of a classification only.
    seconds : the time that the gradients took.
    """

    label: str
    marker: str
    colour: str
    status: Words
    role: str
    step: int
    loss: float
    gradient_norm: float
    step_length: float
    learning_rate: float
    gradient_evaluations: int
    seconds: float | None = None
    accuracy: float | None = None
    epochs: float | None = None
    samples: int | None = None
    bytes: int | None = None
