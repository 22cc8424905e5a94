"""The catalog of landscapes. Adding one takes its file and one line here."""

from typing import TYPE_CHECKING, Union

from app.core.landscapes.ackley import Ackley
from app.core.landscapes.base import Landscape, Minimum
from app.core.landscapes.beale import Beale
from app.core.landscapes.booth import Booth
from app.core.landscapes.bowl import Bowl
from app.core.landscapes.cliff import Cliff
from app.core.landscapes.cliff_plain import CliffPlain
from app.core.landscapes.convex_bowl import ConvexBowl
from app.core.landscapes.double_well import DoubleWell
from app.core.landscapes.easom import Easom
from app.core.landscapes.elongated_bowl import ElongatedBowl
from app.core.landscapes.formula import Formula
from app.core.landscapes.goldstein_price import GoldsteinPrice
from app.core.landscapes.griewank import Griewank
from app.core.landscapes.hills import Hills
from app.core.landscapes.himmelblau import Himmelblau
from app.core.landscapes.kink import Kink
from app.core.landscapes.levy import Levy
from app.core.landscapes.monkey_saddle import MonkeySaddle
from app.core.landscapes.plateau import Plateau
from app.core.landscapes.plateau_drop import PlateauDrop
from app.core.landscapes.quartic import Quartic
from app.core.landscapes.rastrigin import Rastrigin
from app.core.landscapes.rastrigin_1d import Rastrigin1D
from app.core.landscapes.rosenbrock import Rosenbrock
from app.core.landscapes.saddle import Saddle
from app.core.landscapes.seed_picture import SeedPicture
from app.core.landscapes.six_hump_camel import SixHumpCamel
from app.core.landscapes.spiral_valley import SpiralValley
from app.core.landscapes.styblinski_tang import StyblinskiTang
from app.core.landscapes.three_hump_camel import ThreeHumpCamel
from app.core.landscapes.tilted_double_well import TiltedDoubleWell
from app.core.landscapes.two_wells import TwoWells

LANDSCAPES: tuple[type[Landscape], ...] = (
    ConvexBowl,
    Quartic,
    Kink,
    DoubleWell,
    TiltedDoubleWell,
    PlateauDrop,
    SeedPicture,
    Rastrigin1D,
    Cliff,
    Bowl,
    ElongatedBowl,
    Saddle,
    MonkeySaddle,
    Plateau,
    TwoWells,
    Rosenbrock,
    Beale,
    Booth,
    Himmelblau,
    StyblinskiTang,
    ThreeHumpCamel,
    SixHumpCamel,
    GoldsteinPrice,
    Ackley,
    Rastrigin,
    Griewank,
    Levy,
    Easom,
    Hills,
    SpiralValley,
    CliffPlain,
    Formula,
)
"""Every landscape: one-dimensional ones, then two-dimensional ones, the formula last."""

if TYPE_CHECKING:
    AnyLandscape = Landscape
else:
    AnyLandscape = Union[LANDSCAPES]  # noqa: UP007  # a tuple can only be spelt out this way
"""What a scenario file may hold as a landscape: any of the kinds."""

__all__ = ["LANDSCAPES", "AnyLandscape", "Formula", "Landscape", "Minimum"]
