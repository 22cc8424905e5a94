"""Where a classifier draws its borders: probabilities on a grid, their lines and their colours. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

import contourpy
import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.field import Rectangle, finite_or_nan
from app.screen.pictures.fit_data import model_units

FINE, COARSE = 99, 49
"""Grid points along each axis: of the shaded contender, and of those of which only a line is drawn."""

ROWS = 2048
"""Grid points that pass through the network at once: for larger products BLAS wakes threads, which costs 10 ms."""

STRENGTH = 0.46
"""Opacity of the shade where the model is sure."""


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """What a model says over a part of the plane.

    Attributes
    ----------
    rectangle : the part, in the units the data were given in.
    x, y : the grid's coordinates, (g,) each.
    probabilities : of each class, (g, g, k), row by row upwards.
    """

    rectangle: Rectangle
    x: Array
    y: Array
    probabilities: Array

    def border(self) -> Array:
        """The lines where the most probable class changes, (n, 2), pieces parted by rows of nan."""
        classes = self.probabilities.shape[-1]
        if classes == 2:
            return _line(self.x, self.y, self.probabilities[..., 1] - 0.5)
        # A line for each class: every second point of a fine grid is enough, and four times as fast.
        every = 2 if len(self.x) > COARSE else 1
        x, y, of_class = self.x[::every], self.y[::every], self.probabilities[::every, ::every]
        pieces = []
        for number in range(classes):
            others = np.delete(of_class, number, axis=-1).max(axis=-1)
            pieces.append(_line(x, y, of_class[..., number] - others))
            pieces.append(np.full((1, 2), np.nan))
        return np.concatenate(pieces)

    def pixels(self, colours: Array) -> np.ndarray:
        """The shade (g, g, 4): premultiplied bytes blue, green, red, alpha; top row first.

        `colours` (k, 3) are red, green, blue in 0 … 255. The surer the model, the stronger the shade.
        """
        best = self.probabilities.argmax(axis=-1)
        classes = self.probabilities.shape[-1]
        sure = np.take_along_axis(self.probabilities, best[..., None], axis=-1)[..., 0]
        with np.errstate(invalid="ignore"):
            alpha = STRENGTH * (0.25 + 0.75 * (sure * classes - 1.0) / (classes - 1.0))
        alpha = np.where(np.isfinite(sure), np.clip(alpha, 0.0, STRENGTH), 0.0)
        shade = np.empty((*best.shape, 4))
        shade[..., :3] = colours[best][..., ::-1] * alpha[..., None]
        shade[..., 3] = 255.0 * alpha
        return np.ascontiguousarray(shade[::-1].round().astype(np.uint8))


class DecisionGrid:
    """A grid over two features, the others at their mean; prepared once and asked for many θ.

    Parameters
    ----------
    problem : a training with classes and two features or more.
    rectangle : the part of the plane, in the units the data were given in.
    axes : the two features.
    points : along each axis.
    """

    def __init__(
        self, problem: TrainingProblem, rectangle: Rectangle, axes: tuple[int, int], points: int = FINE
    ) -> None:
        self.problem, self.rectangle, self.axes = problem, rectangle, axes
        self.x, self.y = (np.linspace(low, high, points) for low, high in rectangle)
        features = self.features()
        self._inputs = problem.network.prepare(features)

    def features(self) -> Array:
        """The grid's points as the model takes them, (g·g, f)."""
        problem, points = self.problem, len(self.x)
        # Column by column: over the rows of a table of two columns numpy takes 20 times as long.
        means = np.array([column.mean() for column in problem.data.features.T])
        features = np.repeat(means[None], points * points, axis=0)
        given = np.zeros_like(features)
        given[:, self.axes[0]] = np.tile(self.x, points)
        given[:, self.axes[1]] = np.repeat(self.y, points)
        features[:, self.axes] = model_units(problem, given)[:, self.axes]
        return features

    def decide(self, theta: Array) -> Decision:
        """What the model says at θ."""
        *_, decision = self.deciding(theta)
        assert decision is not None
        return decision

    def deciding(self, theta: Array) -> Iterator[Decision | None]:
        """The same in pieces: None after each block of grid points, and the decision at last."""
        problem, points = self.problem, len(self.x)
        network, inputs = problem.network, self._inputs
        blocks = []
        for at in range(0, len(inputs), ROWS):
            with np.errstate(all="ignore"):
                blocks.append(network.outputs(theta, inputs[at : at + ROWS]))
            yield None
        with np.errstate(all="ignore"):
            said = finite_or_nan(problem.loss.predictions(np.concatenate(blocks)))
        both = np.stack((1.0 - said, said), axis=-1) if said.ndim == 1 else said
        yield Decision(self.rectangle, self.x, self.y, both.reshape(points, points, -1))


def _line(x: Array, y: Array, values: Array) -> Array:
    generator = contourpy.contour_generator(
        x, y, np.ma.masked_invalid(values), name="serial", line_type=contourpy.LineType.ChunkCombinedNan
    )
    found: Array | None = generator.lines(0.0)[0][0]
    return np.empty((0, 2)) if found is None else found
