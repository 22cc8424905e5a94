"""Learning from data: the training problem and its declaration."""

from app.core.training.declaration import Training
from app.core.training.faults import BindingError
from app.core.training.objective import BatchObjective
from app.core.training.problem import TrainingProblem

__all__ = ["BatchObjective", "BindingError", "Training", "TrainingProblem"]
