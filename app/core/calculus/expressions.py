"""Built-in landscapes written as formulas, so that their derivatives can be worked out and typeset.

The words between braces are the landscape's parameters; `{turn}` is its angle in radians. Decimals are written
as fractions, which stay exact and short when they are differentiated.
"""

import math
from fractions import Fraction

from app.core.landscapes import Formula, Landscape
from app.core.parameters import kind_of

_PLATEAU = "((x - 2)^2 + (y + 3/2)^2)/{width}^2"

EXPRESSIONS = {
    "convex_bowl": "{curvature}*x^2/2",
    "quartic": "x^4",
    "kink": "abs(x)",
    "double_well": "{barrier}*(x^2 - 1)^2",
    "tilted_double_well": "(x^2 - 1)^2 + {tilt}*x",
    "plateau_drop": "{depth}*(1 - exp(-(x - 2)^2/(2*{width}^2)))",
    "seed_picture": "x^6/24 - x^5/80 - 21*x^4/64 + 7*x^3/192 + 53*x^2/128 - 9*x/32",
    "rastrigin_1d": "{amplitude} + x^2 - {amplitude}*cos(2*pi*x)",
    "cliff": "x^2/20 + {height}*sigmoid({steepness}*(x - 1))",
    "bowl": "x^2 + y^2",
    "elongated_bowl": "(x*cos({turn}) + y*sin({turn}))^2/2 + {condition}*(y*cos({turn}) - x*sin({turn}))^2/2",
    "saddle": "x^2 - y^2",
    "monkey_saddle": "x^3 - 3*x*y^2",
    "plateau": f"{{depth}}*{_PLATEAU}/(1 + {_PLATEAU})",
    "two_wells": (
        "3/2*(1 - exp(-25*(x^2 + y^2)/72)) - {left_depth}*exp(-2*((x + 11/10)^2 + (y - 2/5)^2))"
        " - {right_depth}*exp(-25*((x - 6/5)^2 + (y + 9/10)^2)/18)"
    ),
    "rosenbrock": "({a} - x)^2 + {b}*(y - x^2)^2",
    "beale": "(3/2 - x + x*y)^2 + (9/4 - x + x*y^2)^2 + (21/8 - x + x*y^3)^2",
    "booth": "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    "himmelblau": "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "styblinski_tang": "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
    "three_hump_camel": "2*x^2 - 21/20*x^4 + x^6/6 + x*y + y^2",
    "six_hump_camel": "4*x^2 - 21/10*x^4 + x^6/3 + x*y - 4*y^2 + 4*y^4",
    "goldstein_price": (
        "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))"
        "*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))"
    ),
    "ackley": "20 + e - 20*exp(-sqrt((x^2 + y^2)/2)/5) - exp((cos(2*pi*x) + cos(2*pi*y))/2)",
    "rastrigin": "2*{amplitude} + x^2 - {amplitude}*cos(2*pi*x) + y^2 - {amplitude}*cos(2*pi*y)",
    "griewank": "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))",
    "levy": (
        "sin(pi*(x + 3)/4)^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(x + 3)/4 + 1)^2) + ((y - 1)/4)^2*(1 + sin(pi*(y + 3)/2)^2)"
    ),
    "easom": "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)",
    "hills": ("3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3"),
    "spiral_valley": (
        "(x^2 + y^2)/50 + {height}*(x^2 + y^2 - (x^2 - y^2)*cos(2*{twist}*sqrt(1 + x^2 + y^2))"
        " - 2*x*y*sin(2*{twist}*sqrt(1 + x^2 + y^2)))/(1 + x^2 + y^2)"
    ),
    "cliff_plain": "(x^2 + y^2)/20 + {height}*sigmoid({steepness}*(x - 1))",
}

LARGEST_DENOMINATOR = 1000


def expression_of(landscape: Landscape) -> str | None:
    """The landscape with its parameters' values as a formula of x, or of x and y; None where none is known."""
    if isinstance(landscape, Formula):
        return landscape.expression
    template = EXPRESSIONS.get(kind_of(type(landscape)))
    if template is None:
        return None
    values = {name: getattr(landscape, name) for name in landscape.__struct_fields__}
    if "angle" in values:
        values["turn"] = math.radians(values["angle"])
    return template.format(**{name: _written(value) for name, value in values.items()})


def _written(value: float) -> str:
    """A number as a formula writes it: short decimals as fractions, and in parentheses where it is not one word."""
    fraction = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    if float(fraction) != value:
        return f"({value!r})"
    return str(fraction) if fraction.denominator == 1 and value >= 0 else f"({fraction})"
