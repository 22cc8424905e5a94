"""What lies on the x axis of the charts."""

import msgspec
import numpy as np
import pytest

from app.core.scenario.declaration import Intervention
from app.core.simulation.simulator import Simulator
from app.screen.pictures.x_axes import HORIZONTALS, XColumns, offered
from tests.core.analysis.test_cumulative_cost import RUNS
from tests.core.simulation.simulated_runs import SURFACE, run, scenario, training

LATER = Intervention(step=44, set="problem.batch.size", value=2)


def test_a_landscape_offers_the_axes_that_need_no_data():
    assert offered(run(scenario(SURFACE, "adam"), 1)) == ("step", "gradient_evaluations", "time")
    assert offered(run(scenario(training(), "adam"), 1)) == tuple(HORIZONTALS)


@pytest.mark.parametrize("run_name", RUNS)
@pytest.mark.parametrize("name", ["epochs", "memory", "time"])
def test_a_column_that_grows_with_its_track_is_the_one_worked_out_at_once(run_name: str, name: str):
    """Also where the track is cut back and runs on."""

    def seconds_of(problem, step: int) -> float:
        return float(problem.objective(step).samples)

    more = RUNS[run_name].get("interventions", [])
    found = scenario(RUNS[run_name]["problem"], "gradient_descent", "sam", interventions=more)
    growing, kept = Simulator(found), XColumns(seconds_of)
    for count in (0, 7, 30, 1, 20):
        growing.advance(count)
        kept.of(growing, name)
    growing.adopt(msgspec.structs.replace(found, interventions=(*found.interventions, LATER)))
    kept.of(growing, name)
    growing.advance(40)
    for one, other in zip(kept.of(growing, name), XColumns(seconds_of).of(growing, name), strict=True):
        assert len(one) == len(growing.timeline.tracks[0])
        assert np.array_equal(one, other)
        assert (np.diff(one) >= 0).all()
