"""Where values stand on a slider, for every declared number of every catalog."""

import pytest

from app.core.batches import Batch, Stream
from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import parameters_of
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Stop
from app.core.schedules import SCHEDULES
from app.panels.editors.scale import POSITIONS, Scale, scale_of

CATALOGS = (*OPTIMIZERS, *SCHEDULES, *LANDSCAPES, *DATASETS, *MODELS, *LOSSES, *STARTS)
ENTRIES = (*CATALOGS, Stop, Surface, Training, Batch, Stream)
NUMBERS = [
    pytest.param(parameter, id=f"{entry.__name__}.{parameter.name}")
    for entry in ENTRIES
    for parameter in parameters_of(entry)
    if parameter.type in (int, float)
]


@pytest.mark.parametrize("parameter", NUMBERS)
def test_every_position_of_a_slider_offers_an_allowed_value(parameter):
    scale = scale_of(parameter)
    if scale is None:
        assert parameter.soft is None
        return
    values = [scale.value(position) for position in range(POSITIONS + 1)]
    assert all(map(parameter.allows, values))
    assert values == sorted(values)
    assert all(isinstance(value, parameter.type) for value in values)


@pytest.mark.parametrize("parameter", NUMBERS)
def test_a_slider_stands_where_its_default_is(parameter):
    scale = scale_of(parameter)
    if scale is None or not isinstance(parameter.default, int | float):
        return
    wide = scale.holding(parameter.default)
    if wide.log and parameter.default <= 0:
        assert wide.position(parameter.default) == 0
        return
    there = wide.value(wide.position(parameter.default))
    reach = wide.high / wide.low if wide.log else wide.high - wide.low
    step = there * (reach ** (1 / POSITIONS) - 1) if wide.log else reach / POSITIONS
    assert there == pytest.approx(parameter.default, abs=step * 1.5 + abs(there) * 0.005 + wide.is_whole)


def test_the_scale_widens_to_hold_a_value_outside():
    scale = Scale(1e-4, 10.0, log=True, is_whole=False)
    assert scale.holding(100.0) == Scale(1e-4, 100.0, log=True, is_whole=False)
    assert scale.holding(0.5) == scale
    assert scale.holding(0.0) == scale


@pytest.mark.parametrize("position", range(0, POSITIONS + 1, 50))
def test_a_logarithmic_position_comes_back_from_its_value(position):
    scale = Scale(1e-4, 10.0, log=True, is_whole=False)
    assert scale.position(scale.value(position)) == position
