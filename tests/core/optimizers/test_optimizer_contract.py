"""What every optimizer of the catalog promises."""

from typing import Any, get_args

import msgspec
import numpy as np
import pytest

from app.core.optimizers import LBFGS, OPTIMIZERS, AnyOptimizer, Optimizer, inside
from app.core.optimizers.base import ALONG_GRADIENT, CURVATURE, PER_COORDINATE, StepFollows
from app.core.parameters import kind_of, parameters_of
from tests.core.optimizers.optimizer_walk import FUNCTIONS, Function, Recorder, walk

HIMMELBLAU = FUNCTIONS["himmelblau"]


def points(n: int) -> Any:
    return np.random.default_rng(11).uniform(-4, 4, (n, 2))


def fields_of(state: Any) -> dict[str, Any]:
    """A state's fields; L-BFGS's padded pairs cut to those in use by a single point."""
    return dict(zip(state._fields, state, strict=True))


def row(state: Any, i: int) -> dict[str, Any]:
    """One point's share of a batch's state."""
    found = {
        name: value[i] if isinstance(value, np.ndarray) and value.ndim > 0 else value
        for name, value in fields_of(state).items()
    }
    if "pairs" in found:
        for name in ("changes", "moves"):
            found[name] = found[name][: int(found["pairs"])]
    return found


def assert_same_bits(one: Any, other: Any, name: str = "") -> None:
    one, other = np.asarray(one), np.asarray(other)
    assert one.shape == other.shape, name
    assert one.tobytes() == other.astype(one.dtype).tobytes(), name


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_json_gives_back_the_same_optimizer(entry: type[Optimizer]):
    optimizer = entry()
    assert msgspec.json.decode(msgspec.json.encode(optimizer), type=AnyOptimizer) == optimizer


def test_json_gives_back_the_settings_too(optimizer: Optimizer):
    assert msgspec.json.decode(msgspec.json.encode(optimizer), type=AnyOptimizer) == optimizer


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_every_optimizer_declares_what_menus_and_remedies_know_of_it(entry: type[Optimizer]):
    assert entry.family in (ALONG_GRADIENT, PER_COORDINATE, CURVATURE)
    assert entry.step_follows in get_args(StepFollows)
    assert entry.reference


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_a_rate_is_stable_up_to_a_limit_that_falls_with_the_curvature(entry: type[Optimizer]):
    optimizer = entry()
    limits = optimizer.stable_rate(np.array([1.0, 2.0, 8.0]))
    if optimizer.rate_factor is None:
        assert np.isnan(limits).all()
    else:
        assert entry.step_follows == "slope"
        assert (np.diff(limits) < 0).all()


@pytest.mark.parametrize("entry", [entry for entry in OPTIMIZERS if entry.torch_name], ids=kind_of)
def test_torch_s_names_stand_for_parameters_that_there_are(entry: type[Optimizer]):
    names = {parameter.name for parameter in parameters_of(entry)}
    assert set(entry.torch_parameters) <= names
    assert entry.torch_fixed <= names
    arguments = entry().torch_arguments()
    paired = [theirs for theirs in arguments if isinstance(arguments[theirs], tuple)]
    assert all(list(entry.torch_parameters.values()).count(theirs) == 2 for theirs in paired)
    assert len(arguments) + len(paired) == len(names) + ("nesterov" in arguments)


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_what_steps_like_a_heavy_ball_does_so(entry: type[Optimizer]):
    """Two steps on a slope that stays the same: the second is 1 + μ times the first, Nesterov's nearly."""
    if entry().heavy_ball is None:
        return
    optimizer = entry(lr=0.1)
    momentum, dampening = optimizer.heavy_ball or (0.0, 0.0)
    assert dampening == 0.0
    theta = np.zeros(2)
    slope = Slope()
    first, state = optimizer.update(theta, optimizer.init(theta), slope, 0.1)
    second, _ = optimizer.update(theta + first, state, slope, 0.1)
    grows = 1 + momentum if kind_of(entry) != "nesterov" else (1 + momentum + momentum**2) / (1 + momentum)
    np.testing.assert_allclose(second, grows * first, rtol=1e-14)


class Slope:
    """A plane, as an objective."""

    def gradient(self, theta: Any) -> Any:
        return np.array([3.0, -1.0])


def test_kinds_are_unique():
    assert len({kind_of(entry) for entry in OPTIMIZERS}) == len(OPTIMIZERS)


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_an_unknown_field_is_refused(entry: type[Optimizer]):
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({"kind": kind_of(entry), "speed": 1}, AnyOptimizer)


def bad_values() -> list[Any]:
    found = []
    for entry in OPTIMIZERS:
        for parameter in parameters_of(entry):
            bad: list[Any] = ["fast"]
            if parameter.type in (int, float):
                bad += [limit for limit in (parameter.above, parameter.below) if limit is not None]
                bad += [parameter.at_least - 1] if parameter.at_least is not None else []
                bad += [parameter.at_most + 1] if parameter.at_most is not None else []
            if parameter.type is int:
                bad.append(1.5)
            found += [
                pytest.param(entry, parameter.name, value, id=f"{kind_of(entry)}.{parameter.name}={value}")
                for value in bad
            ]
    return found


