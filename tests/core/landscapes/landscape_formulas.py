"""The textbook formula of every landscape, as text for SymPy: the independent reference of the tests.

Parameters stand under their own names. `VARIANTS` are the parameter values tried besides the defaults.
"""

_TWO_WELLS = (
    "1.5*(1 - exp(-(x**2 + y**2)/(2*1.2**2)))"
    " - left_depth*exp(-((x + 1.1)**2 + (y - 0.4)**2)/(2*0.5**2))"
    " - right_depth*exp(-((x - 1.2)**2 + (y + 0.9)**2)/(2*0.6**2))"
)
_GOLDSTEIN_PRICE = (
    "(1 + (x + y + 1)**2*(19 - 14*x + 3*x**2 - 14*y + 6*x*y + 3*y**2))"
    "*(30 + (2*x - 3*y)**2*(18 - 32*x + 12*x**2 + 48*y - 36*x*y + 27*y**2))"
)
_LEVY = (
    "sin(pi*(1 + (x - 1)/4))**2"
    " + ((x - 1)/4)**2*(1 + 10*sin(pi*(1 + (x - 1)/4) + 1)**2)"
    " + ((y - 1)/4)**2*(1 + sin(2*pi*(1 + (y - 1)/4))**2)"
)
_PEAKS = "3*(1 - x)**2*exp(-x**2 - (y + 1)**2) - 10*(x/5 - x**3 - y**5)*exp(-x**2 - y**2) - exp(-(x + 1)**2 - y**2)/3"
_SPIRAL = (
    "(x**2 + y**2)/50 + height*(x**2 + y**2 - (x**2 - y**2)*cos(2*twist*sqrt(1 + x**2 + y**2))"
    " - 2*x*y*sin(2*twist*sqrt(1 + x**2 + y**2)))/(1 + x**2 + y**2)"
)
_TURNED = (
    "(x*cos(angle*pi/180) + y*sin(angle*pi/180))**2/2 + condition*(y*cos(angle*pi/180) - x*sin(angle*pi/180))**2/2"
)

FORMULAS = {
    "convex_bowl": "curvature*x**2/2",
    "quartic": "x**4",
    "kink": "Abs(x)",
    "double_well": "barrier*(x**2 - 1)**2",
    "tilted_double_well": "(x**2 - 1)**2 + tilt*x",
    "plateau_drop": "depth*(1 - exp(-(x - 2)**2/(2*width**2)))",
    "seed_picture": "(x**6/6 - x**5/20 - 21*x**4/16 + 7*x**3/48 + 53*x**2/32 - 9*x/8)/4",
    "rastrigin_1d": "amplitude + x**2 - amplitude*cos(2*pi*x)",
    "cliff": "x**2/20 + height/(1 + exp(-steepness*(x - 1)))",
    "bowl": "x**2 + y**2",
    "elongated_bowl": _TURNED,
    "saddle": "x**2 - y**2",
    "monkey_saddle": "x**3 - 3*x*y**2",
    "plateau": "depth*((x - 2)**2 + (y + 1.5)**2)/width**2/(1 + ((x - 2)**2 + (y + 1.5)**2)/width**2)",
    "two_wells": _TWO_WELLS,
    "rosenbrock": "(a - x)**2 + b*(y - x**2)**2",
    "beale": "(1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2",
    "booth": "(x + 2*y - 7)**2 + (2*x + y - 5)**2",
    "himmelblau": "(x**2 + y - 11)**2 + (x + y**2 - 7)**2",
    "styblinski_tang": "(x**4 - 16*x**2 + 5*x + y**4 - 16*y**2 + 5*y)/2",
    "three_hump_camel": "2*x**2 - 1.05*x**4 + x**6/6 + x*y + y**2",
    "six_hump_camel": "(4 - 2.1*x**2 + x**4/3)*x**2 + x*y + (-4 + 4*y**2)*y**2",
    "goldstein_price": _GOLDSTEIN_PRICE,
    "ackley": "-20*exp(-0.2*sqrt((x**2 + y**2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + E + 20",
    "rastrigin": "2*amplitude + x**2 - amplitude*cos(2*pi*x) + y**2 - amplitude*cos(2*pi*y)",
    "griewank": "1 + (x**2 + y**2)/4000 - cos(x)*cos(y/sqrt(2))",
    "levy": _LEVY,
    "easom": "-cos(x)*cos(y)*exp(-(x - pi)**2 - (y - pi)**2)",
    "hills": _PEAKS,
    "spiral_valley": _SPIRAL,
    "cliff_plain": "(x**2 + y**2)/20 + height/(1 + exp(-steepness*(x - 1)))",
}

VARIANTS = {
    "convex_bowl": {"curvature": 0.3},
    "double_well": {"barrier": 2.5},
    "tilted_double_well": {"tilt": -1.1},
    "plateau_drop": {"depth": 0.7, "width": 1.3},
    "rastrigin_1d": {"amplitude": 3.5},
    "cliff": {"height": 5.5, "steepness": 7.0},
    "elongated_bowl": {"condition": 130.0, "angle": -34.0},
    "plateau": {"depth": 5.0, "width": 2.3},
    "two_wells": {"left_depth": 1.9, "right_depth": 0.4},
    "rosenbrock": {"a": -0.7, "b": 7.5},
    "rastrigin": {"amplitude": 3.5},
    "spiral_valley": {"height": 2.2, "twist": 0.4},
    "cliff_plain": {"height": 0.8, "steepness": 3.0},
}
