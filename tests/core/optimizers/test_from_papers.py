"""Optimizers without a library to compare with: their limits, and traces computed here in exact fractions.

Sources: Ma & Yarats 2019 (QHM, QHAdam), Bernstein et al. 2018 (signSGD), Foret et al. 2021 (SAM), Welling & Teh
2011 (Langevin), Nocedal & Wright 2006 (Newton, Armijo, conjugate gradients), Dauphin et al. 2014 (saddle-free
Newton), Barzilai & Borwein 1988, Polyak 1987 with the cap of Loizou et al. 2021.
"""

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from app.core.optimizers import (
    QHM,
    SAM,
    Adam,
    BarzilaiBorwein,
    ConjugateGradient,
    GradientDescent,
    Langevin,
    LineSearch,
    Momentum,
    Newton,
    Polyak,
    QHAdam,
    SignSGD,
)
from tests.core.optimizers.optimizer_walk import FUNCTIONS, Function, Recorder, path, walk

HIMMELBLAU = FUNCTIONS["himmelblau"]
BOWL = FUNCTIONS["bowl"]
START = np.array([-3.0, 3.5])
BOWL_START = np.array([4.0, -1.5])
CURVATURES = (Fraction(1), Fraction(50))


def close(ours: Any, theirs: Any, tolerance: float = 1e-12) -> bool:
    return bool(np.all(np.abs(np.asarray(ours) - np.asarray(theirs)) <= tolerance * np.maximum(1, np.abs(theirs))))


def exact(numbers: Any) -> list[Fraction]:
    return [Fraction(float(number)) for number in numbers]


def dot(a: list[Fraction], b: list[Fraction]) -> Fraction:
    return sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))


def along(theta: list[Fraction], length: Fraction, p: list[Fraction]) -> list[Fraction]:
    return [x + length * y for x, y in zip(theta, p, strict=True)]


def bowl_gradient(theta: list[Fraction]) -> list[Fraction]:
    return [c * x for c, x in zip(CURVATURES, theta, strict=True)]


def bowl_value(theta: list[Fraction]) -> Fraction:
    return dot(theta, bowl_gradient(theta)) / 2


def rounded(points: list[list[Fraction]]) -> Any:
    return np.array([[float(x) for x in point] for point in points])


# Quasi-hyperbolic momentum


def test_qhm_without_the_average_is_gradient_descent():
    assert close(
        path(QHM(lr=1e-3, nu=0.0), HIMMELBLAU, START, 100), path(GradientDescent(lr=1e-3), HIMMELBLAU, START, 100)
    )


def test_qhm_with_the_average_alone_is_momentum_as_a_moving_average():
    """θ ← θ − η b with b ← βb + (1−β)g from b = 0 is SGD's momentum at the rate η(1−β), whose b starts with g."""
    assert close(
        path(QHM(lr=1e-2, nu=1.0, momentum=0.9), HIMMELBLAU, START, 100),
        path(Momentum(lr=1e-3, momentum=0.9), HIMMELBLAU, START, 100),
    )


def test_qhm_steps_as_computed_by_hand():
    """Equation 2 of the paper on the bowl, β = 3/4, ν = 1/2, η = 1/64: two steps from (4, −3/2)."""
    beta, nu, rate = Fraction(3, 4), Fraction(1, 2), Fraction(1, 64)
    theta, b, points = exact(BOWL_START), [Fraction(0)] * 2, []
    for _ in range(20):
        points.append(theta)
        g = bowl_gradient(theta)
        b = [beta * old + (1 - beta) * new for old, new in zip(b, g, strict=True)]
        theta = along(theta, -rate, [(1 - nu) * new + nu * old for new, old in zip(g, b, strict=True)])
    assert close(path(QHM(lr=1 / 64, momentum=0.75, nu=0.5), BOWL, BOWL_START, 19), rounded(points))


def test_qhadam_with_the_averages_alone_is_adam():
    ours = QHAdam(lr=1e-2, beta1=0.9, beta2=0.99, nu1=1.0, nu2=1.0)
    adam = Adam(lr=1e-2, beta1=0.9, beta2=0.99)
    assert close(path(ours, HIMMELBLAU, START, 200), path(adam, HIMMELBLAU, START, 200), 1e-10)


