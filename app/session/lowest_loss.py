"""The lowest loss of a run that grows."""

import numpy as np

from app.core.simulation.timeline import Timeline, Track


class LowestLoss:
    """The lowest finite loss of a run; of rows seen before nothing is looked at again."""

    def __init__(self) -> None:
        self._seen: dict[Track, tuple[int, float, float]] = {}

    def of(self, timeline: Timeline) -> float:
        """The lowest loss of any contender; nan where there is none."""
        self._seen = {track: self._lowest(track) for track in timeline.tracks}
        lowest = min(value for _, value, _ in self._seen.values())
        return lowest if lowest < float("inf") else float("nan")

    def _lowest(self, track: Track) -> tuple[int, float, float]:
        """The rows seen, their lowest loss, and the last of them, which tells a run that was cut and went elsewhere."""
        losses = track.column("loss")
        count, lowest, last = self._seen.get(track, (0, float("inf"), 0.0))
        if count > len(losses) or (count and losses[count - 1] != last):
            count, lowest = 0, float("inf")
        new = losses[count:]
        new = new[np.isfinite(new)]
        lowest = min(lowest, float(new.min())) if new.size else lowest
        return len(losses), lowest, float(losses[-1]) if len(losses) else 0.0
