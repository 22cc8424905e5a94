"""Planes through θ: the loss of a large model on two directions, and where a trail lies beside them."""

from app.core.analysis.planes.directions import (
    Directions,
    PlaneError,
    filter_normalised,
    principal_directions,
    random_directions,
)
from app.core.analysis.planes.plane import LossPlane, trace_plane
from app.core.analysis.planes.projection import project

__all__ = [
    "Directions",
    "LossPlane",
    "PlaneError",
    "filter_normalised",
    "principal_directions",
    "project",
    "random_directions",
    "trace_plane",
]
