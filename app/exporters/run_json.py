"""A run as JSON: the scenario and, for each contender, its end and its frames as columns."""

import json
import math
from pathlib import Path
from typing import Any

from app.core.cancellation import check_cancelled
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import to_plain
from app.core.simulation.timeline import COLUMNS, Timeline

RUN_FORMAT = "descent-lab-run/1"


def run_as_plain(scenario: Scenario, timeline: Timeline) -> dict[str, Any]:
    """The kept frames of a run as plain values; numbers that are not finite become null."""
    contenders = []
    for label, track in zip(timeline.labels, timeline.tracks, strict=True):
        check_cancelled()
        columns = {name: _finite(track.column(name).tolist()) for name in COLUMNS if name != "gradient"}
        contenders.append({"label": label, "ended": track.ended, "stopped_by": track.stopped_by, "frames": columns})
    return {"format": RUN_FORMAT, "scenario": to_plain(scenario), "contenders": contenders}


def write_json(scenario: Scenario, timeline: Timeline, path: Path) -> None:
    """Write `run_as_plain` to a file."""
    path.write_text(json.dumps(run_as_plain(scenario, timeline), ensure_ascii=False, allow_nan=False) + "\n", "utf-8")


def _finite(value: Any) -> Any:
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return value if not isinstance(value, float) or math.isfinite(value) else None
