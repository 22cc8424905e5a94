"""Situations whose truth is known by construction: landscape × start × optimizer × rate × step.

A truth is what the mathematics of the case says, not what the diagnosis says: an unstable rate on a
quadratic diverges, a start on a saddle's ridge ends in the saddle, a Newton step lands in the minimum.
Where two words are both true (a zigzag that does not fall in a ravine) both are accepted.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
import numpy as np

from app.core.diagnosis import Subject, subject_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator


@dataclass(frozen=True)
class Situation:
    """A run stopped at a step; `truth` is the accepted words, the first the best."""

    truth: tuple[str, ...]
    landscape: dict[str, Any]
    start: tuple[float, ...]
    optimizer: dict[str, Any]
    step: int
    noise: float = 0.0
    schedule: dict[str, Any] = field(default_factory=lambda: {"kind": "constant"})

    @property
    def name(self) -> str:
        """For a test's id."""
        what = self.landscape.get("expression", self.landscape["kind"])
        return f"{self.truth[0]}-{what}-{self.optimizer['kind']}-{self.optimizer.get('lr', '')}-{self.step}"

    def scenario(self) -> Scenario:
        """The run up to the step."""
        plain = {
            "format": "descent-lab/1",
            "seed": 5,
            "problem": {"kind": "surface", "landscape": self.landscape, "gradient_noise": self.noise},
            "start": {"kind": "point", "theta": list(self.start)},
            "contenders": [{"label": "one", "optimizer": self.optimizer, "schedule": self.schedule}],
            "stop": {"max_steps": max(self.step, 1)},
        }
        return msgspec.convert(plain, Scenario)


def run(scenario: Scenario, steps: int) -> Simulator:
    """A run of so many steps."""
    simulator = Simulator(scenario)
    simulator.advance(steps)
    return simulator


def subject(situation: Situation) -> Subject:
    """The contender after the situation's steps."""
    return subject_of(run(situation.scenario(), situation.step), "one")


@cache
def steepest(kind: str, theta: tuple[float, ...] = (0.0, 0.0)) -> float:
    """λmax of a landscape at a point, by numpy."""
    from app.core.landscapes import LANDSCAPES
    from app.core.parameters import by_kind

    landscape = by_kind(LANDSCAPES)[kind]()
    return float(np.linalg.eigvalsh(landscape.hessian(np.array(theta)))[-1])


def formula(expression: str, *bounds: tuple[float, float]) -> dict[str, Any]:
    """A formula as a scenario file gives it."""
    return {"kind": "formula", "expression": expression, "bounds": [list(one) for one in bounds]}


def gd(lr: float, **more: Any) -> dict[str, Any]:
    return {"kind": "gradient_descent", "lr": lr, **more}


def momentum(lr: float, mu: float = 0.9) -> dict[str, Any]:
    return {"kind": "momentum", "lr": lr, "momentum": mu}


def other(kind: str, lr: float, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "lr": lr, **more}


def quadratic(a: float, b: float) -> dict[str, Any]:
    """½(a x² + b y²): curvatures a and b."""
    return formula(f"0.5*({a}*x**2 + {b}*y**2)", (-4.0, 4.0), (-4.0, 4.0))


BOWL = {"kind": "bowl"}  # x² + y², λ = 2, limit 1
LONG = {"kind": "elongated_bowl", "condition": 100.0}
D, O, G, L, P, S = "diverging", "oscillating", "global_minimum", "local_minimum", "plateau", "saddle"  # noqa: E741
R, N, F, C, U = "ravine", "noise_ball", "descending", "converged", "unclear"


