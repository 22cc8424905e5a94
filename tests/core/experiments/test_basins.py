"""The basin map agrees with single runs and with where the minima are."""

import numpy as np

from app.core.experiments.basins import CHUNK, NOWHERE, basins, descend_many
from app.core.landscapes.himmelblau import Himmelblau
from app.core.landscapes.saddle import Saddle
from app.core.optimizers.adam import Adam
from app.core.optimizers.gradient_descent import GradientDescent
from app.core.scenario.reading import from_plain
from app.core.schedules.constant import Constant
from app.core.simulation.simulator import Simulator


def test_each_start_ends_where_its_own_run_ends_to_the_last_bit() -> None:
    starts = np.random.default_rng(0).uniform(-4, 4, (CHUNK + 3, 2))
    ends = descend_many(Himmelblau(), Adam(lr=0.05), Constant(), starts, 60)
    for index in (0, 1, CHUNK, CHUNK + 2):
        scenario = from_plain(
            {
                "format": "descent-lab/1",
                "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
                "start": {"kind": "point", "theta": starts[index].tolist()},
                "contenders": [{"optimizer": {"kind": "adam", "lr": 0.05}}],
                "stop": {"max_steps": 60},
            }
        )
        simulator = Simulator(scenario)
        simulator.advance(60)
        assert np.array_equal(simulator.timeline.tracks[0].column("theta")[-1], ends[index])


def test_starts_near_a_minimum_belong_to_it() -> None:
    landscape = Himmelblau()
    starts = np.array([minimum.theta for minimum in landscape.minima]) + 0.3
    found = basins(landscape, GradientDescent(lr=0.01), Constant(), starts, 300)
    assert found.minimum.tolist() == [0, 1, 2, 3]


def test_where_no_minimum_is_known_none_is_found() -> None:
    found = basins(Saddle(), GradientDescent(lr=0.01), Constant(), np.ones((3, 2)), 10)
    assert found.minimum.tolist() == [NOWHERE] * 3
