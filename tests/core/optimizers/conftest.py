"""Each optimizer in each of its settings, for every test that takes `optimizer`."""

from typing import Any

import pytest

from app.core.optimizers import Optimizer
from tests.core.optimizers.optimizer_walk import SETTINGS, optimizer_of


def _name(setting: tuple[str, dict[str, Any]]) -> str:
    kind, parameters = setting
    return "-".join([kind, *(f"{name}={value}" for name, value in parameters.items())])


@pytest.fixture(params=SETTINGS, ids=_name)
def optimizer(request: pytest.FixtureRequest) -> Optimizer:
    """Each optimizer of the catalog in each of its settings."""
    kind, parameters = request.param
    return optimizer_of(kind, parameters)
