"""A training problem: what a run over data minimises, step by step and as a whole."""

from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.batches import Arrivals, Batch, BatchPlan, Pool, Stream
from app.core.cancellation import check_cancelled
from app.core.datasets.base import Data
from app.core.initializers.base import ThetaSpace
from app.core.landscapes import Landscape
from app.core.losses.base import Loss
from app.core.models.base import Model, Network
from app.core.problems.batch_objective import BatchObjective, Penalty
from app.core.problems.faults import BindingError, class_values, training_faults
from app.core.problems.loss_surface import surface
from app.core.problems.units import in_raw_units


class TrainingProblem:
    """Data, model, loss and batches bound together; fixed between interventions.

    The full problem is the mean loss over the training samples that are there at a step, plus the
    penalty ½·l2·‖w‖² over the weights. What an update sees is the same over its batch, times the
    batch's size where losses are summed. Samples set aside for validation take no part in either.

    Parameters
    ----------
    data, model, loss, batch, l2, stream, validation : as declared.
    seed : the random stream of batches.
    split_seed : the random stream that chooses the validation samples.
    origin : the step from which these settings are in force; a new epoch begins there.
    arrivals : those until `origin`, where settings change during a run; what has arrived stays.

    Attributes
    ----------
    dimension : P, the length of θ.
    is_exact : whether every step's objective is the full problem, bit for bit.
    samples : how many there are to train on.
    class_names : the labels in class order, None for a regression.
    training_ids, validation_ids : the samples' numbers in the data set, in order of arrival.

    Raises
    ------
    BindingError : they do not fit together.
    """

    landscape: Landscape | None = None

    def __init__(
        self,
        data: Data,
        model: Model,
        loss: Loss,
        batch: Batch,
        *,
        l2: float = 0.0,
        stream: Stream | None = None,
        validation: float = 0.0,
        seed: np.random.SeedSequence,
        split_seed: np.random.SeedSequence | None = None,
        origin: int = 0,
        arrivals: Arrivals | None = None,
    ) -> None:
        self.training_ids, self.validation_ids = _split(data.count, validation, split_seed)
        count = self.samples = len(self.training_ids)
        faults = tuple(training_faults(data, model, loss, batch, stream, count))
        if faults:
            raise BindingError(faults)
        self.data, self.model, self.loss, self.batch, self.l2 = data, model, loss, batch, l2
        self.arrivals = Arrivals.begin(count, stream) if arrivals is None else arrivals.changed(stream, origin, count)
        self.plan = BatchPlan(batch, self.arrivals, seed, origin)
        outputs, targets, self.class_names = _encoded(data, loss)
        self.network = model.network(data.features.shape[1], outputs)
        self.dimension = self.network.size
        self.is_exact = batch.scaling == "mean" and (
            batch.size == "full" or (batch.size == count and batch.sampling != "replacement" and stream is None)
        )
        self._penalty = Penalty(l2, self.network.is_weight()) if l2 else None
        inputs = _prepared_inputs(data, self.network)
        is_whole = count == data.count
        self._inputs = inputs if is_whole else inputs[self.training_ids]
        self._targets = targets if is_whole else targets[self.training_ids]
        self._all_inputs, self._all_targets = inputs, targets
        self._last: tuple[int, BatchObjective] | None = None
        self._last_full: tuple[Pool, BatchObjective] | None = None

    def objective(self, step: int) -> BatchObjective:
        """What the update from row `step` to the next minimises; the same for all contenders."""
        check_cancelled()
        known = self._last
        if known is None or known[0] != step:
            where = self.plan.positions(step)
            known = self._last = (step, self._objective(where, is_sum=self.batch.scaling == "sum"))
        return known[1]

    def full_objective(self, step: int) -> BatchObjective:
        """The full problem as it stands at a step."""
        pool = self.arrivals.pool(step)
        known = self._last_full
        if known is None or known[0] != pool:
            known = self._last_full = (pool, self._objective(slice(*pool)))
        return known[1]

    def full(self, thetas: Array, steps: IntArray) -> tuple[Array, Array]:
        """Loss (k,) and gradient (k, P) of the full problem at thetas (k, P), as it stands at each step (k,)."""
        check_cancelled()
        if self.arrivals.stream is None:
            return self.full_objective(0).value_and_gradient(thetas)
        values, gradients = np.empty(len(thetas)), np.empty(thetas.shape)
        pools = [self.arrivals.pool(int(step)) for step in steps]
        begin = 0
        for end in range(1, len(pools) + 1):
            if end == len(pools) or pools[end] != pools[begin]:
                objective = self.full_objective(int(steps[begin]))
                values[begin:end], gradients[begin:end] = objective.value_and_gradient(thetas[begin:end])
                begin = end
        return values, gradients

    def hessian_vector(self, theta: Array, vector: Array, step: int) -> Array:
        """∇²f(θ)·v of the full problem at a step, (..., P)."""
        check_cancelled()
        return self.full_objective(step).hessian_vector(theta, vector)

    def surface(self, thetas: Array, ids: IntArray | None = None) -> Array:
        """The mean loss over the same samples at thetas (N, P), shape (N,).

        Parameters
        ----------
        ids : the samples' numbers in the data set; None for all training samples.
        """
        return surface(self._objective(slice(None)) if ids is None else self.objective_of(ids), thetas)

    def objective_of(self, ids: IntArray) -> BatchObjective:
        """The mean loss over samples given by their numbers in the data set."""
        inputs, targets = self._all_inputs[ids], self._all_targets[ids]
        return BatchObjective(self.network, self.loss, inputs, targets, ids, penalty=self._penalty)

    def available_ids(self, step: int) -> IntArray:
        """The samples there at a step, by their numbers in the data set, in order of arrival."""
        return self.training_ids[slice(*self.arrivals.pool(step))]

    def predict(self, theta: Array, features: Array) -> Array:
        """Numbers (..., n), probabilities of the second class (..., n), or of each of k > 2 (..., n, k).

        `features` (n, f) are in the units of `data.features`.
        """
        with np.errstate(all="ignore"):
            return self.loss.predictions(self.network.outputs(theta, self.network.prepare(features)))

    def residuals(self, theta: Array, ids: IntArray | None = None) -> Array:
        """Prediction minus target, (n,); for k > 2 classes 1 minus the probability of the sample's own."""
        inputs, targets = self._chosen(ids)
        with np.errstate(all="ignore"):
            predicted = self.loss.predictions(self.network.outputs(theta, inputs))
            if predicted.ndim == 2:
                return 1.0 - predicted[np.arange(len(targets)), targets.astype(np.int64)]
            return predicted - targets

    def accuracy(self, theta: Array, ids: IntArray | None = None) -> float | None:
        """The share of samples whose class is right; None for a regression."""
        if not self.loss.takes_classes:
            return None
        inputs, targets = self._chosen(ids)
        with np.errstate(all="ignore"):
            classes = self.loss.classes(self.network.outputs(theta, inputs))
        return None if classes is None else float((classes == targets).mean())

    def validation_loss(self, theta: Array) -> float | None:
        """The mean loss, without the penalty, over the samples set aside; None where there are none."""
        if not len(self.validation_ids):
            return None
        inputs, targets = self._chosen(self.validation_ids)
        objective = BatchObjective(self.network, self.loss, inputs, targets, self.validation_ids)
        return float(objective.value(theta))

    def validation_accuracy(self, theta: Array) -> float | None:
        """The share of samples set aside whose class is right; None for a regression or without such samples."""
        return self.accuracy(theta, self.validation_ids) if len(self.validation_ids) else None

    def batch_sizes(self, steps: IntArray) -> IntArray:
        """m, the samples of one gradient in the updates from these rows, (n,); the remainder of an epoch apart."""
        pools = self.arrivals.sizes(steps)
        size = self.batch.size
        if isinstance(size, str):
            return pools
        return np.full(len(steps), size) if self.batch.sampling == "replacement" else np.minimum(size, pools)

    def in_raw_units(self, theta: Array) -> Array | None:
        """θ for features as they were given; None where they still are, or where there is no such θ."""
        standardisation = self.data.standardisation
        return None if standardisation is None else in_raw_units(theta, self.network, standardisation)

    @cached_property
    def theta_names(self) -> tuple[str, ...]:
        """A short name for each number of θ."""
        return self.network.names()

    @cached_property
    def space(self) -> ThetaSpace:
        """What a start may ask of the problem."""
        return ThetaSpace(self.dimension, layers=self.network.layers, part=self._part)

    def _part(self, share: float, rng: np.random.Generator) -> BatchObjective:
        """The mean loss over a random share of the training samples, at least one."""
        count = max(1, int(share * len(self.training_ids) + 0.5))
        return self._objective(np.sort(rng.permutation(len(self.training_ids))[:count]))

    def _objective(self, where: slice | IntArray, *, is_sum: bool = False) -> BatchObjective:
        inputs, targets, ids = self._inputs[where], self._targets[where], self.training_ids
        scale = float(len(inputs)) if is_sum else 1.0
        return BatchObjective(self.network, self.loss, inputs, targets, ids, where, self._penalty, scale)

    def _chosen(self, ids: IntArray | None) -> tuple[Array, Array | IntArray]:
        if ids is None:
            return self._inputs, self._targets
        return self._all_inputs[ids], self._all_targets[ids]


