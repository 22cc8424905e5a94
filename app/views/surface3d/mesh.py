"""The landscape as a body in a box: vertices, colours, level lines and trails as plain numbers. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import contourpy
import numpy as np
from numpy.typing import NDArray

from app.core.arrays import Array, BoolArray, IntArray
from app.screen.pictures.field import Plane, Rectangle, Shading, finite_or_nan, level_values

SingleArray = NDArray[np.float32]

GRID = 96
"""Points along each axis of the mesh."""

HEIGHT = 1.0
"""Height of the box; its longer side measures 2."""

FLOOR = -0.32
"""Height of the floor, where the level lines lie beneath the surface."""

LIFT = 0.012
"""How far above the surface lines and balls are drawn, so that they are not half buried in it."""

DASH = 0.03
"""Length of a dash of an earlier run's trail."""

MOST_STRETCH = 2.0
"""The box keeps the landscape's proportions up to this ratio of its sides."""

LOWEST_LIGHT = 0.62
"""Brightness of a slope that faces away from the light."""

SIGHT = 64
"""Points of the line of sight that are compared with the surface."""


@dataclass(frozen=True, slots=True)
class Box:
    """How θ and f become places in the box, x and y around 0 and z from 0.

    Attributes
    ----------
    sides : half the box's width along x and along y.
    heights : how f becomes a share of the height; it reaches further up than the colours do.
    """

    rectangle: Rectangle
    sides: tuple[float, float]
    heights: Shading

    def places(self, theta: Array, loss: Array) -> Array:
        """Places (..., 3) of points θ (..., 2) with their losses (...); nan outside the rectangle."""
        places = np.empty((*theta.shape[:-1], 3))
        for axis, (low, high) in enumerate(self.rectangle):
            share = (theta[..., axis] - low) / (high - low)
            outside = ~((share >= -1e-9) & (share <= 1 + 1e-9))
            places[..., axis] = np.where(outside, np.nan, (2 * share - 1) * self.sides[axis])
        places[..., 2] = HEIGHT * self.heights.shade(loss)
        return places


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """The surface in its box.

    Attributes
    ----------
    heights : z on the grid (ny, nx), nan where f is not finite.
    vertices, colours : (n, 3) and (n, 4), colours 0 … 1; in single precision, as OpenGL takes them.
    faces : triangles (m, 3) of vertices; cells with a nan corner are left out.
    """

    box: Box
    heights: Array
    vertices: SingleArray
    colours: SingleArray
    faces: IntArray


def box_of(plane: Plane, shading: Shading) -> Box:
    """The box that holds a plane: f up to 1.6 times the coloured range, or all of it where that is not much more."""
    (left, right), (bottom, top) = plane.rectangle
    ratio = min(max((right - left) / (top - bottom), 1 / MOST_STRETCH), MOST_STRETCH)
    sides = (1.0, 1.0 / ratio) if ratio >= 1 else (ratio, 1.0)
    finite = plane.values[np.isfinite(plane.values)]
    highest = float(finite.max()) if len(finite) else shading.high
    reach = 4.0 if shading.unit is not None else 1.6
    high = min(max(highest, shading.high), shading.low + reach * (shading.high - shading.low))
    return Box(plane.rectangle, sides, replace(shading, high=high))


def relief(plane: Plane, shading: Shading, table: Array, dimmed: float = 0.0) -> Relief:
    """The surface of a plane.

    Parameters
    ----------
    table : the colour map (k, 3), 0 … 1, from low to high.
    dimmed : how much darker all colours are, 0 … 1.
    """
    thin = thinned(plane)
    box = box_of(thin, shading)
    heights = HEIGHT * box.heights.shade(thin.values)
    x, y = (np.linspace(-side, side, count) for side, count in zip(box.sides, (len(thin.x), len(thin.y)), strict=True))
    vertices = np.empty((len(y), len(x), 3), np.float32)
    vertices[..., 0], vertices[..., 1], vertices[..., 2] = x, y[:, None], np.nan_to_num(heights)
    shades = np.nan_to_num(shading.shade(thin.values))
    colours = np.ones((len(y), len(x), 4), np.float32)
    colours[..., :3] = table[np.round(shades * (len(table) - 1)).astype(np.int64)]
    colours[..., :3] *= (light(heights, x, y) * (1 - dimmed))[..., None]
    return Relief(box, heights, vertices.reshape(-1, 3), colours.reshape(-1, 4), triangles(np.isfinite(heights)))


def thinned(plane: Plane, points: int = GRID) -> Plane:
    """The plane with at most about so many points along each axis, its edges kept."""
    rows, columns = (
        np.unique(np.round(np.linspace(0, count - 1, min(count, points))).astype(np.int64))
        for count in plane.values.shape
    )
    return Plane(plane.x[columns], plane.y[rows], plane.values[np.ix_(rows, columns)])


def light(heights: Array, x: Array, y: Array) -> Array:
    """Brightness (ny, nx) of a surface lit from the upper left: `LOWEST_LIGHT` … 1."""
    with np.errstate(invalid="ignore"):
        along_y, along_x = np.gradient(heights, y, x)
        facing = (0.45 * along_x - 0.35 * along_y + 0.82) / np.sqrt(1 + along_x * along_x + along_y * along_y)
    brightness: Array = LOWEST_LIGHT + (1 - LOWEST_LIGHT) * np.clip(np.nan_to_num(facing, nan=0.5), 0, 1)
    return brightness


