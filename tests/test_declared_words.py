"""Every word that a declaration gives to the screen is real words, and Korean in the Korean window."""

from pathlib import Path

import pytest

from app.core.batches import Batch, Stream
from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.inspection import state_series
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, kind_of, parameters_of
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Stop
from app.core.scenario.reading import from_plain
from app.core.schedules import SCHEDULES
from app.core.simulation.simulator import Simulator
from tests.test_translation import SOURCE, messages

KOREAN = messages(SOURCE)
CATALOGS = {
    "Optimizer": OPTIMIZERS,
    "Schedule": SCHEDULES,
    "Landscape": LANDSCAPES,
    "Dataset": DATASETS,
    "Model": MODELS,
    "Loss": LOSSES,
    "Start": STARTS,
}
ENTRIES = [pytest.param(context, entry, id=kind_of(entry)) for context, all_ in CATALOGS.items() for entry in all_]
DECLARING = [entry for all_ in CATALOGS.values() for entry in all_] + [Batch, Stream, Stop, Surface, Training]
PARAMETERS = [
    pytest.param(parameter, id=f"{entry.__name__}.{parameter.name}")
    for entry in DECLARING
    for parameter in parameters_of(entry)
]
CHOICES = [case for case in PARAMETERS if case.values[0].choices]


def is_translated(context: str, text: str) -> bool:
    return KOREAN.get((context, text)) is not None


@pytest.mark.parametrize("parameter", CHOICES)
def test_every_choice_has_a_label_in_real_words_and_in_korean(parameter: Parameter) -> None:
    for word in parameter.choices:
        label = parameter.choice_label(word)
        assert label
        assert "_" not in label
        assert is_translated("Parameter", label), label
    assert len(set(parameter.choice_labels)) == len(parameter.choices)


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_every_word_about_a_parameter_is_translated(parameter: Parameter) -> None:
    for text in (parameter.label, parameter.unit, parameter.help):
        assert text in ("", "°") or is_translated("Parameter", text), text


@pytest.mark.parametrize(("context", "entry"), ENTRIES)
def test_title_and_lesson_of_every_entry_are_translated(context: str, entry: type) -> None:
    assert is_translated(context, entry.title)
    assert is_translated(context, entry.lesson)


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_every_equation_has_a_title_and_a_sentence(entry: type) -> None:
    for equation in entry.equations:
        assert is_translated("Quantity", equation.title), equation.name
        assert is_translated("Equation", equation.help), equation.name


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_everything_that_can_be_charted_about_a_step_has_a_title_of_its_own_optimizer(entry: type) -> None:
    scenario = from_plain(
        {
            "format": "descent-lab/1",
            "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
            "contenders": [{"label": "one", "optimizer": {"kind": kind_of(entry)}}],
        }
    )
    simulator = Simulator(scenario, Path())
    simulator.advance(4)
    titles = {**entry.state_titles, **{one.name: one.title for one in entry.equations}}
    for name in state_series(simulator, "one", range(4)):
        assert is_translated("Quantity", titles[name])
