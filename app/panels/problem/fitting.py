"""Keeps a training's parts fitting when its data set changes."""

from typing import Any

import msgspec

from app.core.losses import CrossEntropy, MeanSquaredError
from app.core.models.linear import Linear, Logistic
from app.core.problems.declaration import Training


def fitted(training: Training) -> Training:
    """The training with a loss and a model that suit its data set, changed only where they do not.

    Labels want cross-entropy and numbers do not; a model for one feature or for classes only gives way to a
    linear one.
    """
    has_classes = _has_classes(training.dataset)
    if has_classes is None:
        return training
    changes: dict[str, Any] = {}
    if training.loss.takes_classes != has_classes:
        changes["loss"] = CrossEntropy() if has_classes else MeanSquaredError()
    model = training.model
    narrow = model.only_features is not None and has_classes
    if narrow or (model.only_classes != has_classes and (model.only_classes or isinstance(model, Linear))):
        changes["model"] = Logistic() if has_classes else Linear()
    return msgspec.structs.replace(training, **changes)


def _has_classes(dataset: Any) -> bool | None:
    """Whether the target is labels; None for a column of numbers, which may be either, and for a file."""
    if hasattr(dataset, "usual_target"):
        target = getattr(dataset, "target", None) or dataset.usual_target
        return None if dict(dataset.columns())[target] else True
    target_name = getattr(dataset, "target_name", None)
    return None if target_name is None else bool(target_name == "class")
