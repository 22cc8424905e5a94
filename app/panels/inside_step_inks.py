"""The colour in which each quantity of a step is drawn: on its check box and on the map alike."""

from app.core.optimizers import Optimizer

GRADIENT = "#ffffff"
OTHERS = ("#f0e442", "#ff9a3d", "#ff86c3", "#6fe0f5", "#a9f07f", "#c3adff", "#ff7b6b", "#ffd9a0")
"""Light colours: they lie on the map, which is dark or dimmed; each has a dark edge there."""


def inks(optimizer: type[Optimizer], colour: str) -> dict[str, str]:
    """From each drawable quantity to its colour; the step itself has the contender's."""
    names = [equation.name for equation in optimizer.equations if equation.role != "scalar"]
    between = [name for name in names if name not in ("g", "delta")]
    chosen = {name: OTHERS[index % len(OTHERS)] for index, name in enumerate(between)}
    return {"g": GRADIENT, **chosen, "delta": colour}
