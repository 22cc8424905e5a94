"""Icons and markers are drawn sharp, in their colours, and each its own."""

import pytest
from PySide6.QtGui import QColor, QImage

from app.core.resources import resource
from app.screen.contender_style import MARKERS
from app.style.icons import icon, pixmap
from app.style.markers import marker_pixmap
from app.style.roles import DARK, LIGHT

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))
DRAWN = [name for name in NAMES if not name.startswith("sheet_")]


def solid(image: QImage) -> list[QColor]:
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for colour in colours if colour.alpha() == 255]


def test_the_icons_the_program_needs_are_there():
    needed = {"play", "pause", "step_forward", "step_back", "to_start", "to_end", "add", "remove", "duplicate"}
    assert needed | {"settings", "undo", "redo", "open", "save", "chevron_up", "chevron_down"} <= set(NAMES)


@pytest.mark.parametrize("name", DRAWN)
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp, name):
    drawn = solid(pixmap(name, "#e8eaee", 24, 2).toImage())
    assert len(drawn) > 20
    # Antialiased strokes that overlap may round by one.
    assert all(
        abs(a - b) <= 1 for colour in drawn for a, b in zip(colour.getRgb(), (0xE8, 0xEA, 0xEE, 255), strict=True)
    )


@pytest.mark.parametrize("name", DRAWN)
def test_an_icon_stays_within_its_square(qapp, name):
    image = pixmap(name, "#000000", 48, 1).toImage()
    edge = [image.pixelColor(x, y) for x in range(48) for y in (0, 47)]
    edge += [image.pixelColor(x, y) for x in (0, 47) for y in range(48)]
    assert all(colour.alpha() == 0 for colour in edge)


def test_an_icon_is_sharp_at_twice_the_pixels(qapp):
    sizes = [size.width() for size in icon("play", "#000000", "#888888", 18).availableSizes()]
    assert sizes == [18, 36]


def test_an_unknown_icon_is_a_fault(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no_such_icon", "#000000", "#888888")


@pytest.mark.parametrize("roles", [DARK, LIGHT], ids=["dark", "light"])
def test_the_drawings_of_the_stylesheet_have_the_colours_of_their_theme(roles):
    theme = "dark" if roles.is_dark else "light"
    assert roles.muted in resource(f"icons/sheet_chevron_{theme}.svg").read_text()
    assert roles.accent_text in resource(f"icons/sheet_check_{theme}.svg").read_text()


def test_every_marker_has_a_shape_of_its_own(qapp):
    images = [marker_pixmap(marker, "#e69f00", 24).toImage() for marker in MARKERS]
    for place, image in enumerate(images):
        assert {colour.name() for colour in solid(image)} == {"#e69f00"}
        for other in images[:place]:
            different = sum(
                (image.pixelColor(x, y).alpha() > 127) != (other.pixelColor(x, y).alpha() > 127)
                for x in range(48)
                for y in range(48)
            )
            assert different > 100
