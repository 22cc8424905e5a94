"""Down by a factor whenever the loss has stopped falling."""

from typing import Annotated, Any, NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP

SMALLEST_CHANGE = 1e-8
"""A reduction by no more than this is not made: PyTorch's `eps`."""


class PlateauState(NamedTuple):
    """What was learnt from the losses so far.

    Attributes
    ----------
    share : the rate over the base rate; so a base rate that is changed on the way scales the rate.
    best : the lowest loss that counted.
    bad : updates without a better loss.
    cooldown : updates for which no loss counts as bad.
    """

    share: float = 1.0
    best: float = np.inf
    bad: int = 0
    cooldown: int = 0


class ReduceOnPlateau(Schedule, frozen=True, kw_only=True, tag="reduce_on_plateau"):
    """The rate is multiplied by the factor after more than `patience` updates without a better loss.

    Better is below best · (1 − threshold). As torch.optim.lr_scheduler.ReduceLROnPlateau in mode min with
    a relative threshold.
    """

    factor: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Factor"),
            above=0,
            below=1,
            soft=(0.01, 0.99),
            help=QT_TRANSLATE_NOOP("Parameter", "The rate is multiplied by this each time."),
        ),
    ] = 0.1
    patience: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Patience"),
            at_least=0,
            at_most=100_000_000,
            soft=(0, 1000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "So many steps without a better loss are put up with."),
        ),
    ] = 10
    threshold: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Threshold"),
            at_least=0,
            below=1,
            log=True,
            soft=(1e-8, 0.1),
            help=QT_TRANSLATE_NOOP("Parameter", "A loss counts as better if it is lower by this share."),
        ),
    ] = 1e-4
    cooldown: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Cooldown"),
            at_least=0,
            at_most=100_000_000,
            soft=(0, 1000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "For so many steps after a drop no loss counts as bad."),
        ),
    ] = 0
    min_lr: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Least rate"),
            at_least=0,
            soft=(0.0, 0.1),
            help=QT_TRANSLATE_NOOP("Parameter", "The rate never falls below it."),
        ),
    ] = 0.0

    title = QT_TRANSLATE_NOOP("Schedule", "Reduce on plateau")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate drops when the loss has stopped falling.")
    latex = r"\eta \to \max(q\,\eta,\ \eta_{\min})"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html"
    watches_loss = True
    torch_scheduler = (
        "ReduceLROnPlateau(optimizer, factor={factor}, patience={patience}, threshold={threshold}, "
        "cooldown={cooldown}, min_lr={min_lr})"
    )

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The same rate at every clock reading: the one that the losses seen so far have led to."""
        share = 1.0 if state is None else state.share
        return np.full(np.shape(clock), base * share, dtype=np.float64)

    def init(self) -> PlateauState:
        """No loss seen yet."""
        return PlateauState()

    def observe(self, state: PlateauState, loss: float, base: float) -> PlateauState:
        """Compare a loss with the best and lower the rate where patience has run out."""
        better = loss < state.best * (1.0 - self.threshold)
        best = loss if better else state.best
        bad = 0 if better or state.cooldown > 0 else state.bad + 1
        if bad <= self.patience:
            return PlateauState(state.share, best, bad, max(state.cooldown - 1, 0))
        return PlateauState(self._reduced(state.share, base), best, 0, self.cooldown)

    def _reduced(self, share: float, base: float) -> float:
        old = base * share
        new = max(old * self.factor, self.min_lr)
        return new / base if old - new > SMALLEST_CHANGE else share
