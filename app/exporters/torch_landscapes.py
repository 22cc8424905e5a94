"""The landscapes' formulas as torch source."""

import numpy as np

from app.core.landscapes import Formula, Landscape
from app.core.parameters import kind_of
from app.exporters.torch_code import number
from app.exporters.torch_formula import formula_lines

SOURCES: dict[str, str] = {
    "convex_bowl": "return 0.5 * {curvature} * x**2",
    "quartic": "return x**4",
    "kink": "return torch.abs(x)",
    "double_well": "return {barrier} * (x**2 - 1)**2",
    "tilted_double_well": "return (x**2 - 1)**2 + {tilt} * x",
    "plateau_drop": "u = (x - 2) / {width}\nreturn -{depth} * torch.expm1(-0.5 * u**2)",
    "seed_picture": "return x * (160 * x**5 - 48 * x**4 - 1260 * x**3 + 140 * x**2 + 1590 * x - 1080) / 3840",
    "rastrigin_1d": "return {amplitude} + x**2 - {amplitude} * torch.cos(2 * math.pi * x)",
    "cliff": "return 0.05 * x**2 + {height} * (0.5 + 0.5 * torch.tanh(0.5 * {steepness} * (x - 1)))",
    "bowl": "return x**2 + y**2",
    "elongated_bowl": "return 0.5 * ({xx} * x**2 + {yy} * y**2) + {xy} * x * y",
    "saddle": "return x**2 - y**2",
    "monkey_saddle": "return x**3 - 3 * x * y**2",
    "plateau": (
        "u, v = (x - 2) / {width}, (y + 1.5) / {width}\nsquare = u**2 + v**2\nreturn {depth} * square / (1 + square)"
    ),
    "two_wells": (
        "broad = 1.5 - 1.5 * torch.exp(-(x**2 + y**2) / 2.88)\n"
        "left = {left_depth} * torch.exp(-2 * ((x + 1.1)**2 + (y - 0.4)**2))\n"
        "right = {right_depth} * torch.exp(-((x - 1.2)**2 + (y + 0.9)**2) / 0.72)\n"
        "return broad - left - right"
    ),
    "rosenbrock": "return ({a} - x)**2 + {b} * (y - x**2)**2",
    "beale": "return (1.5 - x + x * y)**2 + (2.25 - x + x * y**2)**2 + (2.625 - x + x * y**3)**2",
    "booth": "return (x + 2 * y - 7)**2 + (2 * x + y - 5)**2",
    "himmelblau": "return (x**2 + y - 11)**2 + (x + y**2 - 7)**2",
    "styblinski_tang": "return 0.5 * (x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y)",
    "three_hump_camel": "return 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2",
    "six_hump_camel": "return (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2",
    "goldstein_price": (
        "first = 1 + (x + y + 1)**2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2)\n"
        "second = 30 + (2 * x - 3 * y)**2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)\n"
        "return first * second"
    ),
    "ackley": (
        "radius = torch.sqrt(0.5 * (x**2 + y**2))\n"
        "ripple = torch.exp(0.5 * (torch.cos(2 * math.pi * x) + torch.cos(2 * math.pi * y)))\n"
        "return 20 - 20 * torch.exp(-0.2 * radius) + math.e - ripple"
    ),
    "rastrigin": (
        "return 2 * {amplitude} + x**2 + y**2 - {amplitude} * (torch.cos(2 * math.pi * x) + torch.cos(2 * math.pi * y))"
    ),
    "griewank": "return 1 + (x**2 + y**2) / 4000 - torch.cos(x) * torch.cos(y / math.sqrt(2))",
    "levy": (
        "u, v = 1 + (x - 1) / 4, 1 + (y - 1) / 4\n"
        "first = torch.sin(math.pi * u)**2 + (u - 1)**2 * (1 + 10 * torch.sin(math.pi * u + 1)**2)\n"
        "return first + (v - 1)**2 * (1 + torch.sin(2 * math.pi * v)**2)"
    ),
    "easom": "return -torch.cos(x) * torch.cos(y) * torch.exp(-((x - math.pi)**2 + (y - math.pi)**2))",
    "hills": (
        "first = 3 * (1 - x)**2 * torch.exp(-x**2 - (y + 1)**2)\n"
        "second = 10 * (x / 5 - x**3 - y**5) * torch.exp(-x**2 - y**2)\n"
        "return first - second - torch.exp(-(x + 1)**2 - y**2) / 3"
    ),
    "spiral_valley": (
        "square = x**2 + y**2\n"
        "turn = 2 * {twist} * torch.sqrt(1 + square)\n"
        "along = (x**2 - y**2) * torch.cos(turn) + 2 * x * y * torch.sin(turn)\n"
        "return 0.02 * square + {height} * (square - along) / (1 + square)"
    ),
    "cliff_plain": ("return 0.05 * (x**2 + y**2) + {height} * (0.5 + 0.5 * torch.tanh(0.5 * {steepness} * (x - 1)))"),
}
"""Lines that return f of the tensors x and y, by kind; names in braces are the landscape's parameters."""


def landscape_lines(landscape: Landscape) -> list[str]:
    """The body of a function of `theta` that returns f."""
    if isinstance(landscape, Formula):
        lines = formula_lines(landscape.expression)
    else:
        lines = SOURCES[kind_of(type(landscape))].format(**_parameters(landscape)).split("\n")
    return ["x = theta[0]" if landscape.dimension == 1 else "x, y = theta", *lines]


def _parameters(landscape: Landscape) -> dict[str, str]:
    values = {name: getattr(landscape, name) for name in landscape.__struct_fields__}
    if kind_of(type(landscape)) == "elongated_bowl":
        (xx, xy), (_, yy) = landscape.hessian(np.zeros(2)).tolist()
        values |= {"xx": xx, "xy": xy, "yy": yy}
    numbers = {name: value for name, value in values.items() if isinstance(value, int | float)}
    return {name: number(value) if value >= 0 else f"({number(value)})" for name, value in numbers.items()}
