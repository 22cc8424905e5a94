"""The loss of one set of samples at very many θ, for pictures of its surface."""

import numpy as np

from app.core.arrays import Array
from app.core.problems.batch_objective import BLOCK_ROWS, BatchObjective

CHUNK = 2**15
"""Numbers held at once: about what a core's own cache takes."""


class LossSurface:
    """The mean loss of fixed samples, with its penalty, ready to be asked for at very many θ.

    For a linear model and squared errors the samples are first folded into P + 1 rows by a QR
    factorisation: ‖Xθ − y‖ does not change when [X y] is multiplied by an orthogonal matrix. Unlike the
    normal equations this loses no digits.

    Attributes
    ----------
    rows : the samples, or the rows they are folded into, that each θ meets.
    """

    def __init__(self, objective: BatchObjective) -> None:
        self._objective = objective
        self._inputs, self._targets = objective.inputs, objective.targets
        network, samples = objective.network, objective.samples
        if objective.loss.is_square and network.is_linear and samples > network.size + 1:
            with np.errstate(all="ignore"):
                folded = np.asarray(np.linalg.qr(np.column_stack((self._inputs, self._targets)), mode="r"))
            self._inputs = np.ascontiguousarray(folded[:, :-1])
            self._targets = np.ascontiguousarray(folded[:, -1])
        self.rows = len(self._inputs)

    def values(self, thetas: Array) -> Array:
        """The loss at thetas (N, P), shape (N,); equal to the objective's `value` up to rounding."""
        objective, network = self._objective, self._objective.network
        with np.errstate(all="ignore"):
            values = np.zeros(len(thetas))
            for first in range(0, len(self._inputs), BLOCK_ROWS):
                inputs, targets = self._inputs[first : first + BLOCK_ROWS], self._targets[first : first + BLOCK_ROWS]
                most = max(1, CHUNK // (len(inputs) * (1 if network.is_linear else network.widest)))
                for begin in range(0, len(thetas), most):
                    part = slice(begin, begin + most)
                    outputs = network.outputs_over(thetas[part], inputs)
                    values[part] += objective.loss.value(outputs, targets, objective.samples)
            if objective.penalty is not None:
                values += objective.penalty.value(thetas)
        return values


def surface(objective: BatchObjective, thetas: Array) -> Array:
    """The mean loss, with its penalty, at thetas (N, P), shape (N,); equal to `value` up to rounding."""
    return LossSurface(objective).values(thetas)
