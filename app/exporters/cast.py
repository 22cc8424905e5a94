"""Who takes part in an exported picture, and where each of them is at a step."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.exporters.paper import contender_colours, contender_markers
from app.screen.pictures.trails import trail_rows


@dataclass(frozen=True, slots=True, eq=False)
class Actor:
    """One contender: its track, and how it is drawn."""

    label: str
    colour: str
    marker: str
    track: Track

    def trail(self, step: int) -> tuple[Array, Array]:
        """Its past up to a step, thinned for drawing: θ (m, d) and the loss (m,)."""
        rows, _ = trail_rows(self.track, self.track.index_at(step))
        return self.track.column("theta")[rows], self.track.column("loss")[rows]

    def place(self, step: int) -> tuple[Array, float]:
        """The newest θ (d,) and loss up to a step that are finite; the start always counts."""
        index = self.track.index_at(step)
        while index > 0 and not self._is_finite(index):
            index -= 1
        return self.track.column("theta")[index], float(self.track.column("loss")[index])

    def is_lost(self, step: int) -> bool:
        """Whether its numbers are no longer finite at a step."""
        return not self._is_finite(self.track.index_at(step))

    def _is_finite(self, index: int) -> bool:
        theta, loss = self.track.column("theta")[index], self.track.column("loss")[index]
        return bool(np.isfinite(theta).all() and np.isfinite(loss))


def cast_of(simulator: Simulator) -> tuple[Actor, ...]:
    """All contenders, in their order."""
    timeline = simulator.timeline
    colours, markers = contender_colours(simulator.scenario), contender_markers(len(timeline.labels))
    return tuple(Actor(*parts) for parts in zip(timeline.labels, colours, markers, timeline.tracks, strict=True))
