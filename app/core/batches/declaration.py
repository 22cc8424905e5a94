"""How samples are grouped into batches, and how they arrive."""

from typing import Annotated, Literal

import msgspec

from app.core.parameters import choice, flag, number
from app.core.words import QT_TRANSLATE_NOOP


class Batch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which samples each update sees.

    Attributes
    ----------
    size : m, or "full" for all samples; the default, since it fits every data set.
    sampling : `shuffle` takes every sample once an epoch in a new order, `sequential` in the data set's
        order, `replacement` draws each batch anew and always in full size.
    scaling : `mean` divides the batch's loss by its own number of samples; `sum` does not, so that the
        gradient the optimizer sees is m times as long. The recorded loss stays the mean.
    drop_last : leave out the smaller batch that remains at the end of an epoch.
    """

    size: Annotated[
        Annotated[int, msgspec.Meta(ge=1)] | Literal["full"],
        number(
            QT_TRANSLATE_NOOP("Parameter", "Batch size"),
            "m",
            log=True,
            soft=(1, 1024),
            unit=QT_TRANSLATE_NOOP("Parameter", "samples"),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "How many samples each step looks at; all of them is full-batch descent."
            ),
        ),
    ] = "full"
    sampling: Annotated[
        Literal["shuffle", "sequential", "replacement"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Sampling"),
            {
                "shuffle": QT_TRANSLATE_NOOP("Parameter", "shuffled"),
                "sequential": QT_TRANSLATE_NOOP("Parameter", "in order"),
                "replacement": QT_TRANSLATE_NOOP("Parameter", "with replacement"),
            },
            help=QT_TRANSLATE_NOOP("Parameter", "In which order the samples are taken."),
        ),
    ] = "shuffle"
    scaling: Annotated[
        Literal["mean", "sum"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Scaling"),
            {
                "mean": QT_TRANSLATE_NOOP("Parameter", "mean (1/m)"),
                "sum": QT_TRANSLATE_NOOP("Parameter", "sum"),
            },
            help=QT_TRANSLATE_NOOP(
                "Parameter", "The mean over the batch keeps the step's size whatever m is; the sum does not."
            ),
        ),
    ] = "mean"
    drop_last: Annotated[
        bool,
        flag(
            QT_TRANSLATE_NOOP("Parameter", "Drop the last batch"),
            help=QT_TRANSLATE_NOOP("Parameter", "The smaller batch that remains at the end of an epoch is left out."),
        ),
    ] = False


class Stream(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Samples that arrive while the run goes on, in the data set's order.

    Attributes
    ----------
    initial : how many are there at the start.
    rate : how many arrive with each step; a fraction adds up.
    window : keep only so many of the latest; None keeps all.
    """

    initial: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Samples at the start"),
            at_least=1,
            log=True,
            soft=(1, 1000),
            unit=QT_TRANSLATE_NOOP("Parameter", "samples"),
            help=QT_TRANSLATE_NOOP("Parameter", "How many samples are there before the first step."),
        ),
    ] = 1
    rate: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Arrivals"),
            at_least=0,
            at_most=1e9,
            soft=(0.0, 10.0),
            unit=QT_TRANSLATE_NOOP("Parameter", "samples per step"),
            help=QT_TRANSLATE_NOOP("Parameter", "How many samples arrive with each step."),
        ),
    ] = 1.0
    window: (
        Annotated[
            int,
            number(
                QT_TRANSLATE_NOOP("Parameter", "Window"),
                at_least=1,
                log=True,
                soft=(1, 1000),
                unit=QT_TRANSLATE_NOOP("Parameter", "samples"),
                help=QT_TRANSLATE_NOOP("Parameter", "Only so many of the latest samples are kept."),
            ),
        ]
        | None
    ) = None