def table() -> tuple[Situation, ...]:
    """The situations on which the thresholds were chosen."""
    s = Situation
    return (
        # rates above the limit 2/λmax, or 2 (1 + μ)/λmax with momentum
        s((D,), BOWL, (1.0, 1.0), gd(1.05), 40),
        s((D, O), BOWL, (1.0, 0.5), gd(1.01), 60),
        s((D,), LONG, (-2.0, 1.4), gd(2.2 / steepest("elongated_bowl")), 40),
        s((D,), quadratic(1, 40), (2.0, 0.1), gd(1.02 * 2 / 40), 120),
        s((D,), BOWL, (1.0, 1.0), momentum(1.02 * 1.9), 120),
        s((D,), BOWL, (1.0, 1.0), other("nesterov", 1.05 * 3.8 / 2.8 / 2, momentum=0.9), 60),
        s((D,), {"kind": "booth"}, (0.0, 0.0), gd(1.1 * 2 / 18), 30),
        s((D,), {"kind": "convex_bowl", "curvature": 2.0}, (0.3,), gd(1.03), 50),
        s((D, F), {"kind": "saddle"}, (1.5, 0.2), gd(0.3), 14),
        s(("diverged",), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.01), 40),
        s(("diverged",), {"kind": "beale"}, (4.0, 4.0), gd(0.1), 40),
        s(("diverged",), formula("log(x)", (0.1, 4.0)), (1.0,), gd(2.0), 20),
        # bouncing for ever
        s((O,), BOWL, (1.0, 1.0), gd(1.0), 40),
        s((O,), {"kind": "double_well"}, (0.7,), gd(0.28), 200),
        s((O,), {"kind": "kink"}, (2.3,), gd(0.5), 60),
        s((O,), BOWL, (1.03, 0.77), other("sign_sgd", 0.3, momentum=0.0), 60),
        s((O,), formula("cos(x)", (0.0, 6.28)), (2.5,), gd(2.2), 200),
        s((O,), {"kind": "convex_bowl", "curvature": 1.0}, (2.0,), other("sign_sgd", 0.7, momentum=0.0), 50),
        # arrived in a declared global minimum
        s((G,), BOWL, (2.0, -1.0), gd(0.3), 60),
        s((G,), {"kind": "himmelblau"}, (0.4, -0.6), other("adam", 0.05), 1500),
        s((G,), {"kind": "booth"}, (-8.0, 7.0), momentum(0.01), 500),
        s((G,), {"kind": "six_hump_camel"}, (0.3, -0.5), gd(0.03), 300),
        s((G,), {"kind": "styblinski_tang"}, (-2.0, -2.0), gd(0.01), 400),
        s((G,), {"kind": "double_well"}, (0.3,), gd(0.05), 300),
        s((G,), {"kind": "rosenbrock"}, (-1.2, 1.0), other("newton", 1.0), 30),
        s((G,), {"kind": "rastrigin_1d"}, (0.2,), gd(0.002), 500),
        s((G,), {"kind": "goldstein_price"}, (0.1, -0.9), gd(0.0005), 600),
        s((G,), {"kind": "beale"}, (2.5, 0.4), other("adam", 0.02), 2000),
        s((G,), {"kind": "kink"}, (2.3,), gd(0.5), 400, schedule={"kind": "exponential", "gamma": 0.98}),
        # trapped in a declared local minimum
        s((L,), {"kind": "tilted_double_well"}, (1.7,), gd(0.02), 400),
        s((L,), {"kind": "two_wells"}, (-0.9, 0.5), gd(0.05), 400),
        s((L,), {"kind": "seed_picture"}, (-2.4,), gd(0.05), 300),
        s((L,), {"kind": "rastrigin"}, (-3.3, 2.4), gd(0.002), 500),
        s((L,), {"kind": "styblinski_tang"}, (2.0, 2.0), gd(0.01), 400),
        s((L,), {"kind": "three_hump_camel"}, (-2.0, 1.0), gd(0.03), 400),
        s((L,), {"kind": "griewank"}, (-3.0, -4.2), gd(0.3), 400),
        s((L,), {"kind": "levy"}, (1.2, -2.7), gd(0.03), 500),
        # a minimum that no one declared
        s((L,), formula("(x - 1)**2 + (y + 2)**2", (-5.0, 5.0), (-5.0, 5.0)), (0.0, 0.0), gd(0.2), 80),
        s((L,), formula("x**4 - 3*x**2 + x", (-2.5, 2.5)), (2.0,), gd(0.02), 300),
        # stalled on flat ground
        s((P,), {"kind": "plateau"}, (-3.4, 2.6), gd(0.1), 100),
        s((P,), {"kind": "plateau_drop"}, (-2.0,), gd(0.1), 60),
        s((P,), {"kind": "easom"}, (7.0, 7.0), gd(0.1), 100),
        s((P,), {"kind": "easom"}, (7.0, 7.0), momentum(0.1), 100),
        s((P,), {"kind": "seed_picture"}, (-0.5,), gd(0.1), 1500),
        s((P,), formula("x**3", (-2.0, 2.0)), (1.0,), gd(0.1), 400),
        s((P,), formula("tanh(x)", (-6.0, 6.0)), (5.0,), gd(0.2), 50),
        s((P,), formula("1 - exp(-x**2 - y**2)", (-5.0, 5.0), (-5.0, 5.0)), (3.0, 3.0), gd(0.1), 50),
        s((P,), {"kind": "hills"}, (2.9, 2.9), gd(0.01), 60),
        # held by a saddle
        s((S,), {"kind": "saddle"}, (1.5, 0.0), gd(0.1), 60),
        s((S,), {"kind": "saddle"}, (-1.6, 1e-9), gd(0.1), 40),
        s((S,), formula("(x**2 - 1)**2 + y**2", (-2.0, 2.0), (-2.0, 2.0)), (0.0, 1.0), gd(0.1), 60),
        s((S,), formula("x**2 - y**2 + y**4/4", (-2.0, 2.0), (-2.0, 2.0)), (1.0, 0.0), momentum(0.02), 300),
        s((S,), {"kind": "himmelblau"}, (0.1, 2.9), other("newton", 1.0), 20),
        s((S,), {"kind": "six_hump_camel"}, (0.0, 0.0), gd(0.05), 20),
        s((S,), {"kind": "styblinski_tang"}, (0.15, 2.7), other("newton", 1.0), 15),
        s((S,), {"kind": "monkey_saddle"}, (0.0, 0.0), gd(0.1), 20),
        # hovering
        s((N,), BOWL, (1.0, 1.0), gd(0.3), 300, noise=1.0),
        s((N,), {"kind": "booth"}, (2.0, 2.0), gd(0.05), 400, noise=20.0),
        s((N,), {"kind": "double_well"}, (0.9,), gd(0.05), 500, noise=2.0),
        s((N,), BOWL, (0.5, 0.5), momentum(0.1), 400, noise=1.0),
        s((N,), BOWL, (1.0, 0.0), other("langevin", 0.2, temperature=0.3), 400),
        s((N,), {"kind": "himmelblau"}, (3.2, 2.2), gd(0.01), 600, noise=40.0),
        # ravines
        s((R,), LONG, (-3.5, 1.4), gd(0.97 * 2 / 100), 40),
        s((R,), quadratic(1, 200), (3.0, 0.5), gd(0.98 * 2 / 200), 60),
        s((R,), quadratic(1, 50), (3.0, 1.0), gd(0.95 * 2 / 50), 20),
        s((R,), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.0018), 300),
        s((R,), quadratic(2, 2000), (3.0, 0.5), gd(0.0009), 200),
        # on the way down
        s((F,), BOWL, (2.0, -2.0), gd(0.1), 8),
        s((F,), {"kind": "himmelblau"}, (0.4, -0.6), gd(0.002), 12),
        s((F,), {"kind": "booth"}, (-8.0, 7.0), gd(0.01), 10),
        s((F,), {"kind": "rosenbrock"}, (-1.2, 1.0), gd(0.0001), 60),
        s((F,), BOWL, (2.0, 2.0), other("adam", 0.05), 20),
        s((F,), {"kind": "styblinski_tang"}, (0.6, 0.9), gd(0.005), 10),
        s((F,), BOWL, (2.5, 2.5), gd(0.001), 200),
        s((F,), {"kind": "booth"}, (-8.0, 7.0), gd(0.004), 60, noise=5.0),
        s((F,), {"kind": "cliff_plain"}, (-3.0, 2.4), momentum(0.1), 12),
        s((F,), {"kind": "tilted_double_well"}, (1.7,), gd(0.002), 20),
        # too early, at rest without proof, or in balance
        s(("running",), BOWL, (2.0, 2.0), gd(0.1), 3),
        s((C,), formula("x**4", (-2.0, 2.0)), (1.0,), other("newton", 1.0), 40),
        s((C,), formula("x**2 + 0*y", (-2.0, 2.0), (-2.0, 2.0)), (1.0, 1.0), gd(0.3), 80),
        s((U,), formula("cos(x)", (-3.2, 3.2)), (0.0,), gd(0.1), 20),
    )


