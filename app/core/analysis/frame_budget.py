"""What is made within a frame and what goes to the background: how long the pieces of each kind may take."""

from app.core.analysis.cost import EACH_SAMPLE
from app.core.problems.problem import Problem
from app.core.simulation.simulator import Simulator

FRAME_BUDGET = 0.012
"""Seconds that a piece may hold a frame up, whatever it makes."""

STEP_BUDGET = 0.025
"""Seconds that the steps of all contenders may take: half of what a person does not notice."""

TIMING_BUDGET = 0.002
"""Seconds of one gradient that is timed, for it is made several times over."""

SECONDS_PER_NUMBER = 4e-9
"""What a sum over samples takes for each number, samples × (parameters + `EACH_SAMPLE`), before any was timed."""

MOST_PARAMETERS, MOST_PRODUCTS = 64, 15_000
"""Up to so many parameters, and parameters × samples, a diagnosis costs a few milliseconds: it differentiates the
gradient along each parameter."""

LARGE_FILE = 1_000_000
"""Bytes from which a table takes longer to read than a person should wait without being told."""


def exceeds_frame_budget(
    numbers: int, seconds_per_number: float = SECONDS_PER_NUMBER, budget: float | None = None
) -> bool:
    """Whether a sum over so many numbers would hold the window up.

    Parameters
    ----------
    seconds_per_number : as the clock said of the last one; small sums never exceed, whatever it said.
    budget : in seconds; None for `FRAME_BUDGET`.
    """
    most = FRAME_BUDGET if budget is None else budget
    return numbers * SECONDS_PER_NUMBER > min(FRAME_BUDGET, most) and numbers * seconds_per_number > most


def numbers_of(problem: Problem) -> int:
    """What a gradient over all samples goes through; 0 for a surface."""
    return problem.samples * (problem.dimension + EACH_SAMPLE)


def numbers_of_step(run: Simulator) -> int:
    """What the losses of a run's next step go through, of all contenders."""
    tracks = zip(run.timeline.labels, run.timeline.tracks, strict=True)
    return sum(numbers_of(run.problem_at(track.last_step, label)) for label, track in tracks)


def numbers_of_update(run: Simulator, label: str, step: int) -> int:
    """What the update that leaves row `step` of a contender goes through."""
    track = run.timeline.track(label)
    samples, row = track.column("samples"), track.index_at(step + 1)
    before = max(row - 1, 0)
    updates = max(1, int(track.column("step")[row] - track.column("step")[before]))
    touched = int(samples[row] - samples[before]) // updates
    return touched * (track.dimension + EACH_SAMPLE)


def diagnosis_exceeds_frame_budget(problem: Problem) -> bool:
    """Whether a diagnosis would hold the window up."""
    samples = max(problem.samples, 1)
    return problem.dimension > MOST_PARAMETERS or problem.dimension * samples > MOST_PRODUCTS
