"""Words stay readable and contenders stay distinct in both themes."""

import itertools
import math

import pytest

from app.screen.contender_style import MARKERS, colour, marker
from app.style.roles import DARK, LIGHT, contrast, roles_of
from app.style.sheet import palette

THEMES = [pytest.param(DARK, id="dark"), pytest.param(LIGHT, id="light")]
GROUNDS = ("window", "card", "raised", "field")


def test_contrast_is_that_of_the_standard():
    """The extremes, and #767676 on white, the lightest grey that passes 4.5:1 (W3C, WCAG 2.2)."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#ffffff") < 4.5


@pytest.mark.parametrize("roles", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "muted", "link", "good", "warning", "bad"])
def test_words_are_readable_on_every_background(roles, ink, ground):
    assert contrast(getattr(roles, ink), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("roles", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("accent_text", "accent"),
        ("accent_text", "accent_hover"),
        ("text", "selection"),
        ("text", "border"),
        ("plot_foreground", "plot_background"),
        ("text", "plot_background"),
        ("muted", "plot_background"),
    ],
)
def test_words_are_readable_on_buttons_selections_and_canvases(roles, ink, ground):
    assert contrast(getattr(roles, ink), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("roles", THEMES)
@pytest.mark.parametrize("ground", ["card", "window", "plot_background"])
def test_contenders_are_seen_on_every_background(roles, ground):
    assert min(contrast(ink, getattr(roles, ground)) for ink in roles.contenders) >= 3


@pytest.mark.parametrize("roles", THEMES)
def test_the_filled_part_of_a_slider_is_told_from_the_rest(roles):
    assert contrast(roles.accent, roles.track) >= 3


@pytest.mark.parametrize("roles", THEMES)
def test_contender_colours_are_far_apart(roles):
    """At least 15 CIE76 units between any two, where about 2.3 can just be told apart."""
    inks = [_lab(ink) for ink in roles.contenders]
    distances = [math.dist(*pair) for pair in itertools.combinations(inks, 2)]
    assert len(inks) == 8
    assert min(distances) >= 15


def test_no_two_of_64_contenders_share_colour_and_marker():
    looks = {(colour(place, DARK.contenders), marker(place)) for place in range(64)}
    assert len(looks) == 64
    assert len(set(MARKERS)) == 8


def test_a_given_colour_comes_before_the_palette():
    assert colour(0, DARK.contenders, "#123456") == "#123456"
    assert colour(8, LIGHT.contenders) == LIGHT.contenders[0]


@pytest.mark.parametrize("roles", THEMES)
def test_the_theme_is_told_from_its_palette(qapp, roles):
    assert roles_of(palette(roles)) is roles


def _lab(ink):
    """CIE L*a*b* under D65, from sRGB (IEC 61966-2-1)."""
    rgb = [int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(m * c for m, c in zip(row, linear, strict=True)) / w for row, w in zip(matrix, white, strict=True)]
    x, y, z = (v ** (1 / 3) if v > (6 / 29) ** 3 else v / (3 * (6 / 29) ** 2) + 4 / 29 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