def held_out() -> tuple[Situation, ...]:
    """Other landscapes, rates and methods, on which no threshold was chosen."""
    s = Situation
    return (
        s((D,), quadratic(3, 7), (0.5, -0.2), gd(1.04 * 2 / 7), 60),
        s((D,), quadratic(0.2, 0.9), (1.0, 1.0), gd(1.2 * 2 / 0.9), 25),
        s((D,), quadratic(1, 10), (1.0, 0.3), momentum(1.1 * 3 / 10, 0.5), 60),
        s((D,), formula("8*x**2", (-1.0, 1.0)), (0.01,), gd(1.03 / 8), 80),
        s((D,), quadratic(5, 5), (1.0, 2.0), other("nesterov", 1.08 * 3 / 2 / 5, momentum=0.5), 60),
        s(("diverged",), {"kind": "goldstein_price"}, (-1.5, 1.2), gd(0.01), 30),
        s((O,), quadratic(4, 4), (0.3, 0.4), gd(0.5), 30),
        s((O,), formula("abs(x) + abs(y)", (-2.0, 2.0), (-2.0, 2.0)), (1.1, 0.7), gd(0.3), 40),
        s((O,), formula("sin(x)", (-3.2, 3.2)), (-1.2,), gd(2.3), 300),
        s((O,), {"kind": "bowl"}, (0.9, -1.3), other("lion", 0.4), 80),
        s((G,), {"kind": "three_hump_camel"}, (0.4, 0.3), gd(0.1), 150),
        s((G,), {"kind": "levy"}, (1.3, 1.2), other("adam", 0.03), 800),
        s((G,), {"kind": "easom"}, (2.6, 3.5), gd(0.3), 300),
        s((G,), {"kind": "hills"}, (0.4, -1.2), gd(0.02), 400),
        s((G,), {"kind": "seed_picture"}, (2.7,), momentum(0.01), 400),
        s((G,), {"kind": "convex_bowl"}, (3.4,), other("adam", 0.1), 400),
        s((G,), {"kind": "himmelblau"}, (-3.0, 3.0), other("lbfgs", 1.0), 20),
        s((G,), {"kind": "griewank"}, (0.8, 0.5), gd(0.2), 200),
        s((L,), {"kind": "hills"}, (-1.2, 0.4), gd(0.02), 400),
        s((L,), {"kind": "goldstein_price"}, (-0.62, -0.38), gd(0.0002), 800),
        s((L,), {"kind": "six_hump_camel"}, (-1.5, 0.7), gd(0.02), 400),
        s((L,), {"kind": "rastrigin_1d"}, (3.3,), gd(0.003), 300),
        s((L,), {"kind": "ackley"}, (-2.1, 1.1), gd(0.01), 500),
        s((L,), formula("sin(3*x) + 0.1*x**2", (-5.0, 5.0)), (4.0,), gd(0.05), 300),
        s((L,), formula("x**2 + x*y + 3*y**2 - x", (-3.0, 3.0), (-3.0, 3.0)), (2.0, 2.0), momentum(0.03), 400),
        s((P,), {"kind": "plateau"}, (-4.5, 4.0), momentum(0.02), 60),
        s((P,), formula("sigmoid(x)", (-10.0, 10.0)), (8.0,), gd(0.5), 60),
        s((P,), formula("(x - 1)**3", (-2.0, 4.0)), (2.5,), gd(0.05), 800),
        s((P,), formula("2 - exp(-(x - 2)**2)", (-6.0, 6.0)), (-3.0,), gd(1.0), 80),
        s((P,), formula("-1/(1 + x**2 + y**2)", (-9.0, 9.0), (-9.0, 9.0)), (7.0, -6.0), gd(0.3), 60),
        s((P,), {"kind": "easom"}, (-1.5, 0.5), other("rmsprop", 1e-4), 60),
        s((S,), formula("3*x**2 - 2*y**2 + 0.1*y**4", (-3.0, 3.0), (-3.0, 3.0)), (2.0, 0.0), gd(0.05), 80),
        s((S,), formula("x*y", (-2.0, 2.0), (-2.0, 2.0)), (1.0, 1.0), gd(0.1), 60),
        s((S,), formula("cos(x) + cos(y)", (-4.0, 4.0), (-4.0, 4.0)), (0.0, 2.0), gd(0.2), 80),
        s((S,), {"kind": "three_hump_camel"}, (1.1, -0.5), other("newton", 1.0), 15),
        s((S,), {"kind": "goldstein_price"}, (1.45, 0.3), other("newton", 1.0), 40),
        s((S,), formula("x**4 - y**4", (-2.0, 2.0), (-2.0, 2.0)), (0.05, 0.0), gd(0.5), 200),
        s((N,), quadratic(2, 6), (1.0, 1.0), gd(0.1), 400, noise=3.0),
        s((N,), {"kind": "tilted_double_well"}, (-0.9,), gd(0.03), 500, noise=3.0),
        s((N,), {"kind": "styblinski_tang"}, (-2.8, -2.8), gd(0.01), 500, noise=40.0),
        s((N,), {"kind": "convex_bowl"}, (0.5,), other("adam", 0.1), 400, noise=2.0),
        s((N,), {"kind": "six_hump_camel"}, (0.1, -0.7), other("langevin", 0.05, temperature=0.2), 400),
        s((R,), quadratic(1, 80), (3.5, 0.4), gd(0.93 * 2 / 80), 30),
        s((R,), quadratic(0.01, 1), (3.5, 1.0), gd(1.9), 40),
        s((R,), {"kind": "elongated_bowl", "condition": 400.0}, (-3.0, 2.0), gd(0.95 * 2 / 400), 80),
        s((R,), {"kind": "rosenbrock"}, (-1.0, 1.2), gd(0.0015), 600),
        s((F,), {"kind": "three_hump_camel"}, (-2.2, 1.8), gd(0.005), 12),
        s((F,), {"kind": "hills"}, (-0.3, 2.1), gd(0.01), 10),
        s((F,), {"kind": "six_hump_camel"}, (-1.9, 0.4), gd(0.002), 10),
        s((F,), quadratic(2, 3), (3.0, 3.0), other("adam", 0.02), 60),
        s((F,), {"kind": "ackley"}, (-3.4, 2.7), momentum(0.002), 20),
        s((F,), quadratic(2, 3), (3.0, 3.0), gd(0.002), 100),
        s((F,), quadratic(1, 2), (4.0, 4.0), gd(0.005), 100, noise=0.5),
        s((F,), {"kind": "beale"}, (1.0, 1.6), gd(0.002), 25),
        # near in loss or in shape to what they are not: far along a valley's floor, and beside a saddle's centre
        s((R, F), {"kind": "rosenbrock"}, (0.8, 0.64), gd(0.0015), 60),
        s((F,), formula("x**2 - y**2", (-2.0, 2.0), (-2.0, 2.0)), (0.6, 0.6), gd(1e-4), 30),
        s(("running",), {"kind": "himmelblau"}, (1.0, 1.0), gd(0.01), 4),
        s((C,), formula("x**6", (-2.0, 2.0)), (1.0,), other("newton", 1.0), 60),
        s((U,), formula("1 - x**2 + x**4/9", (-3.0, 3.0)), (0.0,), gd(0.1), 20),
    )


def training(
    model: dict[str, Any],
    optimizer: dict[str, Any],
    steps: int,
    *,
    data: dict[str, Any] | None = None,
    batch: dict[str, Any] | None = None,
    loss: str = "mse",
    start: str = "xavier_uniform",
) -> Simulator:
    """A run of a model on generated data after so many steps; its contender is labelled "one"."""
    plain = {
        "format": "descent-lab/1",
        "seed": 3,
        "problem": {
            "kind": "training",
            "dataset": data or {"kind": "line"},
            "model": model,
            "loss": {"kind": loss},
            "batch": batch or {"size": "full"},
        },
        "start": {"kind": start},
        "contenders": [{"label": "one", "optimizer": optimizer}],
        "stop": {"max_steps": 100_000},
    }
    return run(msgspec.convert(plain, Scenario), steps)
