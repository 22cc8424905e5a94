"""What does not fit between data, model, loss and batch."""

from collections.abc import Iterator

import numpy as np

from app.core.batches import Batch, Stream
from app.core.datasets.base import Data
from app.core.faults import Fault
from app.core.losses.base import Loss
from app.core.models.base import Model
from app.core.parameters import kind_of
from app.core.words import QT_TRANSLATE_NOOP

MOST_CLASSES = 100


class BindingError(ValueError):
    """A training that cannot be set up. `faults` has at least one entry."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def class_values(data: Data) -> np.ndarray:
    """The distinct labels in class order, (k,)."""
    return np.arange(len(data.class_names)) if data.class_names is not None else np.unique(data.target)


def training_faults(
    data: Data, model: Model, loss: Loss, batch: Batch, stream: Stream | None, count: int
) -> Iterator[Fault]:
    """Everything that does not fit; `count` is the number of samples to train on."""
    yield from _target_faults(data, model, loss)
    features = data.features.shape[1]
    if model.only_features is not None and features != model.only_features:
        text = QT_TRANSLATE_NOOP("Fault", "{kind} takes {wanted} features, but the data have {count}")
        if model.only_features == 1:
            text = QT_TRANSLATE_NOOP("Fault", "{kind} takes one feature, but the data have {count}")
        yield Fault.of("problem.model", text, kind=_kind(model), wanted=model.only_features, count=features)
    text = QT_TRANSLATE_NOOP("Fault", "must be <= {most}, the number of samples, got {value}")
    if batch.size != "full" and batch.size > count:
        yield Fault.of("problem.batch.size", text, most=count, value=batch.size)
    if stream is not None and stream.initial > count:
        yield Fault.of("problem.stream.initial", text, most=count, value=stream.initial)


def _target_faults(data: Data, model: Model, loss: Loss) -> Iterator[Fault]:
    if not loss.takes_classes:
        if model.only_classes:
            text = QT_TRANSLATE_NOOP("Fault", "{kind} is trained with cross_entropy, got {loss}")
            yield Fault.of("problem.loss", text, kind=_kind(model), loss=_kind(loss))
        elif data.class_names is not None:
            text = QT_TRANSLATE_NOOP("Fault", "{loss} needs numbers as the target, but {complaint}")
            yield Fault.of("problem.dataset.target", text, loss=_kind(loss), complaint=data.text_target)
        return
    labels = class_values(data)
    if len(labels) < 2:
        text = QT_TRANSLATE_NOOP(
            "Fault", 'cross_entropy needs two classes or more, but column "{column}" holds only one'
        )
        yield Fault.of("problem.loss", text, column=data.target_name)
    elif len(labels) > MOST_CLASSES or (len(labels) > 2 and not (labels == np.floor(labels)).all()):
        text = QT_TRANSLATE_NOOP(
            "Fault",
            'cross_entropy needs class labels, but column "{column}" holds {count} different values; '
            "use mse or huber for numbers",
        )
        yield Fault.of("problem.loss", text, column=data.target_name, count=len(labels))
    elif len(labels) > 2 and model.only_outputs == 1:
        text = QT_TRANSLATE_NOOP("Fault", "{kind} tells two classes apart, but the data have {count}")
        yield Fault.of("problem.model", text, kind=_kind(model), count=len(labels))


def _kind(entry: Model | Loss) -> str:
    return kind_of(type(entry))
