"""A scenario as a PyTorch script: it compiles, it tells what it leaves out, and it gives the same run."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.core.landscapes import LANDSCAPES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from app.core.scenario.declaration import Scenario
from app.core.schedules import SCHEDULES
from app.core.simulation.simulator import Simulator
from app.exporters.pytorch_script import pytorch_script
from tests.exporters.exported_runs import ADAM, HIMMELBLAU, LINE, MOMENTUM, MOONS, SINE, scenario

KINDS = [kind_of(entry) for entry in OPTIMIZERS]
CLASSES = {kind_of(entry): entry.torch_name for entry in OPTIMIZERS if entry.torch_name}
RATES = {"gradient_descent": 1e-3, "momentum": 1e-3, "nesterov": 1e-3, "asgd": 1e-3, "lbfgs": 0.05, "adadelta": 1.0}


def one(kind: str, **more: Any) -> dict[str, Any]:
    schedule = more.pop("schedule", {"kind": "constant"})
    return {
        "label": kind if not more else f"{kind} {more}",
        "optimizer": {"kind": kind, "lr": RATES.get(kind, 0.01), **more},
        "schedule": schedule,
    }


def checked(found: Scenario, folder: Path = Path()) -> str:
    """The script, which Python can read."""
    source = pytorch_script(found, folder)
    compile(source, "script.py", "exec")
    return source


# -- without torch -----------------------------------------------------------------------------------


@pytest.mark.parametrize("schedule", [kind_of(entry) for entry in SCHEDULES])
@pytest.mark.parametrize("kind", KINDS)
def test_a_script_of_every_optimizer_and_schedule_can_be_read_by_python(kind: str, schedule: str):
    source = checked(scenario(HIMMELBLAU, one(kind, schedule={"kind": schedule, "warmup_steps": 3})))
    if kind in CLASSES:
        assert f"torch.optim.{CLASSES[kind]}([theta], lr=" in source
    else:
        assert "has no counterpart in torch.optim" in source
        assert "results = {}" in source


@pytest.mark.parametrize("kind", [kind_of(entry) for entry in LANDSCAPES if kind_of(entry) != "formula"])
def test_a_script_of_every_landscape_can_be_read_by_python(kind: str):
    assert "def surface(theta):" in checked(scenario({"kind": "surface", "landscape": {"kind": kind}}))


@pytest.mark.parametrize("kind", [kind_of(entry) for entry in MODELS])
def test_a_script_of_every_model_can_be_read_by_python(kind: str):
    loss = "cross_entropy" if kind == "logistic" else "mse"
    data = "two_moons" if kind == "logistic" else "line"
    problem = {**LINE, "model": {"kind": kind}, "loss": {"kind": loss}, "dataset": {"kind": data}}
    assert "def model(theta, x):" in checked(scenario(problem))


def test_what_is_left_out_is_told_with_its_reason():
    source = checked(scenario(HIMMELBLAU, ADAM, {"label": "Roarer", "optimizer": {"kind": "lion"}}))
    assert "# Roarer is left out: Lion has no counterpart in torch.optim" in source
    assert "run_adam()" in source


@pytest.mark.parametrize(
    "text", ["line\nimport os", 'quote " and \' and """', "# comment", "\\", "\u2028raise", "아담"]
)
def test_no_title_or_label_becomes_code(text: str):
    found = scenario(
        HIMMELBLAU, {**ADAM, "label": text}, {"label": text + "2", "optimizer": {"kind": "sam"}}, title=text
    )
    source = checked(found)
    assert [line for line in source.split("\n") if line.startswith(("import ", "from ", "raise"))] == [
        "import math",
        "import numpy as np",
        "import torch",
    ]


def test_labels_that_read_alike_have_functions_of_their_own():
    labels = ["Adam!", "adam?", "ADAM", "아담", "담아"]
    source = checked(scenario(HIMMELBLAU, *({**ADAM, "label": label} for label in labels)))
    names = [line for line in source.splitlines() if line.startswith("def run_")]
    assert len(set(names)) == 5