@pytest.mark.parametrize(("entry", "name", "value"), bad_values())
def test_a_value_outside_its_limits_is_refused(entry: type[Optimizer], name: str, value: Any):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": kind_of(entry), name: value}, AnyOptimizer)


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_every_field_is_declared_with_words_and_defaults_allowed_by_its_limits(entry: type[Optimizer]):
    parameters = parameters_of(entry)
    assert [parameter.name for parameter in parameters] == [field.name for field in msgspec.structs.fields(entry)]
    assert parameters[0].name == "lr"
    for parameter in parameters:
        assert parameter.label
        assert parameter.help.endswith(".")
        if parameter.type in (int, float) and parameter.default is not None:
            assert parameter.allows(parameter.default), parameter.name


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_title_lesson_reference_and_equations_are_there(entry: type[Optimizer]):
    assert entry.title
    assert entry.lesson.endswith(".")
    assert entry.reference
    assert entry.__doc__
    names = [equation.name for equation in entry.equations]
    assert names[0] == "g"
    assert names[-1] == "delta"
    assert len(set(names)) == len(names)
    for equation in entry.equations:
        assert equation.symbol
        assert equation.latex
        assert equation.latex.count("{") == equation.latex.count("}")
        assert equation.help.endswith(".")
        assert equation.role in ("vector", "size", "scalar")


def test_a_state_is_a_named_tuple_of_arrays_and_numbers(optimizer: Optimizer):
    for step in walk(optimizer, Recorder(HIMMELBLAU), points(3), 2):
        for state in (step.prev, step.new):
            assert isinstance(state, tuple)
            assert state._fields[0] == "step"
            for field in state:
                assert isinstance(field, int | float) or (isinstance(field, np.ndarray) and field.shape[:1] == (3,))
    assert step.new.step == 2
    assert type(step.new.step) is int


@pytest.mark.parametrize("n", [1, 3, 7])
def test_a_batch_gives_the_same_bits_as_its_points_one_by_one(optimizer: Optimizer, n: int):
    start = points(n)
    together = list(walk(optimizer, Recorder(HIMMELBLAU), start, 50))
    for i in range(n):
        for shape in ((2,), (1, 2)):
            alone = walk(optimizer, Recorder(HIMMELBLAU), start[i].reshape(shape), 50)
            for whole, single in zip(together, alone, strict=True):
                assert_same_bits(whole.theta[i].reshape(shape), single.theta)
                assert_same_bits(whole.delta[i].reshape(shape), single.delta)
                if shape == (2,):
                    one = fields_of(single.new)
                    for name, value in row(whole.new, i).items():
                        assert_same_bits(value, one[name], name)


def test_a_batch_of_batches_gives_the_same_bits(optimizer: Optimizer):
    start = points(6)
    flat = list(walk(optimizer, Recorder(HIMMELBLAU), start, 20))
    deep = list(walk(optimizer, Recorder(HIMMELBLAU), start.reshape(2, 3, 2), 20))
    for one, other in zip(flat, deep, strict=True):
        assert_same_bits(one.delta, other.delta.reshape(6, 2))


def wide(d: int) -> Function:
    """A bowl in d dimensions with a bump that couples them."""
    weights = np.linspace(1.0, 3.0, d)

    def total(numbers: Any) -> Any:
        return np.add.reduce(np.multiply(numbers, 1.0, order="C"), axis=-1)

    def gradient(theta: Any) -> Any:
        return weights * theta + 0.1 * total(theta)[..., None]

    def value(theta: Any) -> Any:
        return 0.5 * total(weights * theta * theta) + 0.05 * total(theta) * total(theta)

    return Function(value, gradient, gradient)


class Wide(Recorder):
    """The bowl's Hessian is constant, so its product with v is the gradient at v."""

    def hessian_vector(self, theta: Any, vector: Any) -> Any:
        return self._answer("hessian_vector", self.function.gradient(vector))


@pytest.mark.parametrize("d", [9, 40])
def test_a_batch_in_many_dimensions_gives_the_same_bits(optimizer: Optimizer, d: int):
    start = np.random.default_rng(5).normal(size=(3, d))
    together = list(walk(optimizer, Wide(wide(d)), start, 10))
    for i in range(3):
        alone = walk(optimizer, Wide(wide(d)), start[i], 10)
        for whole, single in zip(together, alone, strict=True):
            assert_same_bits(whole.delta[i], single.delta)


