"""Parameters that several optimizers share, declared once."""

from typing import Annotated

from app.core.parameters import flag, number
from app.core.words import QT_TRANSLATE_NOOP

LearningRate = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Learning rate"),
        "η",
        above=0,
        log=True,
        soft=(1e-4, 10.0),
        help=QT_TRANSLATE_NOOP("Parameter", "How far a step goes for a given gradient."),
    ),
]

WeightDecay = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Weight decay"),
        "λ",
        at_least=0,
        soft=(0.0, 0.1),
        help=QT_TRANSLATE_NOOP("Parameter", "How strongly every step also pulls θ towards zero."),
    ),
]

Momentum = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Momentum"),
        "μ",
        at_least=0,
        at_most=1,
        soft=(0.0, 0.99),
        help=QT_TRANSLATE_NOOP("Parameter", "The share of the last velocity that is kept."),
    ),
]

Beta1 = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Gradient memory"),
        "β₁",
        at_least=0,
        below=1,
        soft=(0.0, 0.999),
        help=QT_TRANSLATE_NOOP("Parameter", "How slowly the average of the gradients forgets."),
    ),
]

Beta2 = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Squared-gradient memory"),
        "β₂",
        at_least=0,
        below=1,
        soft=(0.9, 0.9999),
        help=QT_TRANSLATE_NOOP("Parameter", "How slowly the average of the squared gradients forgets."),
    ),
]

Epsilon = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Epsilon"),
        "ε",
        at_least=0,
        log=True,
        soft=(1e-16, 1e-2),
        help=QT_TRANSLATE_NOOP("Parameter", "A small number that keeps the division away from zero."),
    ),
]

AMSGrad = Annotated[
    bool,
    flag(
        QT_TRANSLATE_NOOP("Parameter", "AMSGrad"),
        help=QT_TRANSLATE_NOOP(
            "Parameter", "Divide by the largest average met so far, so that steps never grow again."
        ),
    ),
]

ArmijoSlope = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Required decrease"),
        "c₁",
        at_least=0,
        below=1,
        log=True,
        soft=(1e-6, 0.5),
        help=QT_TRANSLATE_NOOP("Parameter", "The share of the decrease promised by the slope that a step must reach."),
    ),
]

Shrink = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Shrink factor"),
        above=0,
        below=1,
        soft=(0.1, 0.9),
        help=QT_TRANSLATE_NOOP("Parameter", "A refused step length is multiplied by this."),
    ),
]

MaxHalvings = Annotated[
    int,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Most reductions"),
        at_least=0,
        at_most=1000,
        soft=(0, 60),
        help=QT_TRANSLATE_NOOP("Parameter", "After so many refused lengths the point stays where it is."),
    ),
]
