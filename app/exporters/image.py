"""A finished run as a picture."""

from pathlib import Path

from app.core.simulation.simulator import Simulator
from app.exporters.figure import Figure


def write_png(simulator: Simulator, path: Path) -> None:
    """Write the run as a PNG of 1400 × 850 pixels.

    A surface of one or two coordinates with trails, minima and the start, or charts where θ has more;
    beside it who is who, the last losses and the loss against the steps.

    Raises
    ------
    OSError : the file cannot be written.
    """
    figure = Figure(simulator)
    figure.at(figure.last_step).halved().save(path, format="PNG", optimize=True)