def test_a_large_data_set_is_packed():
    problem = {**MOONS, "dataset": {"kind": "two_moons", "samples": 3000}}
    source = checked(scenario(problem))
    assert "zlib.decompress" in source
    assert len(source) < 150_000


def test_a_missing_file_is_told(tmp_path: Path):
    problem = {**LINE, "dataset": {"kind": "csv", "path": "none.csv", "features": ["x"], "target": "y"}}
    with pytest.raises(ValueError, match=r"problem\.dataset\.path"):
        pytorch_script(scenario(problem), tmp_path)


# -- with torch --------------------------------------------------------------------------------------

OPTIMIZER_RUNS = [
    *(one(kind) for kind in KINDS if kind in CLASSES),
    one("momentum", dampening=0.3, weight_decay=0.1),
    one("nesterov", momentum=0.0),
    one("rmsprop", centered=True, momentum=0.5, eps=1e-3),
    one("adam", amsgrad=True, weight_decay=0.1),
    one("rprop", step_max=0.1),
    one("lbfgs", line_search="strong_wolfe", max_iter=3, history_size=4),
    one("adagrad", initial_accumulator=0.2, lr_decay=0.1),
]


def scheduled(schedule: dict[str, Any]) -> dict[str, Any]:
    return {"label": str(schedule), "optimizer": {"kind": "adam", "lr": 0.05}, "schedule": schedule}


SCHEDULE_RUNS = [
    scheduled({"kind": kind, **settings, **warmup})
    for warmup in ({}, {"warmup_steps": 5})
    for kind, settings in [
        ("constant", {}),
        ("step", {"step_size": 7, "gamma": 0.5}),
        ("multistep", {"milestones": [0, 9, 9, 20], "gamma": 0.6}),
        ("exponential", {"gamma": 0.97}),
        ("linear", {"total_steps": 30}),
        ("polynomial", {"total_steps": 50, "power": 2}),
        ("cosine", {"total_steps": 60}),
        ("cosine", {"total_steps": 25, "eta_min": 1e-3}),
        ("cosine_restarts", {"first_period": 9, "period_factor": 2}),
        ("one_cycle", {"max_lr": 0.1, "total_steps": 60}),
        ("one_cycle", {"max_lr": 0.1, "total_steps": 30, "pct_start": 0.0}),
        ("cyclic", {"base_lr": 1e-3, "max_lr": 0.05, "step_size_up": 7, "mode": "triangular2"}),
        (
            "cyclic",
            {
                "base_lr": 1e-3,
                "max_lr": 0.05,
                "step_size_up": 6,
                "step_size_down": 3,
                "mode": "exp_range",
                "gamma": 0.9,
            },
        ),
        ("reduce_on_plateau", {"patience": 2, "factor": 0.5, "threshold": 0.2}),
    ]
]
IRIS = {
    "kind": "training",
    "dataset": {"kind": "iris", "standardize": True},
    "model": {"kind": "mlp", "hidden": [5, 5], "activation": "gelu", "skip": True},
    "loss": {"kind": "cross_entropy"},
    "batch": {"size": 40},
    "l2": 0.01,
    "validation": 0.2,
}
CARS = "weight,speed,mpg,name\n1.0,2.5,30,a\n2.0,1.5,22,b\n3.5,1.0,15,c\n1.5,2.0,27,d\n2.5,3.0,21,e\n"
EDITS = [
    {"step": 20, "contender": "Adam", "set": "optimizer.lr", "value": 0.2},
    {"step": 41, "contender": "Adam", "set": "optimizer.beta1", "value": 0.5},
    {"step": 10, "contender": "Momentum", "set": "optimizer.weight_decay", "value": 0.1},
]
PROBLEM_EDITS = [
    {"step": 13, "set": "problem.batch.size", "value": 5},
    {"step": 30, "set": "problem.l2", "value": 0.3},
    {"step": 40, "set": "problem.batch.size", "value": "full"},
    {"step": 45, "set": "problem.batch.scaling", "value": "sum"},
]
DATA_EDITS = [
    {"step": 12, "set": "problem.dataset.noise", "value": 0.4},
    {"step": 25, "set": "problem.dataset.samples", "value": 61},
    {"step": 25, "set": "problem.batch.scaling", "value": "sum"},
    {"step": 44, "set": "problem.dataset.samples", "value": 20},
]


