"""Letters for exported pictures, from whatever fonts the machine has."""

import re
from functools import cache

from PIL import ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

FONTS = (
    ("NotoSansCJK-Regular.ttc", 1),
    ("NotoSansKR-Regular.ttf", 0),
    ("NanumGothic.ttf", 0),
    ("AppleSDGothicNeo.ttc", 0),
    ("malgun.ttf", 0),
    ("NotoSans-Regular.ttf", 0),
    ("DejaVuSans.ttf", 0),
    ("Arial.ttf", 0),
)
"""File names, and the place of the face in a collection; those that also know Korean come first."""

_PLAIN = {
    "−": "-",
    "–": "-",
    "—": "-",
    "·": ".",
    "…": "...",
    "×": "x",
    "∞": "inf",
    "θ": "theta",
    "∇": "grad ",
    "‖": "|",
}
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def written(text: str) -> str:
    """The text as it can be drawn: on one line, with ASCII in place of signs that the font has not."""
    line = " ".join(text.split())
    if all(_has(character) for character in line):
        return line
    line = re.sub("·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "e" + found.group(1).translate(_RAISED), line)
    line = re.sub("10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "1e" + found.group(1).translate(_RAISED), line)
    return "".join(sign if _has(sign) else _PLAIN.get(sign, "?") for sign in line)


@cache
def font(size: int) -> Font:
    """The font in this size, in pixels."""
    name, index = _face()
    if not name:
        return ImageFont.load_default(size)
    return ImageFont.truetype(name, size, index=index)


@cache
def _face() -> tuple[str, int]:
    """The first font found; an empty name for Pillow's own."""
    for name, index in FONTS:
        try:
            ImageFont.truetype(name, 12, index=index)
        except OSError:
            continue
        return name, index
    return "", 0


@cache
def _has(character: str) -> bool:
    """Whether the font draws something of its own for a character."""
    return character == " " or _drawn(character) != _drawn("\uffff")


@cache
def _drawn(character: str) -> bytes:
    mask = font(32).getmask(character)
    return repr(mask.size).encode() + bytes(mask)