def test_qhadam_without_averages_moves_every_coordinate_by_the_rate():
    ours = path(QHAdam(lr=1e-2, nu1=0.0, nu2=0.0, eps=0.0), HIMMELBLAU, START, 20)
    signs = -np.sign(HIMMELBLAU.gradient(ours[:-1]))
    assert close(np.diff(ours, axis=0), 1e-2 * signs, 1e-14)


def test_qhadam_mixes_as_its_paper_says():
    beta1, beta2, nu1, nu2, eps, rate = 0.8, 0.95, 0.6, 0.9, 1e-8, 1e-2
    theta, m, v = list(START), [0.0, 0.0], [0.0, 0.0]
    for t in range(1, 31):
        g = [float(x) for x in HIMMELBLAU.gradient(np.array(theta))]
        for i in range(2):
            m[i] = beta1 * m[i] + (1 - beta1) * g[i]
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
            top = (1 - nu1) * g[i] + nu1 * m[i] / (1 - beta1**t)
            bottom = math.sqrt((1 - nu2) * g[i] ** 2 + nu2 * v[i] / (1 - beta2**t)) + eps
            theta[i] -= rate * top / bottom
    ours = QHAdam(lr=rate, beta1=beta1, beta2=beta2, nu1=nu1, nu2=nu2, eps=eps)
    assert close(path(ours, HIMMELBLAU, START, 30)[-1], theta, 1e-11)


# Signs, sharpness, heat


def test_sign_sgd_moves_every_coordinate_by_the_rate():
    ours = path(SignSGD(lr=0.25), BOWL, BOWL_START, 3)
    assert ours.tolist() == [[4.0, -1.5], [3.75, -1.25], [3.5, -1.0], [3.25, -0.75]]


def test_signum_follows_the_sign_of_the_average():
    """β = 1/2 on the bowl from (1/4, 1) at η = 1/2: after the step over the floor the average still points back."""
    theta, m, points = exact((0.25, 1.0)), [Fraction(0)] * 2, []
    for _ in range(12):
        points.append(theta)
        m = [(old + new) / 2 for old, new in zip(m, bowl_gradient(theta), strict=True)]
        theta = [x - Fraction(1, 2) * ((y > 0) - (y < 0)) for x, y in zip(theta, m, strict=True)]
    assert path(SignSGD(lr=0.5, momentum=0.5), BOWL, (0.25, 1.0), 11).tolist() == rounded(points).tolist()


def test_sam_without_radius_is_momentum():
    ours = path(SAM(lr=1e-3, rho=0.0, momentum=0.9), HIMMELBLAU, START, 100)
    assert close(ours, path(Momentum(lr=1e-3, momentum=0.9), HIMMELBLAU, START, 100))


def test_sam_takes_the_gradient_of_the_worst_neighbour():
    """On a slope g = (3, 4) the neighbour at ρ = 1/2 is (0.3, 0.4) further up; the bowl there is steeper."""
    round_bowl = Function(lambda t: 0.5 * (t * t).sum(-1), lambda t: t * 1.0, lambda t: np.eye(2))
    ours = path(SAM(lr=0.1, rho=0.5), round_bowl, (3.0, 4.0), 1)
    assert close(ours[1], (3 - 0.1 * 3.3, 4 - 0.1 * 4.4))


def test_langevin_without_heat_is_gradient_descent():
    ours = path(Langevin(lr=1e-3, temperature=0.0), HIMMELBLAU, START, 50)
    assert close(ours, path(GradientDescent(lr=1e-3), HIMMELBLAU, START, 50))


def test_langevin_kicks_by_the_square_root_of_twice_rate_and_heat():
    for step in walk(Langevin(lr=0.02, temperature=4.0), objective := Recorder(HIMMELBLAU), START, 5):
        noise = np.random.default_rng(objective.step).standard_normal(2)
        assert close(step.delta, -0.02 * HIMMELBLAU.gradient(step.theta) + math.sqrt(0.16) * noise)


def test_langevin_reaches_the_heat_of_a_bowl():
    """On f = x²/2 the stationary variance is T / (1 − η/2), exactly; 20,000 steps of 2 coordinates."""
    round_bowl = Function(lambda t: 0.5 * (t * t).sum(-1), lambda t: t * 1.0, lambda t: np.eye(2))
    ours = path(Langevin(lr=0.5, temperature=0.3), round_bowl, (0.0, 0.0), 20_000)
    assert ours.var() == pytest.approx(0.3 / (1 - 0.25), rel=0.03)


