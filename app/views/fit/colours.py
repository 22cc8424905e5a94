"""The colours and marks of classes, apart from those of the contenders."""

import numpy as np
from PySide6.QtGui import QColor

from app.core.arrays import Array
from app.style.roles import Roles

DARK_CLASSES = (
    "#3fc1ac",
    "#f2789f",
    "#e5c558",
    "#a79bff",
    "#6cb0f5",
    "#a5d34f",
    "#f0975a",
    "#d58bea",
    "#aab4c3",
    "#f2f2f2",
)
LIGHT_CLASSES = (
    "#0b8f80",
    "#c8366b",
    "#a07800",
    "#6a5acd",
    "#3a7bd5",
    "#5d8a00",
    "#b45309",
    "#8e44ad",
    "#607080",
    "#1c2027",
)
CLASS_MARKERS = ("o", "t1", "s", "d", "p", "t", "star", "x")


def class_colour(number: int, roles: Roles) -> str:
    """The colour of a class."""
    colours = DARK_CLASSES if roles.is_dark else LIGHT_CLASSES
    return colours[number % len(colours)]


def class_marker(number: int) -> str:
    """The marker of a class; after each round the shapes shift, so that colour and shape together stay distinct."""
    return CLASS_MARKERS[(number + number // len(DARK_CLASSES)) % len(CLASS_MARKERS)]


def class_table(count: int, roles: Roles) -> Array:
    """Red, green, blue in 0 … 255 of each class, (k, 3)."""
    colours = (QColor(class_colour(number, roles)) for number in range(count))
    return np.array([(colour.red(), colour.green(), colour.blue()) for colour in colours], np.float64)
