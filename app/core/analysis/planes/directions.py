"""Two directions through θ: random ones as long as the model's own weights, or those of the trail."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.models.base import Layer
from app.core.words import QT_TRANSLATE_NOOP, MessageError

MOST_ALIKE = 0.95
"""The largest cosine between two random directions; more alike they would span hardly a plane."""

TRIES = 32


class PlaneError(MessageError):
    """There are no two directions of the kind asked for."""

    context: ClassVar[str] = "Plane"


class Directions(NamedTuple):
    """Two directions, and how much of the trail's way they hold.

    Attributes
    ----------
    first, second : (P,).
    explained : the share of the squared way from θ that lies along each, (2,); None of random directions.
    """

    first: Array
    second: Array
    explained: tuple[float, float] | None = None


def random_directions(theta: Array, layers: Sequence[Layer], seed: int) -> Directions:
    """Two filter-normalised random directions at θ (P,).

    Raises
    ------
    PlaneError : θ has no two weights to vary.

    References
    ----------
    H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein, Visualizing the Loss Landscape of Neural Nets, NeurIPS 2018,
    section 4: each filter of the direction is given the length of the same filter of the weights, so that planes
    of models with weights of other sizes compare; biases stay as they are.
    """
    rng = np.random.default_rng(seed)
    first = filter_normalised(rng.standard_normal(len(theta)), theta, layers)
    for _ in range(TRIES):
        second = filter_normalised(rng.standard_normal(len(theta)), theta, layers)
        size = float(np.linalg.norm(first) * np.linalg.norm(second))
        if size > 0 and abs(float(np.vecdot(first, second))) <= MOST_ALIKE * size:
            return Directions(first, second)
    raise PlaneError(QT_TRANSLATE_NOOP("Plane", "the model has no two weights to vary"))


def filter_normalised(direction: Array, theta: Array, layers: Sequence[Layer]) -> Array:
    """The direction (P,) with each neuron's weights as long as θ's own and its biases 0.

    Where all weights of θ are zero every filter is given length 1, as there is no own length to take.
    """
    found = np.zeros_like(direction)
    is_blank = not any(weights.any() for _, weights in _filters(theta, layers))
    for (where, drawn), (_, own) in zip(_filters(direction, layers), _filters(theta, layers), strict=True):
        length = np.sqrt(np.vecdot(drawn.T, drawn.T))
        wanted = np.ones(len(length)) if is_blank else np.sqrt(np.vecdot(own.T, own.T))
        factor = np.divide(wanted, length, out=np.zeros_like(length), where=length > 0)
        found[where] = (drawn * factor).ravel()
    return found


def principal_directions(path: Array, origin: Array) -> Directions:
    """The two directions along which a trail (k, P) lies farthest from θ, of length 1.

    The singular vectors of the rows θₜ − θ: no other plane through θ has a smaller sum of squared distances
    from the trail. (Li et al. centre the rows first, so that their plane need not be the nearest one.)

    Raises
    ------
    PlaneError : the trail does not leave θ.
    """
    rows = path - origin
    rows = rows[np.isfinite(rows).all(axis=1)]
    # The products of the rows are a small matrix even where P is large.
    products = np.vecdot(rows[:, None], rows[None]) if rows.size * len(rows) < 2**22 else _products(rows)
    amounts, mixes = np.linalg.eigh(products) if len(rows) else (np.empty(0), np.empty((0, 0)))
    total = float(np.trace(products)) if len(rows) else 0.0
    if not total > 0 or len(origin) < 2:
        raise PlaneError(QT_TRANSLATE_NOOP("Plane", "the trail does not leave θ"))
    first = _unit(mixes[:, -1] @ rows)
    has_second = len(rows) > 1 and amounts[-2] > 1e-12 * amounts[-1]
    beside = mixes[:, -2] @ rows if has_second else _least_axis(first)
    second = _unit(beside - (beside @ first) * first)
    shares = float(amounts[-1] / total), float(amounts[-2] / total) if has_second else 0.0
    return Directions(first, second, shares)


def _filters(theta: Array, layers: Sequence[Layer]) -> Iterator[tuple[slice, Array]]:
    """Where each layer's weights lie in θ, and they themselves (fan_in, fan_out), one column a neuron."""
    begin = 0
    for layer in layers:
        where = slice(begin, begin + layer.fan_in * layer.fan_out)
        yield where, theta[where].reshape(layer.fan_in, layer.fan_out)
        begin += layer.size


def _products(rows: Array) -> Array:
    """rows @ rows.T, one row at a time: OpenBLAS would take every core from the window for the whole product."""
    found = np.empty((len(rows), len(rows)))
    for index, row in enumerate(rows):
        found[index, index:] = np.vecdot(rows[index:], row)
        found[index:, index] = found[index, index:]
    return found


def _unit(vector: Array) -> Array:
    """The vector with length 1, its largest number positive, so that a picture does not flip."""
    largest = vector[np.argmax(np.abs(vector))]
    unit: Array = vector / (np.linalg.norm(vector) * (1.0 if largest >= 0 else -1.0))
    return unit


def _least_axis(vector: Array) -> Array:
    """The coordinate axis that is farthest from a direction."""
    axis = np.zeros_like(vector)
    axis[np.argmin(np.abs(vector))] = 1.0
    return axis