# Newton


def test_newton_lands_at_the_bottom_of_a_bowl_in_one_step():
    assert close(path(Newton(), BOWL, BOWL_START, 1)[1], (0.0, 0.0), 1e-15)


def test_newton_is_damped_by_its_rate_and_by_its_damping():
    assert close(path(Newton(lr=0.25), BOWL, BOWL_START, 1)[1], 0.75 * BOWL_START)
    damped = [4 - 4 / (1 + 10), -1.5 + 1.5 * 50 / (50 + 10)]
    assert close(path(Newton(damping=10.0), BOWL, BOWL_START, 1)[1], damped)


def test_newton_solves_with_the_true_hessian():
    theta = np.array([2.5, -1.0])
    expected = theta - np.linalg.solve(HIMMELBLAU.hessian(theta), HIMMELBLAU.gradient(theta))
    assert close(path(Newton(), HIMMELBLAU, theta, 1)[1], expected)


def saddle() -> Function:
    """f = (x² − 4y²)/2."""
    return Function(
        lambda t: (t[..., 0] * t[..., 0] - 4 * t[..., 1] * t[..., 1]) / 2,
        lambda t: t * np.array([1.0, -4.0]),
        lambda t: np.broadcast_to(np.diag([1.0, -4.0]), (*t.shape[:-1], 2, 2)),
    )


def test_a_saddle_attracts_newton_and_repels_the_saddle_free_kind():
    assert close(path(Newton(), saddle(), (1.0, 1.0), 1)[1], (0.0, 0.0))
    assert close(path(Newton(saddle_free=True), saddle(), (1.0, 1.0), 1)[1], (0.0, 2.0))


class Diagonal(Recorder):
    """f = ½ Σ cᵢ xᵢ² in many dimensions."""

    def __init__(self, curvatures: Any) -> None:
        self.curvatures = np.asarray(curvatures)
        super().__init__(
            Function(lambda t: 0.5 * (self.curvatures * t * t).sum(-1), lambda t: self.curvatures * t, lambda t: t)
        )

    def hessian_vector(self, theta: Any, vector: Any) -> Any:
        return self._answer("hessian_vector", self.curvatures * vector)


def test_newton_in_many_dimensions_finds_the_bottom_by_conjugate_gradients():
    objective = Diagonal(np.linspace(1, 20, 60))
    last = list(walk(Newton(), objective, np.ones((2, 60)), 12))[-1]
    assert np.abs(last.theta + last.delta).max() < 1e-12
    assert objective.asked["hessian_vector"] < 12 * 60


def test_newton_in_many_dimensions_solves_within_its_tolerance():
    objective = Diagonal(np.linspace(1, 20, 60))
    theta = np.random.default_rng(0).normal(size=(3, 60))
    step = next(walk(Newton(damping=0.5), objective, theta, 1))
    g = objective.curvatures * theta
    residual = np.linalg.norm((objective.curvatures + 0.5) * step.delta + g, axis=-1)
    norm = np.linalg.norm(g, axis=-1)
    assert (residual <= np.minimum(0.5, np.sqrt(norm)) * norm).all()


def test_newton_in_many_dimensions_goes_downhill_on_a_hill():
    objective = Diagonal(-np.linspace(1, 20, 60))
    step = next(walk(Newton(), objective, np.ones(60), 1))
    assert close(step.delta, np.linspace(1, 20, 60))


# Line searches


def trace_armijo(theta: list[Fraction], p: list[Fraction], c1: Fraction, shrink: Fraction) -> tuple[Fraction, int]:
    """Algorithm 3.1 of Nocedal & Wright from the length 1, in fractions."""
    length, trials, slope = Fraction(1), 1, dot(bowl_gradient(theta), p)
    while bowl_value(along(theta, length, p)) > bowl_value(theta) + c1 * length * slope:
        length, trials = length * shrink, trials + 1
    return length, trials


def test_line_search_takes_the_first_length_that_armijo_accepts():
    theta, points, counts = exact(BOWL_START), [], []
    for _ in range(12):
        points.append(theta)
        p = [-x for x in bowl_gradient(theta)]
        length, trials = trace_armijo(theta, p, Fraction(0.1), Fraction(1, 2))
        counts.append(trials)
        theta = along(theta, length, p)
    steps = list(walk(LineSearch(lr=1.0, c1=0.1, shrink=0.5), Recorder(BOWL), BOWL_START, 12))
    assert [int(step.new.trials) for step in steps] == counts
    assert close([step.theta for step in steps], rounded(points))


