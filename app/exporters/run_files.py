"""Run a scenario to its end into the files asked for, all of them or none."""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from app.core.simulation.simulator import Simulator
from app.exporters.table import run_in_chunks, write_csv
from app.exporters.writing import written_whole


def run_to_files(
    simulator: Simulator,
    outputs: Mapping[str, Path],
    all_theta: bool = False,
    progress: Callable[[str, int], None] | None = None,
) -> None:
    """Run every contender to its end and write `outputs`: paths under `csv`, `json`, `png`, `gif`.

    Raises
    ------
    OSError : an output cannot be written; none of them is then changed.
    ScenarioError : a picture is asked for that the problem does not have.
    """
    with contextlib.ExitStack() as stack:
        temporary = {name: stack.enter_context(written_whole(path)) for name, path in outputs.items()}
        if "csv" in temporary:
            out = stack.enter_context(temporary["csv"].open("w", encoding="utf-8", newline=""))
            write_csv(simulator, out, all_theta, progress)
            out.flush()
        else:
            for label in simulator.timeline.labels:
                for track, _ in run_in_chunks(simulator, label):
                    if progress is not None:
                        progress(label, track.last_step)
        if "json" in temporary:
            from app.exporters.run_json import write_json

            write_json(simulator.scenario, simulator.timeline, temporary["json"])
        if "png" in temporary:
            from app.exporters.image import write_png

            write_png(simulator, temporary["png"])
        if "gif" in temporary:
            from app.exporters.animation import write_gif

            write_gif(simulator, temporary["gif"])