OWN_BATCHES = [
    {**ADAM, "label": "shared"},
    {**ADAM, "label": "full", "batch": {"size": "full"}},
    {**ADAM, "label": "mini", "batch": {"size": 7, "scaling": "sum"}},
    {**ADAM, "label": "online", "batch": {"size": 1}},
    {**ADAM, "label": "drawn", "batch": {"size": 5, "sampling": "replacement"}},
]


def trained(batch: dict[str, Any], **more: Any) -> Scenario:
    return scenario({**MOONS, "batch": batch, **more})


RUNS: dict[str, Scenario] = {
    "optimizers": scenario(HIMMELBLAU, *OPTIMIZER_RUNS),
    # Batches throw L-BFGS so far that rounding alone soon leads elsewhere.
    "optimizers on batches": scenario(
        MOONS, *(one for one in OPTIMIZER_RUNS if "lbfgs" not in one["label"]), stop={"max_steps": 25}
    ),
    "lbfgs on a model": scenario(LINE, one("lbfgs"), stop={"max_steps": 5}),
    "schedules": scenario(HIMMELBLAU, *SCHEDULE_RUNS),
    "noise": scenario({**HIMMELBLAU, "gradient_noise": 3.0}, stop={"max_steps": 530}),
    "edits": scenario(HIMMELBLAU, interventions=[*EDITS, {"step": 30, "set": "problem.gradient_noise", "value": 1.0}]),
    "edited schedule": scenario(
        HIMMELBLAU,
        scheduled({"kind": "exponential", "gamma": 0.99, "warmup_steps": 4}) | {"label": "Adam"},
        interventions=[EDITS[0], {"step": 33, "contender": "Adam", "set": "schedule.gamma", "value": 0.9}],
    ),
    "full": trained({"size": "full"}),
    "shuffle": trained({"size": 7}),
    "sum": trained({"size": 7, "scaling": "sum", "drop_last": True}, l2=0.2),
    "sequential": trained({"size": 7, "sampling": "sequential"}),
    "replacement": trained({"size": 7, "sampling": "replacement"}),
    "stream": trained({"size": 4}, stream={"initial": 3, "rate": 0.7, "window": 12}),
    "stream, full": trained({"size": "full"}, stream={"initial": 3, "rate": 0.3}),
    "problem edits": scenario(MOONS, interventions=PROBLEM_EDITS),
    "own batches": scenario(MOONS, *OWN_BATCHES, stop={"max_steps": 300, "max_samples": 240}),
    "own batches, edited": scenario(
        MOONS,
        *OWN_BATCHES,
        interventions=[*PROBLEM_EDITS, {"step": 21, "contender": "mini", "set": "batch.size", "value": 3}],
    ),
    "own batches of a stream": scenario({**MOONS, "stream": {"initial": 3, "rate": 0.7}}, *OWN_BATCHES),
    "data edits": scenario(MOONS, interventions=DATA_EDITS),
    "data edits in a stream": scenario(
        {**MOONS, "batch": {"size": 3}, "stream": {"initial": 3, "rate": 0.7}}, interventions=DATA_EDITS
    ),
    "iris": scenario(IRIS),
    "line": scenario(LINE),
    "sine": scenario(SINE),
    "neuron": scenario({**SINE, "model": {"kind": "tanh_neuron"}}),
    "frequency": scenario({**SINE, "model": {"kind": "sine_neuron"}}),
    "chain": scenario({**SINE, "model": {"kind": "two_weight_chain", "activation": "tanh"}}),
    "growth": scenario({**SINE, "model": {"kind": "exponential"}}),
    "csv": scenario(
        {**LINE, "dataset": {"kind": "csv", "path": "cars.csv", "features": ["speed", "weight"], "target": "mpg"}}
    ),
    "formula": scenario(
        {
            "kind": "surface",
            "landscape": {"kind": "formula", "expression": "max(x, y)^2 + softplus(x*y) + min(abs(x), 2) + 0.1*x^2"},
        }
    ),
    "curve": scenario({"kind": "surface", "landscape": {"kind": "seed_picture"}}),
    "gradient norm": scenario(HIMMELBLAU, stop={"max_steps": 5000, "gradient_norm": 1e-3}),
    "loss change": scenario(HIMMELBLAU, stop={"max_steps": 5000, "loss_change": 1e-3}),
    "step length": scenario(HIMMELBLAU, stop={"max_steps": 5000, "step_length": 1e-3}),
    "target loss": scenario(HIMMELBLAU, stop={"max_steps": 5000, "target_loss": 0.5}),
    "ended at its start": scenario(
        HIMMELBLAU, start={"kind": "point", "theta": [3, 2]}, stop={"max_steps": 9, "gradient_norm": 1}
    ),
    "diverged": scenario(
        HIMMELBLAU, {"label": "Wild", "optimizer": {"kind": "gradient_descent", "lr": 1}}, stop={"max_steps": 900}
    ),
}
RUNNER = """
import json, runpy, sys, warnings
warnings.simplefilter("ignore")
from pathlib import Path
found = {path.stem: runpy.run_path(str(path))["results"] for path in sorted(Path(sys.argv[1]).glob("*.py"))}
Path(sys.argv[1], "found.json").write_text(json.dumps(found))
"""