@pytest.mark.parametrize("shape", [(2,), (3, 2)])
def test_the_equations_end_in_the_step_of_the_update_to_the_last_bit(optimizer: Optimizer, shape: tuple[int, ...]):
    start = points(3) if len(shape) == 2 else points(1)[0]
    objective = Recorder(HIMMELBLAU)
    for step in walk(optimizer, objective, start, 30):
        quiet = Recorder(HIMMELBLAU, objective.step)
        with np.errstate(all="ignore"):
            g = HIMMELBLAU.gradient(step.theta)
            found = inside(optimizer, step.theta, g, optimizer.lr, step.prev, step.new, quiet)
        assert list(found) == [equation.name for equation in optimizer.equations]
        assert_same_bits(found["delta"], step.delta)
        for name, value in found.items():
            if name in step.new._fields:
                ours = np.asarray(getattr(step.new, name), dtype=np.float64)
                kept = name == "velocity" and getattr(optimizer, "momentum", 1.0) == 0
                if not kept and not np.isnan(ours).any():
                    assert_same_bits(value, ours, name)


def test_the_roles_of_the_equations_fit_their_shapes(optimizer: Optimizer):
    objective = Recorder(HIMMELBLAU)
    step = next(walk(optimizer, objective, points(3), 1))
    g = HIMMELBLAU.gradient(step.theta)
    found = inside(optimizer, step.theta, g, optimizer.lr, step.prev, step.new, Recorder(HIMMELBLAU))
    for equation in optimizer.equations:
        if equation.role != "scalar":
            assert found[equation.name].shape == (3, 2), equation.name


def test_a_run_resumed_from_a_kept_state_goes_on_as_if_it_had_not_stopped(optimizer: Optimizer):
    whole = list(walk(optimizer, Recorder(HIMMELBLAU), points(3), 30))
    kept = whole[12]
    rest = walk(optimizer, Recorder(HIMMELBLAU, step=12), kept.theta, 18, state=kept.prev)
    for one, other in zip(whole[12:], rest, strict=True):
        assert_same_bits(one.delta, other.delta)


def test_the_step_shares_no_memory_with_the_state_or_the_point(optimizer: Optimizer):
    for step in walk(optimizer, Recorder(HIMMELBLAU), points(3), 3):
        for other in (step.theta, *step.prev, *step.new):
            if isinstance(other, np.ndarray):
                assert not np.shares_memory(step.delta, other)


class Broken(Recorder):
    """From the third update on, the first of the points asked for has answers that are not finite."""

    def __init__(self, function: Function, bad: float) -> None:
        super().__init__(function)
        self.bad = bad

    def _answer(self, kind: str, numbers: Any) -> Any:
        numbers = np.array(numbers, dtype=np.float64)
        if self.step >= 2 and kind != "normal":
            numbers.reshape((-1,) if kind == "value" else (-1, 2))[0] = self.bad
        return super()._answer(kind, numbers)


BAD = [np.nan, np.inf, -np.inf]


@pytest.mark.parametrize("bad", BAD)
def test_numbers_that_are_not_finite_raise_nothing(optimizer: Optimizer, bad: float):
    for theta in (points(1)[0], points(1), points(3)):
        assert len(list(walk(optimizer, Broken(HIMMELBLAU, bad), theta, 8))) == 8


@pytest.mark.parametrize("bad", BAD)
def test_one_broken_point_leaves_the_others_unchanged(optimizer: Optimizer, bad: float):
    if isinstance(optimizer, LBFGS):  # It asks point by point, so here every point would be broken.
        return
    healthy = walk(optimizer, Recorder(HIMMELBLAU), points(2)[1:], 8)
    for step, alone in zip(walk(optimizer, Broken(HIMMELBLAU, bad), points(2), 8), healthy, strict=True):
        assert_same_bits(step.delta[1:], alone.delta)


def test_a_point_without_slope_stays(optimizer: Optimizer):
    """The bottom of the bowl, with nothing but itself to pull it."""
    if type(optimizer).__name__ == "Langevin":
        optimizer = msgspec.structs.replace(optimizer, temperature=0.0)
    for step in walk(optimizer, Recorder(FUNCTIONS["bowl"]), np.zeros((2, 2)), 5):
        limit = optimizer.lr * 1.1 if type(optimizer).__name__ == "Yogi" else 0.0
        assert np.abs(step.delta).max() <= limit


COSTS = {
    "sam": {"gradient": 2},
    "langevin": {"gradient": 1, "normal": 1},
    "polyak": {"gradient": 1, "value": 1},
    "newton": {"gradient": 1, "hessian_vector": 2},
}


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_no_more_is_asked_than_the_method_needs(entry: type[Optimizer]):
    kind = kind_of(entry)
    for step in walk(entry(), objective := Recorder(HIMMELBLAU), points(1)[0], 5):
        asked = {name: count for name, count in objective.asked.items() if count}
        if kind in ("line_search", "conjugate_gradient"):
            assert asked == {"gradient": 1, "value": 1 + int(step.new.trials)}
        elif kind == "lbfgs":
            assert asked == {"gradient": int(step.new.evaluations), "value": int(step.new.evaluations)}
        else:
            assert asked == COSTS.get(kind, {"gradient": 1})
        objective.asked = dict.fromkeys(objective.asked, 0)
