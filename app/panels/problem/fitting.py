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
    has_classes = training.dataset.has_classes
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