@pytest.fixture(scope="module")
def torch_results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What every script gives, run by a Python of its own."""
    pytest.importorskip("torch")
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "cars.csv").write_text(CARS)
    for name, found in RUNS.items():
        (folder / f"{name}.py").write_text(checked(found, folder), "utf-8")
    done = subprocess.run([sys.executable, "-c", RUNNER, str(folder)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    return {"folder": folder, **json.loads((folder / "found.json").read_text())}


@pytest.mark.parametrize("name", RUNS)
def test_torch_gives_the_same_end(name: str, torch_results: dict[str, Any]):
    simulator = Simulator(RUNS[name], torch_results["folder"])
    while not simulator.has_ended:
        simulator.advance(1000)
    assert set(torch_results[name]) == set(simulator.timeline.labels)
    for label, (step, loss, theta) in torch_results[name].items():
        track = simulator.timeline.track(label)
        assert step == track.last_step, label
        if track.ended == "diverged":
            assert not (np.isfinite(theta).all() and np.isfinite(loss))
            continue
        ours = track.column("theta")[-1]
        assert np.allclose(theta, ours, rtol=1e-9, atol=1e-12), label
        assert loss == pytest.approx(float(track.column("loss")[-1]), rel=1e-9, abs=1e-13)


def test_an_edit_that_torch_does_not_know_leaves_the_contender_out():
    edit = {"step": 5, "contender": "Adam", "set": "optimizer.amsgrad", "value": True}
    assert "# Adam is left out: one of its settings" in checked(scenario(HIMMELBLAU, interventions=[edit]))


def test_an_edited_rate_under_a_schedule_that_watches_the_loss_leaves_the_contender_out():
    contender = scheduled({"kind": "reduce_on_plateau"}) | {"label": "Adam"}
    source = checked(scenario(HIMMELBLAU, contender, MOMENTUM, interventions=EDITS[:1]))
    assert "# Adam is left out: its rate is edited on the way" in source


def test_batches_of_a_long_stream_are_told_to_be_torch_s_own():
    problem = {**MOONS, "batch": {"size": 30}, "stream": {"initial": 30, "rate": 0.01}}
    found = scenario(problem, stop={"max_steps": 100_000})
    assert "drawn anew by torch, so the numbers differ" in checked(found)


def test_the_script_needs_nothing_of_ours():
    for found in (RUNS["iris"], RUNS["noise"]):
        assert "app." not in checked(found)
