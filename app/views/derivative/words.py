"""The sentences of the derivative lab."""

import math

from PySide6.QtCore import QCoreApplication

from app.screen.pictures.derivative_numbers import FLAT, Gradient, Tangent, is_spoilt

ALONG_LEVEL = 0.01
"""A direction is said to run along the level line where its slope is no larger than this share of ‖∇f‖."""


def slope_sentence(tangent: Tangent, steepest: float) -> str:
    """What the sign of the slope says; `steepest` is the largest slope in sight."""
    if not math.isfinite(tangent.slope):
        return QCoreApplication.translate("Derivative", "Here the loss has no slope.")
    if abs(tangent.slope) <= FLAT * steepest or tangent.slope == 0:
        return _level_sentence(tangent.curvature)
    if tangent.slope > 0:
        return QCoreApplication.translate(
            "Derivative",
            "The slope is positive: the loss grows to the right and falls to the left. Descent goes left.",
        )
    return QCoreApplication.translate(
        "Derivative", "The slope is negative: the loss falls to the right and grows to the left. Descent goes right."
    )


def _level_sentence(curvature: float) -> str:
    if curvature > 0:
        return QCoreApplication.translate(
            "Derivative", "The slope is zero and the curve bends upwards: this is a minimum."
        )
    if curvature < 0:
        return QCoreApplication.translate(
            "Derivative", "The slope is zero and the curve bends downwards: this is a maximum."
        )
    return QCoreApplication.translate("Derivative", "The slope is zero: the tangent is level here.")


def secant_sentence(tangent: Tangent) -> str:
    """What the size of h does to the secant."""
    if tangent.is_lost:
        return QCoreApplication.translate("Derivative", "h is so small that x + h is x itself: no difference is left.")
    if is_spoilt(tangent):
        return QCoreApplication.translate("Derivative", "h is so small that rounding spoils the difference.")
    return QCoreApplication.translate("Derivative", "As h shrinks, the secant closes onto the tangent.")


def gradient_sentence(gradient: Gradient) -> str:
    """What the gradient says about the directions."""
    if not math.isfinite(gradient.norm):
        return QCoreApplication.translate("Derivative", "Here the loss has no gradient.")
    if gradient.norm == 0:
        return QCoreApplication.translate("Derivative", "The gradient is zero: no direction leads up or down at first.")
    return QCoreApplication.translate(
        "Derivative", "The loss grows fastest along ∇f and falls fastest along −∇f, across the level line."
    )


def direction_sentence(gradient: Gradient) -> str:
    """What happens along the chosen direction; empty where there is no gradient."""
    if not math.isfinite(gradient.norm) or gradient.norm == 0:
        return ""
    if abs(gradient.along) <= ALONG_LEVEL * gradient.norm:
        return QCoreApplication.translate("Derivative", "u runs along the level line, where the loss stays the same.")
    if gradient.along > 0:
        return QCoreApplication.translate("Derivative", "Along u the loss grows.")
    return QCoreApplication.translate("Derivative", "Along u the loss falls.")
