"""A run as an animation."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from app.core.simulation.simulator import Simulator
from app.exporters.figure import Figure

WIDTH = 980
MOST_FRAMES = 100
FRAME_MILLISECONDS = 60
END_MILLISECONDS = 2000
COLOURS = 255
"""One entry of the palette stays free for what has not changed since the frame before."""


def write_gif(simulator: Simulator, path: Path) -> None:
    """Write the run as a GIF: at most 100 frames, evenly spaced in steps; the last stays for two seconds.

    All frames share one palette, taken from the last of them, and hold only what has changed.

    Raises
    ------
    OSError : the file cannot be written.
    """
    figure = Figure(simulator)
    steps = frame_steps(figure.last_step)
    palette = figure.at(steps[-1]).finished(WIDTH).quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    frames = _frames(figure, steps, palette)
    times = [FRAME_MILLISECONDS] * (len(steps) - 1) + [END_MILLISECONDS]
    next(frames).save(
        path, format="GIF", save_all=True, append_images=frames, duration=times, loop=0, disposal=1, optimize=False
    )


def frame_steps(last: int) -> list[int]:
    """The steps shown: the start, the end, and evenly spaced ones between them."""
    return [int(step) for step in np.unique(np.linspace(0, last, min(last + 1, MOST_FRAMES)).round())]


def _frames(figure: Figure, steps: list[int], palette: Image.Image) -> Iterator[Image.Image]:
    for step in steps:
        yield figure.at(step).finished(WIDTH).quantize(palette=palette, dither=Image.Dither.NONE)
