"""The colours and markers of exported pictures: ink on white paper, readable in print and on a projector."""

from functools import cache

import numpy as np

from app.core.scenario.declaration import Scenario

BACKGROUND = "#ffffff"
INK = "#1c2027"
MUTED = "#596270"
AXIS = "#9aa3b0"
GRID = "#e6e9ed"
OUTSIDE = "#f3f4f6"
"""Where a surface has no value."""

MINIMUM_COLOURS = ("#f5d90a", "#c79a00")
"""The star of a global minimum, on a map and on white."""

LEVEL_ALPHA = 0.42
"""How much white a level line mixes into the map."""

CONTENDERS = ("#2a8fcc", "#b87700", "#00835f", "#b9588d", "#c34700", "#3b49a8", "#7f7700", "#1c2027")
"""The Okabe–Ito palette, darkened where white paper asks for it; as in the light theme."""

MARKERS = ("circle", "square", "down", "diamond", "star", "up", "pentagon", "cross")
"""As in the window, contender by contender."""

_VIRIDIS = (
    "440154 48186a 472d7b 424086 3b528b 33638d 2c728e 26828e 21918c 1f9f88 27ad81 3dbc74 5cc863 81d34d aadc32 d5e21a "
    "fde725"
)
"""Seventeen colours of viridis (S. van der Walt, N. Smith, 2015; public domain), evenly spaced."""


def contender_colours(scenario: Scenario) -> list[str]:
    """Each contender's colour: its own, else the next of the palette."""
    return [one.colour or CONTENDERS[place % len(CONTENDERS)] for place, one in enumerate(scenario.contenders)]


def contender_markers(count: int) -> list[str]:
    """Each contender's marker; after each round of eight they shift, so that pairs with colours stay distinct."""
    return [MARKERS[(place + place // len(MARKERS)) % len(MARKERS)] for place in range(count)]


@cache
def heat_table() -> np.ndarray:
    """(256, 3) bytes red, green, blue: entry 0 for no value, then viridis from low to high."""
    anchors = np.array([list(bytes.fromhex(colour)) for colour in _VIRIDIS.split()], np.float64)
    places = np.linspace(0.0, len(anchors) - 1.0, 255)
    table = np.empty((256, 3))
    table[0] = list(bytes.fromhex(OUTSIDE[1:]))
    for channel in range(3):
        table[1:, channel] = np.interp(places, np.arange(len(anchors)), anchors[:, channel])
    return np.round(table).astype(np.uint8)


def mixed(one: str, other: str, share: float) -> str:
    """A colour with this share of another one in it."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * share) for a, b in pairs).hex()
