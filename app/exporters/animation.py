"""A run as an animation."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import GifImagePlugin, Image

from app.core.cancellation import check_cancelled
from app.core.simulation.simulator import Simulator
from app.exporters.figure import Figure
from app.exporters.paper import (
    AXIS,
    BACKGROUND,
    GRID,
    INK,
    LEVEL_ALPHA,
    MINIMUM_COLOURS,
    MUTED,
    OUTSIDE,
    heat_table,
    mixed,
)

WIDTH = 980
MOST_FRAMES = 100
FRAME_MILLISECONDS = 60
END_MILLISECONDS = 2000
UNCHANGED = 255
"""The entry of the palette that shows the frame before; the others are colours."""

BITS = 6
"""How finely the colours are told apart where each finds its entry."""

MOST_CONTENDERS = 16
"""So many contenders' colours are in the palette; others are shown in the nearest one."""

LINED_SHADES = 40


def write_gif(simulator: Simulator, path: Path) -> None:
    """Write the run as a GIF: at most 100 frames, evenly spaced in steps; the last stays for two seconds.

    All frames share one palette and hold only what has changed since the one before; no more than two of
    them are in memory.

    Raises
    ------
    OSError : the file cannot be written.
    """
    figure = Figure(simulator, WIDTH)
    steps = frame_steps(figure.last_step)
    palette = Palette([actor.colour for actor in figure.actors])
    with path.open("wb") as out:
        before: np.ndarray | None = None
        for step in steps:
            check_cancelled()
            entries = palette.entries(figure.at(step).image.reduce(2))
            if before is None:
                _write_head(out, palette, entries.shape)
            time = END_MILLISECONDS if step == steps[-1] else FRAME_MILLISECONDS
            out.writelines(_frame(entries, before, time))
            before = entries
        out.write(b";")


def frame_steps(last: int) -> list[int]:
    """The steps shown: the start, the end, and evenly spaced ones between them."""
    return [int(step) for step in np.unique(np.linspace(0, last, min(last + 1, MOST_FRAMES)).round())]


class Palette:
    """255 colours: of ink and paper, of each contender on white, of the heat map with and without level lines."""

    def __init__(self, contenders: Sequence[str]) -> None:
        colours = [BACKGROUND, OUTSIDE, GRID, AXIS, *MINIMUM_COLOURS]
        for ink in (INK, MUTED, *dict.fromkeys(contenders[:MOST_CONTENDERS])):
            colours += [mixed(ink, BACKGROUND, share) for share in (0.0, 0.3, 0.6, 0.8)]
        heat = heat_table()[1:]
        lined = heat[:: len(heat) // LINED_SHADES] * (1 - LEVEL_ALPHA) + 255 * LEVEL_ALPHA
        plain = heat[np.linspace(0, len(heat) - 1, UNCHANGED - len(colours) - len(lined)).astype(int)]
        flat = np.array([list(bytes.fromhex(colour[1:])) for colour in colours])
        self.bytes = np.concatenate((flat, lined, plain)).round().astype(np.uint8).tobytes().ljust(768, b"\0")
        self._nearest = self._table()

    def _table(self) -> np.ndarray:
        """The entry nearest to each colour of `BITS` bits a channel."""
        side = 1 << BITS
        levels = np.arange(side) * 255.0 / (side - 1)
        every = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1).reshape(-1, 3).astype(np.float32)
        known = np.frombuffer(self.bytes[: 3 * UNCHANGED], np.uint8).reshape(-1, 3).astype(np.float32)
        half_squares = 0.5 * (known * known).sum(axis=1)
        parts = [(part @ known.T - half_squares).argmax(axis=1) for part in np.array_split(every, 64)]
        return np.concatenate(parts).astype(np.uint8)

    def entries(self, picture: Image.Image) -> np.ndarray:
        """The entry of each pixel, (h, w) bytes."""
        red, green, blue = (np.asarray(channel).astype(np.int32) >> (8 - BITS) for channel in picture.split())
        found: np.ndarray = self._nearest[(red << 2 * BITS) | (green << BITS) | blue]
        return found


def _write_head(out: BinaryIO, palette: Palette, shape: tuple[int, ...]) -> None:
    """Signature, size, palette, and that the animation repeats for ever (GIF89a, NETSCAPE2.0)."""
    height, width = shape
    out.write(b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + bytes((0xF7, 0, 0)))
    out.write(palette.bytes)
    out.write(b"!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00")


def _frame(entries: np.ndarray, before: np.ndarray | None, time: int) -> Iterator[bytes]:
    """One frame's blocks: the smallest rectangle that holds every change, `UNCHANGED` where there is none."""
    left = top = 0
    if before is not None:
        is_new = entries != before
        rows, columns = np.flatnonzero(is_new.any(axis=1)), np.flatnonzero(is_new.any(axis=0))
        top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 1)
        left, right = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, 1)
        part = (slice(top, bottom), slice(left, right))
        entries = np.where(is_new[part], entries[part], np.uint8(UNCHANGED))
    image = Image.fromarray(entries)
    yield from GifImagePlugin.getdata(image, (left, top), duration=time, transparency=UNCHANGED, disposal=1)