def triangles(is_finite: BoolArray) -> IntArray:
    """Two triangles for each cell of a grid (ny, nx) whose four corners are there, as (m, 3) vertex numbers."""
    rows, columns = is_finite.shape
    corner = np.arange(rows * columns).reshape(rows, columns)
    whole = is_finite[:-1, :-1] & is_finite[1:, :-1] & is_finite[:-1, 1:] & is_finite[1:, 1:]
    a, b, c, d = (part[whole] for part in (corner[:-1, :-1], corner[:-1, 1:], corner[1:, :-1], corner[1:, 1:]))
    return np.concatenate((np.stack((a, b, d), axis=1), np.stack((a, d, c), axis=1)))


def relief_lines(plane: Plane, shading: Shading, box: Box) -> tuple[Array, Array]:
    """The level lines on the floor and on the surface itself, each as pairs of places (2n, 3)."""
    thin = thinned(plane)
    generator = contourpy.contour_generator(
        thin.x, thin.y, np.ma.masked_invalid(thin.values), line_type=contourpy.LineType.ChunkCombinedNan
    )
    floor, surface = [np.empty((0, 3))], [np.empty((0, 3))]
    flat, onto_floor, onto_surface = np.array([1.0, 1.0, 0.0]), np.array([0, 0, FLOOR]), np.array([0, 0, LIFT / 3])
    for level in level_values(thin, shading).tolist():
        line = generator.lines(level)[0][0]
        if line is not None:
            piece = pairs(box.places(line, np.full(len(line), level)))
            floor.append(piece * flat + onto_floor)
            surface.append(piece + onto_surface)
    return np.concatenate(floor), np.concatenate(surface)


def pairs(places: Array) -> Array:
    """A line (n, 3) as pairs of places (2m, 3), without the pieces that have a nan."""
    if len(places) < 2:
        return np.empty((0, 3))
    pieces = np.stack((places[:-1], places[1:]), axis=1)
    kept: Array = pieces[np.isfinite(pieces).all(axis=(1, 2))].reshape(-1, 3)
    return kept


def trail_pieces(box: Box, trails: Iterable[tuple[Array, Array, Array]]) -> tuple[Array, Array]:
    """Trails as pairs of places (2n, 3) and their colours (2n, 4).

    Parameters
    ----------
    trails : for each contender its points (m, 2), their losses (m,) and its colour (4,), 0 … 1.
    """
    places, colours = [np.empty((0, 3))], [np.empty((0, 4))]
    for points, loss, colour in trails:
        line = box.places(points, finite_or_nan(loss))
        line[:, 2] += LIFT
        piece = pairs(line)
        places.append(piece)
        colours.append(np.broadcast_to(colour, (len(piece), 4)))
    return np.concatenate(places), np.concatenate(colours)


def dashed_pieces(box: Box, trails: Iterable[tuple[Array, Array, Array]]) -> tuple[Array, Array]:
    """As `trail_pieces`, in dashes of one length: the trails of runs that are no more."""
    places, colours = [np.empty((0, 3))], [np.empty((0, 4))]
    for points, loss, colour in trails:
        line = box.places(points, finite_or_nan(loss))
        line[:, 2] += LIFT
        lengths = np.nan_to_num(np.sqrt((np.diff(line, axis=0) ** 2).sum(axis=1)))
        way = np.concatenate(([0.0], np.cumsum(lengths)))
        ends = np.arange(0.0, way[-1] + DASH, DASH)
        sampled = np.column_stack([np.interp(ends, way, line[:, axis]) for axis in range(3)])
        pieces = sampled[: len(sampled) // 2 * 2].reshape(-1, 2, 3)
        piece = pieces[np.isfinite(pieces).all(axis=(1, 2))].reshape(-1, 3)
        places.append(piece)
        colours.append(np.broadcast_to(colour, (len(piece), 4)))
    return np.concatenate(places), np.concatenate(colours)


def hidden(places: Array, eye: Array, body: Relief) -> BoolArray:
    """For each place (n, 3), whether the surface stands between it and the eye (3,)."""
    way = places[:, None, :] + np.linspace(0.02, 1, SIGHT)[:, None] * _inside(places, eye, body.box)[:, None, :]
    surface = _height_at(way[..., :2], body)
    is_hidden: BoolArray = np.any(surface > way[..., 2] + LIFT, axis=1)
    return is_hidden


def _inside(places: Array, eye: Array, box: Box) -> Array:
    """The ways (n, 3) from places to the eye, only as far as the box reaches."""
    way = eye - places
    ends = np.array([*box.sides, HEIGHT]) * np.where(way < 0, -1.0, 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(way != 0, (ends - places) / way, np.inf)
        shortened: Array = way * np.clip(np.nan_to_num(share.min(axis=1)), 0, 1)[:, None]
    return shortened


def _height_at(points: Array, body: Relief) -> Array:
    """z of the nearest grid point for places (..., 2); nan where there is no surface."""
    rows, columns = body.heights.shape
    share = np.nan_to_num((points / np.array(body.box.sides) + 1) / 2)
    at = np.round(share * np.array([columns - 1, rows - 1])).astype(np.int64)
    heights: Array = body.heights[np.clip(at[..., 1], 0, rows - 1), np.clip(at[..., 0], 0, columns - 1)]
    return heights