def test_conjugate_gradients_follow_polak_and_ribiere():
    theta, points, old, p = exact(BOWL_START), [], [Fraction(0)] * 2, [Fraction(0)] * 2
    betas = []
    for t in range(12):
        points.append(theta)
        g = bowl_gradient(theta)
        change = [x - y for x, y in zip(g, old, strict=True)]
        beta = max(dot(g, change) / dot(old, old), Fraction(0)) if t else Fraction(0)
        betas.append(beta)
        p = [-x + beta * y for x, y in zip(g, p, strict=True)]
        if dot(g, p) >= 0:
            p = [-x for x in g]
        theta = along(theta, trace_armijo(theta, p, Fraction(1e-4), Fraction(1, 2))[0], p)
        old = g
    ours = path(ConjugateGradient(lr=1.0, c1=1e-4, shrink=0.5), BOWL, BOWL_START, 11)
    assert any(beta > 0 for beta in betas)
    assert close(ours, rounded(points), 1e-11)


@pytest.mark.parametrize("optimizer", [LineSearch(max_halvings=3), ConjugateGradient(max_halvings=3)])
def test_a_search_that_finds_no_length_leaves_the_point(optimizer: Any):
    objective = Recorder(FUNCTIONS["rosenbrock"])
    step = next(walk(optimizer, objective, np.array([-1.2, 1.0]), 1))
    assert step.delta.tolist() == [0.0, 0.0]
    assert int(step.new.trials) == 4
    assert objective.asked["value"] == 5


def test_line_search_never_lets_the_loss_grow():
    rosenbrock = FUNCTIONS["rosenbrock"]
    ours = path(LineSearch(), rosenbrock, np.random.default_rng(3).uniform(-2, 2, (20, 2)), 200)
    assert (np.diff(rosenbrock.value(ours), axis=0) <= 0).all()


# Lengths from the last step, and from the depth of the valley


@pytest.mark.parametrize("variant", ["long", "short"])
def test_barzilai_and_borwein_follow_their_paper_on_a_bowl(variant: str):
    theta, points, before = exact(BOWL_START), [], None
    for _ in range(10):
        points.append(theta)
        g = bowl_gradient(theta)
        length = Fraction(1, 64)
        if before is not None:
            s = [x - y for x, y in zip(theta, before[0], strict=True)]
            y = [x - y for x, y in zip(g, before[1], strict=True)]
            length = dot(s, s) / dot(s, y) if variant == "long" else dot(s, y) / dot(y, y)
        before = (theta, g)
        theta = [Fraction(float(x)).limit_denominator(10**40) for x in along(theta, -length, g)]
    ours = path(BarzilaiBorwein(lr=1 / 64, variant=variant), BOWL, BOWL_START, 9)
    assert close(ours, rounded(points), 1e-9)


def test_barzilai_and_borwein_fall_back_to_the_rate_where_there_is_no_valley():
    hill = Function(lambda t: -0.5 * (t * t).sum(-1), lambda t: -t, lambda t: -np.eye(2))
    assert path(BarzilaiBorwein(lr=0.5), hill, (1.0, 2.0), 2).tolist() == [[1.0, 2.0], [1.5, 3.0], [2.25, 4.5]]


def test_polyak_goes_by_the_gap_over_the_squared_slope():
    theta, points = exact(BOWL_START), []
    for _ in range(10):
        points.append(theta)
        g = bowl_gradient(theta)
        theta = [Fraction(float(x)) for x in along(theta, -bowl_value(theta) / dot(g, g), g)]
    assert close(path(Polyak(lr=10.0), BOWL, BOWL_START, 9), rounded(points))


def test_polyak_is_capped_by_the_rate_and_never_goes_uphill():
    assert close(path(Polyak(lr=1e-3), BOWL, BOWL_START, 1)[1], BOWL_START - 1e-3 * BOWL.gradient(BOWL_START))
    assert path(Polyak(f_min=1e6), BOWL, BOWL_START, 1)[1].tolist() == BOWL_START.tolist()
