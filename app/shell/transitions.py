"""What follows from an edit: another landscape brings its own start, and the like."""

import msgspec

from app.core.initializers import Point, XavierUniform, needs_model
from app.core.landscapes import Landscape
from app.core.losses import CrossEntropy, MeanSquaredError
from app.core.models.linear import Linear, Logistic
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Contender, Scenario


def with_problem(scenario: Scenario, problem: Surface | Training) -> Scenario:
    """The scenario with another problem; a start that no longer fits gives way to one that does."""
    old = scenario.problem
    start = scenario.start
    if isinstance(problem, Surface):
        is_other = not isinstance(old, Surface) or type(old.landscape) is not type(problem.landscape)
        misfits = isinstance(start, Point) and len(start.theta) != problem.landscape.dimension
        if is_other or misfits or start is None or needs_model(start):
            start = landscape_start(problem.landscape)
    elif isinstance(old, Surface) or (isinstance(start, Point) and old != problem):
        start = XavierUniform()
    return msgspec.structs.replace(scenario, problem=problem, start=start, contenders=_fitting(scenario, problem))


def _fitting(scenario: Scenario, problem: Surface | Training) -> tuple[Contender, ...]:
    """The contenders; on a landscape without batches of their own."""
    if not isinstance(problem, Surface) or all(one.batch is None for one in scenario.contenders):
        return scenario.contenders
    return tuple(msgspec.structs.replace(one, batch=None) for one in scenario.contenders)


def with_contenders(scenario: Scenario, contenders: tuple[Contender, ...]) -> Scenario:
    """The scenario with other contenders."""
    return msgspec.structs.replace(scenario, contenders=contenders)


def landscape_start(landscape: Landscape) -> Point:
    """The start from which a landscape's lesson shows."""
    return Point(theta=tuple(landscape.start))


def with_target(training: Training, has_numbers: bool) -> Training:
    """The training with a loss and a model for a target of numbers, or of labels; kept where they suit already."""
    if training.loss.takes_classes != has_numbers:
        return training
    model = training.model
    if has_numbers:
        model = Linear() if model.only_classes else model
        return msgspec.structs.replace(training, loss=MeanSquaredError(), model=model)
    model = Logistic() if isinstance(model, Linear) or model.only_features is not None else model
    return msgspec.structs.replace(training, loss=CrossEntropy(), model=model)
