"""The lines of ghosts on the canvases and in the charts. No Qt, no window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.screen.pictures.series import vertical


@dataclass(frozen=True, slots=True, eq=False)
class GhostLine:
    """A line (n, 2) of a ghost, in the colour its contender had; one that diverged must not flatten the others."""

    points: Array
    colour: str
    has_diverged: bool = False


def ghost_trails(ghosts: Sequence[Ghost]) -> tuple[GhostLine, ...]:
    """The trails on a map of two coordinates; up to where a contender's numbers were finite."""
    found = []
    for track in (track for ghost in ghosts for track in ghost.tracks):
        if track.theta.shape[1] == 2:
            finite = np.isfinite(track.theta).all(axis=1)
            found.append(GhostLine(track.theta[finite], track.colour))
    return tuple(found)


def ghost_dots(ghosts: Sequence[Ghost]) -> tuple[tuple[Array, str], ...]:
    """The places (n, 2) on a curve of one coordinate, θ and loss, with their colours."""
    return tuple(
        (np.column_stack((track.theta[:, 0], track.columns["loss"])), track.colour)
        for ghost in ghosts
        for track in ghost.tracks
        if track.theta.shape[1] == 1
    )


def ghost_heights(ghosts: Sequence[Ghost]) -> tuple[tuple[Array, Array, str], ...]:
    """The trails (n, 2) on a surface with their losses (n,) and colours."""
    return tuple(
        (track.theta, track.columns["loss"], track.colour)
        for ghost in ghosts
        for track in ghost.tracks
        if track.theta.shape[1] == 2
    )


def ghost_lines(ghosts: Sequence[Ghost], column: str, horizontal: str, is_log: bool) -> tuple[GhostLine, ...]:
    """The lines on a chart of a column against another, where the ghost has it; log10 where the axis is logarithmic."""
    return tuple(
        GhostLine(
            np.column_stack((track.columns[horizontal], vertical(track.columns[column], is_log))),
            track.colour,
            track.outcome.ended_by == "diverged",
        )
        for ghost in ghosts
        for track in ghost.tracks
        if horizontal in track.columns
    )
