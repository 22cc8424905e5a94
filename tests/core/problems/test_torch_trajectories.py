"""Full-batch descent gives the θ that torch.optim gives (`tests/reference/make_torch_models.py`)."""

from pathlib import Path

import numpy as np
import pytest

from app.core.batches import Batch
from app.core.datasets import Data
from app.core.losses import CrossEntropy, MeanSquaredError
from app.core.models import Model
from app.core.models.linear import Linear, Logistic
from app.core.models.mlp import Mlp
from app.core.problems.training_problem import TrainingProblem

STORED = np.load(Path(__file__).parents[2] / "reference" / "torch_models.npz")
REFERENCES = sorted({key.rsplit("|", 1)[0] for key in STORED.files if key.startswith("trajectories")})
MODELS: dict[str, Model] = {"linear": Linear(), "logistic": Logistic(), "mlp": Mlp(hidden=(8, 8))}


def descend(problem, theta, lr):
    """θ after each step of plain gradient descent."""
    for step in range(200):
        theta = theta - lr * problem.objective(step).gradient(theta)
        yield theta


def adam(problem, theta, lr):
    """θ after each step of Adam (D. P. Kingma, J. Ba, 2015) with its usual constants."""
    m, v = np.zeros_like(theta), np.zeros_like(theta)
    for step in range(200):
        g = problem.objective(step).gradient(theta)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        t = step + 1
        theta = theta - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        yield theta


@pytest.mark.parametrize("reference", REFERENCES)
def test_two_hundred_full_batch_steps_stay_with_torch(reference):
    _, model, loss, rule = reference.split("|")
    x, y, lr = (STORED[f"{reference}|{part}"] for part in ("x", "y", "lr"))
    expected, losses = STORED[f"{reference}|thetas"], STORED[f"{reference}|losses"]
    data = Data(x.copy(), y.copy(), ("a", "b"), "y")
    problem = TrainingProblem(
        data,
        MODELS[model],
        MeanSquaredError() if loss == "mse" else CrossEntropy(),
        Batch(size="full"),
        seed=np.random.SeedSequence(0),
    )
    walk = descend if rule == "SGD" else adam
    thetas = np.array([expected[0], *walk(problem, expected[0], float(lr))])
    np.testing.assert_allclose(thetas[::10], expected, rtol=0, atol=1e-9)
    values, _ = problem.full(thetas[:-1], np.arange(200))
    np.testing.assert_allclose(values, losses, rtol=0, atol=1e-11)
    assert losses[-1] < losses[0]


def test_linear_regression_descends_to_the_least_squares_solution():
    rng = np.random.default_rng(5)
    x, y = rng.normal(size=(60, 3)), rng.normal(size=60)
    data = Data(x, y, ("a", "b", "c"), "y")
    problem = TrainingProblem(data, Linear(), MeanSquaredError(), Batch(size="full"), seed=np.random.SeedSequence(0))
    theta = np.zeros(4)
    for step in range(2000):
        theta = theta - 0.1 * problem.objective(step).gradient(theta)
    exact = np.linalg.lstsq(np.column_stack((x, np.ones(60))), y, rcond=None)[0]
    np.testing.assert_allclose(theta, exact, rtol=0, atol=1e-12)
