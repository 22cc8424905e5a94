"""The named roles of every colour on the screen, in a light and a dark form."""

from dataclasses import dataclass

from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True)
class Roles:
    """One theme: each colour ("#rrggbb") by what it is for.

    Attributes
    ----------
    window, card, raised, field : backgrounds, of the window, of a card on it, of a button, of an input.
    border, border_strong : lines around them; the strong one marks what can be clicked.
    text, muted, disabled : words; muted for the less important, disabled for what cannot be used now.
    accent, accent_hover, accent_text : the colour of the primary action and the words on it.
    selection : background of selected text and rows; `text` is readable on it.
    link : the accent as a text colour.
    track, handle : the empty part of a slider, and its knob.
    good, warning, bad : words that judge.
    plot_background, plot_foreground, grid : of a canvas, its axes and words, its grid lines.
    contenders : eight colours from the Okabe–Ito palette, adjusted to this background.
    """

    is_dark: bool
    window: str
    card: str
    raised: str
    field: str
    border: str
    border_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    selection: str
    link: str
    track: str
    handle: str
    good: str
    warning: str
    bad: str
    plot_background: str
    plot_foreground: str
    grid: str
    contenders: tuple[str, ...]


DARK = Roles(
    is_dark=True,
    window="#1b1e25",
    card="#23272f",
    raised="#2c313b",
    field="#15181d",
    border="#363c48",
    border_strong="#4a5261",
    text="#e8eaee",
    muted="#a0a8b6",
    disabled="#6b7382",
    accent="#56b4e9",
    accent_hover="#7cc6ef",
    accent_text="#0e1319",
    selection="#27506b",
    link="#7cc6ef",
    track="#3d4451",
    handle="#e8eaee",
    good="#6ecf8f",
    warning="#f0c36d",
    bad="#ff9084",
    plot_background="#14171b",
    plot_foreground="#c3c9d3",
    grid="#2c313a",
    contenders=("#56b4e9", "#e69f00", "#1fb58a", "#d98cb9", "#e8703a", "#7f8cf0", "#f0e442", "#d5d9e0"),
)

LIGHT = Roles(
    is_dark=False,
    window="#f3f4f6",
    card="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    border="#d9dde3",
    border_strong="#b4bbc6",
    text="#1c2027",
    muted="#596270",
    disabled="#98a0ac",
    accent="#0a6fb0",
    accent_hover="#085c93",
    accent_text="#ffffff",
    selection="#cfe6f6",
    link="#0a6aa8",
    track="#d3d8df",
    handle="#ffffff",
    good="#19793f",
    warning="#885700",
    bad="#bf2c23",
    plot_background="#ffffff",
    plot_foreground="#3b424d",
    grid="#e6e9ed",
    contenders=("#2a8fcc", "#b87700", "#00835f", "#b9588d", "#c34700", "#3b49a8", "#7f7700", "#1c2027"),
)


def roles_of(palette: QPalette) -> Roles:
    """The theme a widget is shown in, told from the lightness of its window colour."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(one: str, other: str) -> float:
    """The WCAG 2.2 contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
