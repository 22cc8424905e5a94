"""Every editor gives back the very value it was given, for every entry of every catalog."""

import msgspec
import pytest

from app.core.batches import Batch, Stream
from app.core.datasets import DATASETS
from app.core.initializers import STARTS, Point
from app.core.landscapes import LANDSCAPES, Formula
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import by_kind, kind_of, parameters_of
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Contender, Stop
from app.core.schedules import SCHEDULES
from app.panels.contenders.card import ContenderCard
from app.panels.contenders.panel import ContendersPanel
from app.panels.editors.kind_picker import KindPicker
from app.panels.editors.parameter_form import ParameterForm
from app.panels.problem.panel import ProblemPanel
from app.panels.problem.start_panel import StartPanel
from app.panels.problem.stop_panel import StopPanel
from app.panels.problem.training_editor import TrainingEditor

CATALOGS = {
    "Optimizer": OPTIMIZERS,
    "Schedule": SCHEDULES,
    "Landscape": LANDSCAPES,
    "Dataset": DATASETS,
    "Model": MODELS,
    "Loss": LOSSES,
    "Start": STARTS,
}
SAMPLES = {
    "csv": {"path": "data/cars.csv", "features": ("weight", "hp"), "target": "mpg", "delimiter": ";"},
    "point": {"theta": (-2.4000000000000004, 1 / 3)},
    "formula": {"expression": "x**2 + y", "given_bounds": ((-1.0, 2.0), (0.0, 1 / 3))},
    "mlp": {"hidden": (3, 5), "activation": "relu"},
    "iris": {"features": ("petal_length",), "target": "petal_width"},
}
FULL = [pytest.param(context, entry, id=f"{kind_of(entry)}") for context, all_ in CATALOGS.items() for entry in all_]


def sample(entry):
    """An entry away from its defaults, with digits no field would show."""
    fields = dict(SAMPLES.get(kind_of(entry), {}))
    for parameter in parameters_of(entry):
        if parameter.type is float and isinstance(parameter.default, float) and parameter.name not in fields:
            value = parameter.default * (1 + 2**-30)
            fields[parameter.name] = value if parameter.allows(value) else parameter.default
    return entry(**fields)


@pytest.mark.parametrize(("context", "entry"), FULL)
def test_every_entry_comes_back_from_its_form(qtbot, heard, context, entry):
    form = ParameterForm(entry)
    qtbot.addWidget(form)
    said, value = heard(form.value_changed), sample(entry)
    form.set_value(value)
    assert form.value() == value
    for parameter in parameters_of(entry):
        assert form.editor(parameter.name).value() == getattr(value, parameter.name)
    assert said == []


@pytest.mark.parametrize("entry", OPTIMIZERS, ids=kind_of)
def test_every_optimizer_comes_back_from_an_opened_card(qtbot, heard, entry):
    for schedule in SCHEDULES:
        value = Contender(label="Mine", optimizer=sample(entry), schedule=sample(schedule), colour="#123456")
        card = ContenderCard(value, 3)
        qtbot.addWidget(card)
        said = heard(card.value_changed)
        card.more.set_open(True)
        card.set_value(value, 3)
        details = card.more.content()
        assert card.value() == details.value() == value
        assert details.optimizer.value() == value.optimizer
        assert details.schedule.value() == value.schedule
        assert said == []


@pytest.mark.parametrize("landscape", LANDSCAPES, ids=kind_of)
def test_every_landscape_comes_back_from_the_problem_panel(shown, heard, landscape):
    panel = shown(ProblemPanel(lambda latex: None))
    said, value = heard(panel.value_changed), Surface(landscape=sample(landscape), gradient_noise=1 / 3)
    panel.set_value(value)
    assert panel.value() == panel.surface.value() == value
    assert panel.surface.landscape.value() == panel.surface.landscape.form().value() == value.landscape
    assert said == []


