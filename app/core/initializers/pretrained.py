"""A start where an earlier training ended."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import msgspec
import numpy as np

from app.core.arrays import Array
from app.core.initializers.base import NEEDS_MODEL, PartObjective, Start, StartError, ThetaSpace
from app.core.initializers.layerwise import XavierNormal
from app.core.library_messages import reason_of
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

Progress = Callable[[float], None]

MOST_BYTES = 500_000_000
HALVINGS = 40


class Pretrained(Start, frozen=True, kw_only=True, tag="pretrained"):
    """θ after a short full-batch gradient descent on a part of the samples, or the end of a saved run.

    Attributes
    ----------
    steps, lr, share : how long, with which largest step, and on which share of the training samples;
        a step that would not lower the loss is halved until it does, so that no `lr` diverges.
    path : a saved run (JSON) whose first contender's last θ is taken instead.
    """

    title = QT_TRANSLATE_NOOP("Start", "Pre-trained")
    lesson = QT_TRANSLATE_NOOP("Start", "A model that has already learned from some samples starts in a better place.")
    for_models_only = True
    takes_long = True

    steps: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Pre-training steps"),
            at_least=1,
            at_most=100_000,
            log=True,
            soft=(1, 10_000),
            help=QT_TRANSLATE_NOOP("Parameter", "How many steps the pre-training takes."),
            live=False,
        ),
    ] = 100
    lr: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Learning rate"),
            "η",
            above=0,
            log=True,
            soft=(1e-4, 10.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The largest learning rate that the pre-training tries."),
            live=False,
        ),
    ] = 0.5
    share: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Share of samples"),
            above=0,
            at_most=1,
            soft=(0.05, 1.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The share of the samples that the pre-training sees."),
            live=False,
        ),
    ] = 0.5
    path: Annotated[str, msgspec.Meta(min_length=1, max_length=4096)] | None = None

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        if self.path is not None:
            return _last_theta(space.folder / self.path, space.size)
        if space.part is None:
            raise StartError(NEEDS_MODEL)
        theta = XavierNormal().draw(space, rng)
        return self._descended(space.part(self.share, rng), theta, space.progress)

    def _descended(self, objective: PartObjective, theta: Array, progress: Progress | None) -> Array:
        """Gradient descent with backtracking (L. Armijo, Pacific Journal of Mathematics 16, 1966)."""
        lr = self.lr
        for step in range(self.steps):
            if progress is not None:
                progress(step / self.steps)
            value, gradient = objective.value_and_gradient(theta)
            steepness = float(gradient @ gradient)
            if not np.isfinite(steepness) or steepness == 0:
                break
            for _ in range(HALVINGS):
                if objective.value(theta - lr * gradient) <= value - 1e-4 * lr * steepness:
                    break
                lr /= 2
            else:
                break
            theta = theta - lr * gradient
            lr = min(2 * lr, self.lr)
        return theta


def _last_theta(path: Path, size: int) -> Array:
    """The last θ of the first contender of a saved run."""
    try:
        if path.stat().st_size > MOST_BYTES:
            text = QT_TRANSLATE_NOOP("Fault", "{name} is larger than {most} bytes")
            raise StartError(text, "path", name=path.name, most=f"{MOST_BYTES:,}")
        run: Any = json.loads(path.read_text("utf-8"))
        theta = np.array(run["contenders"][0]["frames"]["theta"][-1], np.float64)
    except FileNotFoundError:
        text = QT_TRANSLATE_NOOP("Fault", "the file {name} does not exist")
        raise StartError(text, "path", name=path.name) from None
    except OSError as error:
        text = QT_TRANSLATE_NOOP("Fault", "the file {name} cannot be read: {reason}")
        raise StartError(text, "path", name=path.name, reason=reason_of(error)) from None
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        if isinstance(error, StartError):
            raise
        text = QT_TRANSLATE_NOOP("Fault", "{name} is not a saved run")
        raise StartError(text, "path", name=path.name) from None
    if theta.shape != (size,) or not np.isfinite(theta).all():
        text = QT_TRANSLATE_NOOP("Fault", "the θ saved in {name} does not fit this model of {size} numbers")
        raise StartError(text, "path", name=path.name, size=size)
    return theta
