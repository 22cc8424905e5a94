"""The trails as a plane through θ sees them. No Qt, no window."""

import weakref
from dataclasses import dataclass

import numpy as np

from app.core.analysis.planes import LossPlane
from app.core.arrays import Array, IntArray
from app.core.simulation.timeline import Track
from app.screen.pictures.picture import Picture
from app.screen.pictures.trails import trail_rows

FAR = 0.5
"""A ball farther from the plane than this part of its reach is no longer described by it."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One contender seen from a plane.

    Attributes
    ----------
    steps, coordinates, distances : of the trail up to the cursor, (k,), (k, 2), (k,); the ball is the last row.
    """

    label: str
    colour: str
    marker: str
    is_lost: bool
    steps: IntArray
    coordinates: Array
    distances: Array


@dataclass(frozen=True, slots=True, eq=False)
class PlanePicture:
    """All contenders seen from a plane, and whether it still describes the selected one."""

    plane: LossPlane
    contenders: tuple[Seen, ...]
    selected: int
    is_stale: bool

    @property
    def chosen(self) -> Seen:
        """The selected contender."""
        return self.contenders[self.selected]


class PlaneTrails:
    """The trails on one plane; rows projected in a frame before are not projected again."""

    def __init__(self, plane: LossPlane) -> None:
        self.plane = plane
        self._known: weakref.WeakKeyDictionary[_Key, _Rows] = weakref.WeakKeyDictionary()
        self._keys: dict[int, tuple[weakref.ref[Track], _Key]] = {}

    def picture(self, shown: Picture) -> PlanePicture:
        """The contenders of a picture at its cursor."""
        pairs = zip(shown.contenders, shown.timeline.tracks, strict=True)
        seen = []
        for contender, track in pairs:
            steps, coordinates, distances = self._trail(track, track.index_at(shown.cursor))
            seen.append(
                Seen(
                    contender.label,
                    contender.colour,
                    contender.marker,
                    contender.is_lost,
                    steps,
                    coordinates,
                    distances,
                )
            )
        chosen = seen[shown.selected]
        return PlanePicture(self.plane, tuple(seen), shown.selected, is_stale(self.plane, chosen))

    def _trail(self, track: Track, index: int) -> tuple[IntArray, Array, Array]:
        """Steps, coordinates and distances of the rows that draw a trail; only rows with finite numbers."""
        rows, _ = trail_rows(track, index)
        steps, losses = track.column("step")[rows], track.column("loss")[rows]
        key = self._key(track)
        known = self._known.get(key, _NOTHING)
        place = np.minimum(np.searchsorted(known.steps, steps), max(len(known.steps) - 1, 0))
        if len(known.steps):
            # The loss tells whether a track was cut back and has run on otherwise.
            is_known = (known.steps[place] == steps) & (known.losses[place] == losses)
        else:
            is_known = np.zeros(len(steps), bool)
        coordinates, distances = np.empty((len(rows), 2)), np.empty(len(rows))
        coordinates[is_known] = known.coordinates[place[is_known]]
        distances[is_known] = known.distances[place[is_known]]
        if not is_known.all():
            with np.errstate(all="ignore"):
                fresh = self.plane.shadow(track.column("theta")[rows[~is_known]])
            coordinates[~is_known], distances[~is_known] = fresh
        self._known[key] = _Rows(steps, losses, coordinates, distances)
        good = np.isfinite(coordinates).all(axis=1) & np.isfinite(distances)
        return steps[good], coordinates[good], distances[good]

    def _key(self, track: Track) -> "_Key":
        """Tracks compare by their numbers and cannot be keys themselves."""
        found = self._keys.get(id(track))
        if found is None or found[0]() is not track:
            self._keys = {name: pair for name, pair in self._keys.items() if pair[0]() is not None}
            found = self._keys[id(track)] = (weakref.ref(track), _Key())
        return found[1]


class _Key:
    """Stands for one track as long as it lives."""


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    steps: IntArray
    losses: Array
    coordinates: Array
    distances: Array


_NOTHING = _Rows(np.empty(0, np.int64), np.empty(0), np.empty((0, 2)), np.empty(0))


def is_stale(plane: LossPlane, seen: Seen) -> bool:
    """Whether a ball has left the surroundings that a plane describes: it lies far beside it, or off its grid."""
    if not len(seen.steps):
        return True
    x, y = seen.coordinates[-1]
    is_off = abs(x) > plane.x[-1] or abs(y) > plane.y[-1]
    return bool(is_off or seen.distances[-1] > FAR * plane.reach)
