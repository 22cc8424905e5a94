"""Parameters that several schedules share, declared once."""

from typing import Annotated

from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

TotalSteps = Annotated[
    int,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Total steps"),
        "T",
        at_least=1,
        at_most=100_000_000,
        log=True,
        soft=(10, 100_000),
        unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
        help=QT_TRANSLATE_NOOP("Parameter", "How many steps the schedule takes from its first rate to its last."),
    ),
]

Gamma = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Decay factor"),
        "γ",
        above=0,
        at_most=1,
        soft=(0.01, 1.0),
        help=QT_TRANSLATE_NOOP("Parameter", "The rate is multiplied by this each time."),
    ),
]

EtaMin = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Least rate"),
        "η_min",
        at_least=0,
        soft=(0.0, 0.1),
        help=QT_TRANSLATE_NOOP("Parameter", "The rate at the bottom of the curve."),
    ),
]

MaxRate = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Highest rate"),
        "η_max",
        above=0,
        log=True,
        soft=(1e-4, 10.0),
        help=QT_TRANSLATE_NOOP(
            "Parameter", "The rate at the top of the curve; it takes the place of the optimizer's own."
        ),
    ),
]
