"""What follows from an edit: another landscape brings its own start, and the like."""

import msgspec

from app.core.initializers import Point, XavierUniform
from app.core.losses import CrossEntropy, MeanSquaredError
from app.core.models.linear import Linear, Logistic
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Contender, Scenario


def with_problem(scenario: Scenario, problem: Surface | Training) -> Scenario:
    """The scenario with another problem. One of another kind brings its own start; else the start stays."""
    start = own_start(problem) if is_other_kind(scenario.problem, problem) else scenario.start
    return msgspec.structs.replace(scenario, problem=problem, start=start, contenders=_fitting(scenario, problem))


def is_other_kind(old: Surface | Training, new: Surface | Training) -> bool:
    """Whether another landscape was chosen, or data instead of a landscape."""
    if isinstance(old, Surface) and isinstance(new, Surface):
        return type(old.landscape) is not type(new.landscape)
    return type(old) is not type(new)


def _fitting(scenario: Scenario, problem: Surface | Training) -> tuple[Contender, ...]:
    """The contenders; on a landscape without batches of their own."""
    if not isinstance(problem, Surface) or all(one.batch is None for one in scenario.contenders):
        return scenario.contenders
    return tuple(msgspec.structs.replace(one, batch=None) for one in scenario.contenders)


def own_start(problem: Surface | Training) -> Point | XavierUniform:
    """The start from which a landscape's lesson shows; a model's, by Xavier's scheme."""
    return Point(theta=tuple(problem.landscape.start)) if isinstance(problem, Surface) else XavierUniform()


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