@pytest.mark.parametrize("dataset", DATASETS, ids=kind_of)
def test_every_data_set_comes_back_from_the_problem_panel(qtbot, heard, dataset):
    panel = ProblemPanel(lambda latex: None)
    qtbot.addWidget(panel)
    said = heard(panel.value_changed)
    for model in MODELS:
        for loss in LOSSES:
            value = Training(
                dataset=sample(dataset),
                model=sample(model),
                loss=sample(loss),
                batch=Batch(size="full", sampling="replacement", scaling="sum", drop_last=True),
                l2=1 / 3,
                stream=Stream(initial=5, rate=1 / 3),
                validation=0.1,
            )
            panel.set_value(value)
            editor = panel.training
            editor.more.set_open(True)
            assert panel.value() == editor.value() == value
            assert editor.dataset.form().value() == value.dataset
            assert editor.model.form().value() == value.model
            assert editor.loss.form().value() == value.loss
            assert editor.batch.value() == value.batch
            assert editor.stream.value() == value.stream
    assert said == []


@pytest.mark.parametrize("start", STARTS, ids=kind_of)
def test_every_start_comes_back_from_the_start_panel(qtbot, heard, start):
    panel = StartPanel()
    qtbot.addWidget(panel)
    panel.set_problem((0.0, 0.0), is_model=start.for_models_only)
    said = heard(panel.value_changed)
    panel.set_value(sample(start))
    assert panel.value() == sample(start)
    assert said == []


@pytest.mark.parametrize("value", [Stop(), Stop(max_steps=7, gradient_norm=1e-6 / 3, target_loss=-1 / 3)])
def test_stop_conditions_come_back(qtbot, value):
    panel = StopPanel()
    qtbot.addWidget(panel)
    panel.disclosure.set_open(True)
    panel.set_value(value)
    assert panel.value() == panel.disclosure.content().value() == value
    for name in value.__struct_fields__:
        assert panel.disclosure.content().editor(name).value() == getattr(value, name)


def test_many_contenders_come_back_in_order(qtbot):
    panel = ContendersPanel()
    qtbot.addWidget(panel)
    value = tuple(Contender(label=f"{n}", optimizer=sample(entry)) for n, entry in enumerate(OPTIMIZERS))
    panel.set_value(value)
    assert panel.value() == value
    panel.set_value(value[::-1])
    assert panel.value() == value[::-1]


@pytest.mark.parametrize("context", CATALOGS)
def test_choosing_each_kind_by_hand_gives_a_valid_entry(qtbot, heard, context):
    picker = KindPicker(CATALOGS[context], context, "Kind", editors={})
    qtbot.addWidget(picker)
    complete = [entry for entry in CATALOGS[context] if all(not f.required for f in msgspec.structs.fields(entry))]
    picker.set_value(complete[0]())
    said = heard(picker.value_changed)
    for entry in complete[1:]:
        picker.combo.show_kind(kind_of(entry))
        picker.combo.activated.emit(picker.combo.currentIndex())
        assert said[-1] == entry() == picker.value()
        assert picker.lesson.text()


def test_going_back_to_a_kind_brings_back_its_numbers(qtbot):
    picker = KindPicker(OPTIMIZERS, "Optimizer", "Optimizer")
    qtbot.addWidget(picker)
    kinds = by_kind(OPTIMIZERS)
    picker.set_value(kinds["adam"](lr=0.123))
    for kind in ("lion", "adam"):
        picker.combo.show_kind(kind)
        picker.combo.activated.emit(picker.combo.currentIndex())
    assert picker.value() == kinds["adam"](lr=0.123)


def test_the_samples_cover_every_entry_that_needs_fields():
    needy = {
        kind_of(entry)
        for entries in CATALOGS.values()
        for entry in entries
        if any(field.required for field in msgspec.structs.fields(entry))
    }
    assert needy <= SAMPLES.keys()
    assert sample(Formula).bounds == ((-1.0, 2.0), (0.0, 1 / 3))
    assert sample(Point).theta[1] == 1 / 3


def test_a_training_editor_takes_another_training_of_the_same_kinds(qtbot):
    first = Training(dataset=sample(DATASETS[0]), model=MODELS[0](), loss=LOSSES[0]())
    editor = TrainingEditor(first)
    qtbot.addWidget(editor)
    second = msgspec.structs.replace(first, dataset=DATASETS[0](samples=17))
    editor.set_value(second)
    assert editor.value() == second
    assert editor.dataset.form().value().samples == 17
