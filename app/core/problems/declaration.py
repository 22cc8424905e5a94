"""The problems as a scenario declares them, and how a training becomes one that steps can meet."""

from pathlib import Path
from typing import Annotated, ClassVar

import msgspec
import numpy as np

from app.core.batches import Batch, Stream
from app.core.datasets import AnyDataset
from app.core.datasets.base import Data, DataError, Progress
from app.core.datasets.dataset_cache import loaded
from app.core.faults import Fault
from app.core.initializers import AnyStart, Uniform, XavierUniform
from app.core.landscapes import AnyLandscape, Landscape
from app.core.losses import AnyLoss
from app.core.models import AnyModel
from app.core.parameters import number
from app.core.problems.faults import BindingError
from app.core.problems.training_problem import TrainingProblem
from app.core.words import QT_TRANSLATE_NOOP


class Surface(msgspec.Struct, frozen=True, kw_only=True, tag="surface", tag_field="kind", forbid_unknown_fields=True):
    """A landscape to be minimised.

    Attributes
    ----------
    landscape : the function of θ.
    gradient_noise : σ; each step adds one draw of N(0, σ² I) to every gradient an optimizer asks for,
        the same draw for all contenders. The recorded loss and gradient norm stay exact.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Problem", "Loss landscape")
    usual_start: ClassVar[AnyStart] = Uniform()
    batch: ClassVar[Batch | None] = None
    lower_bound: ClassVar[float | None] = None
    is_convex: ClassVar[bool] = False
    is_raw: ClassVar[bool] = False

    landscape: AnyLandscape
    gradient_noise: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gradient noise"),
            "σ",
            at_least=0,
            soft=(0.0, 5.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "Normal noise of this size is added to each gradient, as a mini-batch would."
            ),
        ),
    ] = 0.0


class Training(msgspec.Struct, frozen=True, kw_only=True, tag="training", tag_field="kind", forbid_unknown_fields=True):
    """A model to be fitted to data.

    Attributes
    ----------
    dataset, model, loss, batch : what is fitted to what, how it is measured, what each step sees.
    l2 : the loss includes ½·l2·‖w‖² over the weights; biases are left alone.
    stream : how samples arrive; None where all are there from the start.
    validation : the share of samples set aside, chosen by the seed, which the training never sees.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Problem", "Learning from data")
    usual_start: ClassVar[AnyStart] = XavierUniform()
    landscape: ClassVar[Landscape | None] = None
    gradient_noise: ClassVar[float] = 0.0
    lower_bound: ClassVar[float | None] = 0.0

    dataset: AnyDataset
    model: AnyModel
    loss: AnyLoss
    batch: Batch = Batch()
    l2: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Weight penalty"),
            "λ",
            at_least=0,
            at_most=1e6,
            soft=(0.0, 1.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The loss grows by half of this times the squared weights."),
        ),
    ] = 0.0
    stream: Stream | None = None
    validation: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Validation share"),
            at_least=0,
            at_most=0.5,
            soft=(0.0, 0.5),
            help=QT_TRANSLATE_NOOP("Parameter", "This share of the samples is set aside to test the model on."),
            live=False,
        ),
    ] = 0.0

    @property
    def is_convex(self) -> bool:
        """Whether every minimum is proven to be the global one."""
        return self.model.is_linear

    @property
    def is_raw(self) -> bool:
        """Whether the features are as they were measured."""
        return not self.dataset.standardize

    def load(self, folder: Path, data_seed: np.random.SeedSequence, progress: Progress | None = None) -> Data:
        """The samples.

        Raises
        ------
        BindingError : they cannot be read.
        Cancelled : `progress` asked for it.
        """
        try:
            return loaded(self.dataset, folder, data_seed, progress)
        except DataError as error:
            path = f"problem.dataset.{error.field}" if error.field else "problem.dataset"
            raise BindingError((Fault(path, error.said),)) from None

    def bind(
        self,
        folder: Path,
        *,
        data_seed: np.random.SeedSequence,
        batch_seed: np.random.SeedSequence,
        progress: Progress | None = None,
        origin: int = 0,
        data: Data | None = None,
        previous: TrainingProblem | None = None,
    ) -> TrainingProblem:
        """The problem.

        Parameters
        ----------
        folder : where relative paths start.
        data_seed, batch_seed : the random streams of data and of batches.
        origin : the step from which the declaration is in force.
        data : samples already loaded from the same data set with the same seed.
        previous : the problem in force until `origin`; what has arrived there stays.

        Raises
        ------
        BindingError : the data cannot be read, or the parts do not fit; each fault with its path.
        Cancelled : `progress` asked for it.
        """
        if data is None:
            data = self.load(folder, data_seed, progress)
        arrivals = None
        if previous is not None and origin > 0:
            arrivals = previous.arrivals
        return TrainingProblem(
            data,
            self.model,
            self.loss,
            self.batch,
            l2=self.l2,
            stream=self.stream,
            validation=self.validation,
            seed=batch_seed,
            split_seed=np.random.SeedSequence(data_seed.entropy, spawn_key=(*data_seed.spawn_key, 1)),
            origin=origin,
            arrivals=arrivals,
        )
