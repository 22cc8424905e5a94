"""What a remedy says: what to do, and why it helps."""

from app.core.words import QT_TRANSLATE_NOOP

TEXTS: dict[str, str] = {
    "longer_steps": QT_TRANSLATE_NOOP(
        "Diagnosis", "Raise the learning rate to {rate}, {factor} times as much, so that a step here is {length} long."
    ),
    "full_rate": QT_TRANSLATE_NOOP("Diagnosis", "Raise the learning rate to {rate}; here up to {limit} is stable."),
    "safe_rate": QT_TRANSLATE_NOOP(
        "Diagnosis", "Lower the learning rate to {rate}; along the way it was stable only up to {limit}."
    ),
    "smaller_rate": QT_TRANSLATE_NOOP(
        "Diagnosis", "Lower the learning rate to {rate}, so that a step does not overshoot."
    ),
    "calmer_rate": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Halve the learning rate to {rate}: the zigzag across dies out; along, it takes twice as many steps.",
    ),
    "leaving_rate": QT_TRANSLATE_NOOP(
        "Diagnosis",
        "Raise the learning rate to {rate}: this minimum holds no rate above {limit}, and tried from here it leaves.",
    ),
    "quieter_rate": QT_TRANSLATE_NOOP(
        "Diagnosis", "Lower the learning rate to {rate}: the smaller the steps, the smaller the ball of noise."
    ),
    "momentum": QT_TRANSLATE_NOOP(
        "Diagnosis", "Give it momentum, μ = {momentum}: steps in one direction add up, and steps to and fro cancel."
    ),
    "more_momentum": QT_TRANSLATE_NOOP(
        "Diagnosis", "Begin again with momentum μ = {momentum}: it rolls through this minimum on the way."
    ),
    "adaptive": QT_TRANSLATE_NOOP(
        "Diagnosis", "Use Adam with a rate of {rate}: each coordinate steps about that far, however flat the ground is."
    ),
    "newton": QT_TRANSLATE_NOOP(
        "Diagnosis", "Use Newton's method: it divides by the curvature, so a ravine looks like a round bowl."
    ),
    "repelled": QT_TRANSLATE_NOOP(
        "Diagnosis", "Begin again with a saddle-free Newton's method: with the size of each curvature, saddles repel."
    ),
    "cooler": QT_TRANSLATE_NOOP(
        "Diagnosis", "Lower the temperature to {temperature}: it alone says how far the point is shaken about."
    ),
    "decay": QT_TRANSLATE_NOOP("Diagnosis", "Let the learning rate fall to a hundredth over {steps} steps."),
    "annealing": QT_TRANSLATE_NOOP(
        "Diagnosis", "Let the learning rate fall to zero over {steps} steps, along a cosine."
    ),
    "other_start": QT_TRANSLATE_NOOP(
        "Diagnosis", "Start from {point}, the lowest of a few points spread over the picture."
    ),
    "drawn_start": QT_TRANSLATE_NOOP(
        "Diagnosis", "Start from random weights (Xavier), so that no two neurons are alike."
    ),
    "other_draw": QT_TRANSLATE_NOOP("Diagnosis", "Start from another draw of the weights: seed {seed}."),
    "pushed_start": QT_TRANSLATE_NOOP("Diagnosis", "Start from {point}, a small push away along the way down."),
    "many_starts": QT_TRANSLATE_NOOP("Diagnosis", "Try many starts and see which basin each of them ends in."),
    "gradient_noise": QT_TRANSLATE_NOOP(
        "Diagnosis", "Add noise of size {sigma} to the gradient: it shakes the point loose, as mini-batches do."
    ),
    "standardize": QT_TRANSLATE_NOOP(
        "Diagnosis", "Begin again with standardized features: features of one scale make a rounder bowl."
    ),
    "smaller_batch": QT_TRANSLATE_NOOP(
        "Diagnosis", "Use batches of {size} samples: their noise shakes the point loose."
    ),
    "larger_batch": QT_TRANSLATE_NOOP("Diagnosis", "Use batches of {size} samples: their gradients scatter less."),
}
"""Templates by name; the gaps are filled in the modules beside this one."""
