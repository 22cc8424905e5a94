"""The loss of one set of samples at very many θ, for pictures of its surface."""

import numpy as np

from app.core.arrays import Array
from app.core.training.objective import BLOCK_ROWS, BatchObjective

CHUNK = 2**15
"""Numbers held at once: about what a core's own cache takes."""


def surface(objective: BatchObjective, thetas: Array) -> Array:
    """The mean loss, with its penalty, at thetas (N, P), shape (N,); equal to `value` up to rounding.

    For a linear model and squared errors the samples are first folded into P + 1 rows by a QR
    factorisation: ‖Xθ − y‖ does not change when [X y] is multiplied by an orthogonal matrix. Unlike the
    normal equations this loses no digits.
    """
    network, loss, samples = objective.network, objective.loss, objective.samples
    inputs, targets = objective.inputs, objective.targets
    with np.errstate(all="ignore"):
        if loss.is_square and network.is_linear and samples > network.size + 1:
            folded = np.asarray(np.linalg.qr(np.column_stack((inputs, targets)), mode="r"))
            inputs, targets = np.ascontiguousarray(folded[:, :-1]), np.ascontiguousarray(folded[:, -1])
        values = np.zeros(len(thetas))
        for first in range(0, len(inputs), BLOCK_ROWS):
            rows = slice(first, first + BLOCK_ROWS)
            most = max(1, CHUNK // (len(inputs[rows]) * (1 if network.is_linear else network.widest)))
            for begin in range(0, len(thetas), most):
                part = slice(begin, begin + most)
                outputs = network.outputs_over(thetas[part], inputs[rows])
                values[part] += loss.value(outputs, targets[rows], samples)
        if objective.penalty is not None:
            values += objective.penalty.value(thetas)
    return values
