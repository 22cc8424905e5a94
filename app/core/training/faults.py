"""What does not fit between data, model, loss and batch."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from app.core.batches import Batch, Stream
from app.core.datasets.base import Data
from app.core.losses.base import Loss
from app.core.models.base import Model
from app.core.parameters import kind_of

MOST_CLASSES = 100


class BindingFault(NamedTuple):
    """One fault: the path of the field in the scenario, and what is wrong with it."""

    path: str
    message: str


class BindingError(ValueError):
    """A training that cannot be set up. `faults` has at least one entry."""

    def __init__(self, faults: tuple[BindingFault, ...]) -> None:
        super().__init__("\n".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults


def class_values(data: Data) -> np.ndarray:
    """The distinct labels in class order, (k,)."""
    return np.arange(len(data.class_names)) if data.class_names is not None else np.unique(data.target)


def training_faults(
    data: Data, model: Model, loss: Loss, batch: Batch, stream: Stream | None, count: int
) -> Iterator[BindingFault]:
    """Everything that does not fit; `count` is the number of samples to train on."""
    yield from _target_faults(data, model, loss)
    features = data.features.shape[1]
    if model.only_features is not None and features != model.only_features:
        wanted = "one feature" if model.only_features == 1 else f"{model.only_features} features"
        yield BindingFault("problem.model", f"{_kind(model)} takes {wanted}, but the data have {features}")
    known = f"<= {count}, the number of samples"
    if batch.size != "full" and batch.size > count:
        yield BindingFault("problem.batch.size", f"must be {known}, got {batch.size}")
    if stream is not None and stream.initial > count:
        yield BindingFault("problem.stream.initial", f"must be {known}, got {stream.initial}")


def _target_faults(data: Data, model: Model, loss: Loss) -> Iterator[BindingFault]:
    if not loss.takes_classes:
        if model.only_classes:
            yield BindingFault("problem.loss", f"{_kind(model)} is trained with cross_entropy, got {_kind(loss)}")
        elif data.class_names is not None:
            message = f"{_kind(loss)} needs numbers as the target, but {data.text_target}"
            yield BindingFault("problem.dataset.target", message)
        return
    labels = class_values(data)
    if len(labels) < 2:
        message = f'cross_entropy needs two classes or more, but column "{data.target_name}" holds only one'
        yield BindingFault("problem.loss", message)
    elif len(labels) > MOST_CLASSES or (len(labels) > 2 and not (labels == np.floor(labels)).all()):
        message = (
            f'cross_entropy needs class labels, but column "{data.target_name}" holds {len(labels)} different values; '
            "use mse or huber for numbers"
        )
        yield BindingFault("problem.loss", message)
    elif len(labels) > 2 and model.only_outputs == 1:
        yield BindingFault("problem.model", f"{_kind(model)} tells two classes apart, but the data have {len(labels)}")


def _kind(entry: Model | Loss) -> str:
    return kind_of(type(entry))
