"""θ of a model of standardised features, in the units of the features as they were given."""

import numpy as np

from app.core.arrays import Array
from app.core.datasets.base import Standardisation
from app.core.models.base import Network


def in_raw_units(theta: Array, network: Network, standardisation: Standardisation) -> Array | None:
    """The θ that gives the same outputs from raw features, (P,); None where the first layer has no bias.

    With x' = (x − mean) / scale the first layer's x'·W + b is x·(W / scale) + (b − (mean / scale)·W).
    """
    first = network.layers[0]
    if not first.has_bias:
        return None
    weights = theta[: first.fan_in * first.fan_out].reshape(first.fan_in, first.fan_out)
    bias = theta[first.fan_in * first.fan_out : first.size]
    weights = weights / standardisation.scales[:, None]
    bias = bias - standardisation.means @ weights
    return np.concatenate((weights.ravel(), bias, theta[first.size :]))
