"""A small scenario and a clock that only tests move."""

import pytest

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain


@pytest.fixture
def scenario() -> Scenario:
    return from_plain(
        {
            "format": "descent-lab/1",
            "title": "A bowl",
            "seed": 3,
            "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
            "start": {"kind": "point", "theta": [-1.0, 2.0]},
            "contenders": [
                {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}},
                {"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.01}},
            ],
            "stop": {"max_steps": 400},
        }
    )


class Clock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()
