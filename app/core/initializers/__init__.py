"""The catalog of starts."""

from app.core.initializers.base import Start, StartError, ThetaSpace, needs_model
from app.core.initializers.layerwise import HeNormal, HeUniform, XavierNormal, XavierUniform
from app.core.initializers.plain import Normal, Point, Uniform, Zeros
from app.core.initializers.pretrained import Pretrained

STARTS: tuple[type[Start], ...] = (
    Point,
    Uniform,
    Normal,
    Zeros,
    XavierUniform,
    XavierNormal,
    HeUniform,
    HeNormal,
    Pretrained,
)
AnyStart = Point | Uniform | Normal | Zeros | XavierUniform | XavierNormal | HeUniform | HeNormal | Pretrained

__all__ = [
    "STARTS",
    "AnyStart",
    "HeNormal",
    "HeUniform",
    "Normal",
    "Point",
    "Pretrained",
    "Start",
    "StartError",
    "ThetaSpace",
    "Uniform",
    "XavierNormal",
    "XavierUniform",
    "Zeros",
    "needs_model",
]
