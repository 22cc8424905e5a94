"""Lines of mathematics that several optimizers share."""

import numpy as np

from app.core.optimizers._parts import adam_step, average, average_of_squares, decayed, dot, scaled
from app.core.optimizers.base import Equation
from app.core.words import QT_TRANSLATE_NOOP

GRADIENT = Equation(
    "g",
    r"g_t",
    r"\nabla f(\theta_{t-1})",
    lambda s: s.g,
    QT_TRANSLATE_NOOP("Equation", "The gradient points where the loss grows fastest."),
    title=QT_TRANSLATE_NOOP("Quantity", "gradient"),
)

DECAYED = Equation(
    "decayed",
    r"\tilde g_t",
    r"g_t + \lambda\,\theta_{t-1}",
    lambda s: decayed(s.g, s.theta, s.o.weight_decay),
    QT_TRANSLATE_NOOP("Equation", "Weight decay adds a pull towards zero."),
    title=QT_TRANSLATE_NOOP("Quantity", "gradient with weight decay"),
)

DIRECTION_STEP = Equation(
    "delta",
    r"\Delta\theta_t",
    r"-\eta\,p_t",
    lambda s: s.direction * -s.lr,
    QT_TRANSLATE_NOOP("Equation", "The step goes against this direction."),
    title=QT_TRANSLATE_NOOP("Quantity", "step"),
)

ADAM_STEP = Equation(
    "delta",
    r"\Delta\theta_t",
    r"-\eta\,\frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}",
    lambda s: adam_step(s.m, s.v, s.lr, s.new.step, s.o.beta1, s.o.beta2, s.o.eps),
    QT_TRANSLATE_NOOP("Equation", "The step is the smoothed direction, at each coordinate's own rate."),
    title=QT_TRANSLATE_NOOP("Quantity", "step"),
)

VELOCITY_STEP = Equation(
    "delta",
    r"\Delta\theta_t",
    r"-\eta\,b_t",
    lambda s: s.velocity * -s.lr,
    QT_TRANSLATE_NOOP("Equation", "The step goes against the velocity."),
    title=QT_TRANSLATE_NOOP("Quantity", "step"),
)

DIRECTION_SLOPE = Equation(
    "slope",
    r"s_t",
    r"g_t^\top p_t",
    lambda s: dot(s.g, s.direction),
    QT_TRANSLATE_NOOP("Equation", "The slope along the direction promises a decrease."),
    "scalar",
    title=QT_TRANSLATE_NOOP("Quantity", "slope along the direction"),
)

ACCEPTED_LENGTH = Equation(
    "length",
    r"\alpha_t",
    r"\eta\,q^{n_t-1}",
    lambda s: s.new.length,
    QT_TRANSLATE_NOOP("Equation", "The accepted length; it is 0 if none was accepted."),
    "scalar",
    title=QT_TRANSLATE_NOOP("Quantity", "accepted length"),
)

LENGTH_STEP = Equation(
    "delta",
    r"\Delta\theta_t",
    r"\alpha_t\,p_t",
    lambda s: scaled(s.length, s.direction),
    QT_TRANSLATE_NOOP("Equation", "The step has the accepted length."),
    title=QT_TRANSLATE_NOOP("Quantity", "step"),
)


def first_moment(source: str, latex: str) -> Equation:
    """The equation of m, the average of the quantity `source`, which reads `latex`."""
    return Equation(
        "m",
        r"m_t",
        r"\beta_1\,m_{t-1} + (1-\beta_1)\," + latex,
        lambda s: average(s.prev.m, getattr(s, source), s.o.beta1),
        QT_TRANSLATE_NOOP("Equation", "The moving average of the gradients smooths the direction."),
        title=QT_TRANSLATE_NOOP("Quantity", "first moment"),
    )


def second_moment(source: str, latex: str) -> Equation:
    """The equation of v, the average of the square of the quantity `source`, which reads `latex`."""
    return Equation(
        "v",
        r"v_t",
        r"\beta_2\,v_{t-1} + (1-\beta_2)\," + latex + "^2",
        lambda s: average_of_squares(s.prev.v, getattr(s, source), s.o.beta2),
        QT_TRANSLATE_NOOP(
            "Equation", "The moving average of the squared gradients measures their size in each coordinate."
        ),
        "size",
        title=QT_TRANSLATE_NOOP("Quantity", "second moment"),
    )


def corrected_second(source: str, latex: str) -> Equation:
    """The equation of v̂, the corrected quantity `source`, which reads `latex`."""
    return Equation(
        "v_hat",
        r"\hat v_t",
        r"\frac{" + latex + r"}{1-\beta_2^t}",
        lambda s: getattr(s, source) / (1 - s.o.beta2**s.new.step),
        QT_TRANSLATE_NOOP("Equation", "The same correction for the squared gradients."),
        "size",
        title=QT_TRANSLATE_NOOP("Quantity", "corrected second moment"),
    )


FIRST_MOMENT = first_moment("decayed", r"\tilde g_t")
PLAIN_FIRST_MOMENT = first_moment("g", r"g_t")
SECOND_MOMENT = second_moment("decayed", r"\tilde g_t")
PLAIN_SECOND_MOMENT = second_moment("g", r"g_t")

LARGEST_SECOND = Equation(
    "v_max",
    r"\bar v_t",
    r"\max(\bar v_{t-1}, v_t)\quad \mathrm{with\ AMSGrad,\ else}\ v_t",
    lambda s: np.maximum(s.prev.v_max, s.v) if s.o.amsgrad else s.v,
    QT_TRANSLATE_NOOP(
        "Equation", "AMSGrad divides by the largest average so far; without it this is the average itself."
    ),
    "size",
    title=QT_TRANSLATE_NOOP("Quantity", "largest second moment"),
)

CORRECTED_FIRST = Equation(
    "m_hat",
    r"\hat m_t",
    r"\frac{m_t}{1-\beta_1^t}",
    lambda s: s.m / (1 - s.o.beta1**s.new.step),
    QT_TRANSLATE_NOOP("Equation", "The correction makes up for the average having started at zero."),
    title=QT_TRANSLATE_NOOP("Quantity", "corrected first moment"),
)

CORRECTED_SECOND = corrected_second("v", r"v_t")
CORRECTED_LARGEST = corrected_second("v_max", r"\bar v_t")

ADAM_RATE = Equation(
    "rate",
    r"\eta_t",
    r"\frac{\eta}{\sqrt{\hat v_t} + \epsilon}",
    lambda s: s.lr / (np.sqrt(s.v_hat) + s.o.eps),
    QT_TRANSLATE_NOOP("Equation", "Each coordinate gets its own learning rate, small where gradients are large."),
    "size",
    title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
)
