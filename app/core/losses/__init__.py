"""The catalog of losses."""

from app.core.losses.base import Loss
from app.core.losses.cross_entropy import CrossEntropy
from app.core.losses.huber import Huber
from app.core.losses.mse import MeanSquaredError

LOSSES: tuple[type[Loss], ...] = (MeanSquaredError, Huber, CrossEntropy)
AnyLoss = MeanSquaredError | Huber | CrossEntropy

__all__ = ["LOSSES", "AnyLoss", "CrossEntropy", "Huber", "Loss", "MeanSquaredError"]