_prepared: WeakKeyDictionary[Data, dict[object, Array]] = WeakKeyDictionary()


def _prepared_inputs(data: Data, network: Network) -> Array:
    """The features as the network takes them; made once, since each edit during a run binds a problem anew."""
    known = _prepared.setdefault(data, {})
    way = type(network).prepare
    if way not in known:
        known[way] = network.prepare(data.features)
    return known[way]


def _split(count: int, share: float, seed: np.random.SeedSequence | None) -> tuple[IntArray, IntArray]:
    """The samples to train on and those set aside, each in the data set's order."""
    everyone = np.arange(count)
    if share == 0:
        return everyone, everyone[:0]
    aside = min(max(1, int(share * count + 0.5)), count - 1)
    chosen = np.random.default_rng(seed).permutation(count)[:aside]
    is_aside = np.zeros(count, bool)
    is_aside[chosen] = True
    return everyone[~is_aside], everyone[is_aside]


def _encoded(data: Data, loss: Loss) -> tuple[int, Array | IntArray, tuple[str, ...] | None]:
    """The number of outputs, the targets (n,) as the loss takes them, and the class names."""
    if not loss.takes_classes:
        return 1, data.target, None
    values = class_values(data)
    names = data.class_names or tuple(f"{value:g}" for value in values)
    numbers = np.searchsorted(values, data.target)
    return (1, numbers.astype(np.float64), names) if len(values) == 2 else (len(values), numbers, names)
