"""The normal distribution's density and distribution function, in numpy alone."""

import math

import numpy as np

from app.core.arrays import Array

# Coefficients of the rational approximations in S. L. Moshier, Cephes Math Library, ndtr.c (1984),
# highest power first: erf(x) = x·T(x²)/U(x²) for |x| < 1, erfc(x) = e^(−x²)·P(x)/Q(x) for 1 ≤ x < 8
# and e^(−x²)·R(x)/S(x) beyond.
_T = (
    9.60497373987051638749,
    90.0260197203842689217,
    2232.00534594684319226,
    7003.32514112805075473,
    55592.3013010394962768,
)
_U = (
    1.0,
    33.5617141647503099647,
    521.357949780152679795,
    4594.32382970980127987,
    22629.0000613890934246,
    49267.3942608635921086,
)
_P = (
    2.46196981473530512524e-10,
    0.564189564831068821977,
    7.46321056442269912687,
    48.6371970985681366614,
    196.520832956077098242,
    526.445194995477358631,
    934.528527171957607540,
    1027.55188689515710272,
    557.535335369399327526,
)
_Q = (
    1.0,
    13.2281951154744992508,
    86.7072140885989742329,
    354.937778887819891062,
    975.708501743205489753,
    1823.90916687909736289,
    2246.33760818710981792,
    1656.66309194161350182,
    557.535340817727675546,
)
_R = (
    0.564189583547755073984,
    1.27536670759978104416,
    5.01905042251180477414,
    6.16021097993053585195,
    7.40974269950448939160,
    2.97886665372100240670,
)
_S = (
    1.0,
    2.26052863220117276590,
    9.39603524938001434673,
    12.0489539808096656605,
    17.0814450747565897222,
    9.60896809063285878198,
    3.36907645100081516050,
)


def normal_density(x: Array) -> Array:
    """e^(−x²/2) / √(2π)."""
    return np.exp(-0.5 * (x * x)) * (1 / math.sqrt(2 * math.pi))


def normal_distribution(x: Array) -> Array:
    """Φ(x) = (1 + erf(x/√2)) / 2, accurate to a few units in the last place of the larger tail."""
    scaled = x * math.sqrt(0.5)
    inner = np.clip(scaled, -1.0, 1.0)
    square = inner * inner
    near = 0.5 + 0.5 * inner * (_polynomial(_T, square) / _polynomial(_U, square))
    size = np.minimum(np.abs(scaled), 1e3)
    middle = np.clip(size, 1.0, 8.0)
    far = np.maximum(size, 8.0)
    ratio = np.where(
        size < 8.0, _polynomial(_P, middle) / _polynomial(_Q, middle), _polynomial(_R, far) / _polynomial(_S, far)
    )
    tail = 0.5 * np.exp(-(size * size)) * ratio
    return np.where(size < 1.0, near, np.where(scaled > 0, 1.0 - tail, np.where(scaled < 0, tail, scaled)))


def _polynomial(coefficients: tuple[float, ...], x: Array) -> Array:
    """Horner's rule, highest power first."""
    total = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        total *= x
        total += coefficient
    return total
