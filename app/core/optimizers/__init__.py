"""The optimizers: an explicit list, from which forms, files, help and tests are made."""

from typing import TYPE_CHECKING, Union

from app.core.optimizers.adabelief import AdaBelief
from app.core.optimizers.adadelta import Adadelta
from app.core.optimizers.adagrad import Adagrad
from app.core.optimizers.adam import Adam
from app.core.optimizers.adamax import Adamax
from app.core.optimizers.adamw import AdamW
from app.core.optimizers.asgd import ASGD
from app.core.optimizers.barzilai_borwein import BarzilaiBorwein
from app.core.optimizers.base import Equation, Inside, Objective, Optimizer, State
from app.core.optimizers.conjugate_gradient import ConjugateGradient
from app.core.optimizers.gradient_descent import GradientDescent
from app.core.optimizers.inside import inside
from app.core.optimizers.langevin import Langevin
from app.core.optimizers.lbfgs import LBFGS
from app.core.optimizers.line_search import LineSearch
from app.core.optimizers.lion import Lion
from app.core.optimizers.momentum import Momentum
from app.core.optimizers.nadam import NAdam
from app.core.optimizers.nesterov import Nesterov
from app.core.optimizers.newton import Newton
from app.core.optimizers.polyak import Polyak
from app.core.optimizers.qhadam import QHAdam
from app.core.optimizers.qhm import QHM
from app.core.optimizers.radam import RAdam
from app.core.optimizers.rmsprop import RMSprop
from app.core.optimizers.rprop import Rprop
from app.core.optimizers.sam import SAM
from app.core.optimizers.sign_sgd import SignSGD
from app.core.optimizers.yogi import Yogi

OPTIMIZERS: tuple[type[Optimizer], ...] = (
    GradientDescent,
    Momentum,
    Nesterov,
    QHM,
    Adagrad,
    Adadelta,
    RMSprop,
    Rprop,
    Adam,
    AdamW,
    Adamax,
    NAdam,
    RAdam,
    QHAdam,
    Yogi,
    AdaBelief,
    SignSGD,
    Lion,
    SAM,
    Langevin,
    ASGD,
    Polyak,
    BarzilaiBorwein,
    LineSearch,
    ConjugateGradient,
    LBFGS,
    Newton,
)
"""Every optimizer there is, in the order of the menus: plain, adaptive, signs and noise, curvature."""

if TYPE_CHECKING:
    AnyOptimizer = Optimizer
else:
    AnyOptimizer = Union[OPTIMIZERS]  # noqa: UP007 - there is no X | Y of a tuple.
"""Any of them, told apart in a file by its `kind`."""

__all__ = [
    "OPTIMIZERS",
    "AnyOptimizer",
    "Equation",
    "Inside",
    "Objective",
    "Optimizer",
    "State",
    "inside",
    *(optimizer.__name__ for optimizer in OPTIMIZERS),
]
