"""Pictures of short runs over data, and widgets on a screen."""

from app.core.analysis.pipeline import pipeline_of
from app.screen.pictures.fit_picture import fit_picture
from tests.core.analysis.learning_runs import PROBLEMS, run

COLOURS, MARKERS = ("#56b4e9", "#e69f00"), ("o", "s")

MORE = {
    **dict.fromkeys(PROBLEMS, None),
    "digits": {
        "dataset": {"kind": "digits"},
        "model": {"kind": "logistic"},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 32},
        "validation": 0.1,
    },
    "agreement": {
        "dataset": {"kind": "diabetes", "standardize": True},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
        "batch": {"size": 32},
    },
    "chances": {
        "dataset": {"kind": "iris", "features": ["petal_length"]},
        "model": {"kind": "logistic"},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 32},
    },
}


def simulated(name, steps=5):
    problem = MORE[name]
    return run(name, steps) if problem is None else run("line", steps, **problem)


def fit_of(simulator, step, **words):
    tracks = simulator.timeline.tracks
    return fit_picture(
        simulator.problem_at(step),
        [track.frame(step).theta for track in tracks],
        labels=simulator.timeline.labels,
        colours=COLOURS,
        markers=MARKERS,
        step=step,
        **words,
    )


def pipeline_at(simulator, step):
    before = simulator.timeline.track("A").frame(step - 1)
    record = simulator.inspect("A", step)
    return pipeline_of(record.problem, record, label="A", dataset="data", before=before, seconds=(1e-5, 2e-3))


def on_screen(qtbot, view, width=690, height=560):
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return view
