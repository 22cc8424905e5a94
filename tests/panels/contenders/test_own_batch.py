"""A contender's own batches: chosen, edited, given back, and compared."""

import pytest

from app.core.batches import Batch
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import by_kind
from app.core.scenario.declaration import Contender
from app.panels.contenders.own_batch import OwnBatch
from app.panels.contenders.panel import ContendersPanel

GD = Contender(label="GD", optimizer=by_kind(OPTIMIZERS)["gradient_descent"](lr=0.05))
BATCHES = (None, Batch(), Batch(size=7, sampling="sequential", scaling="sum", drop_last=True), Batch(size=1))


@pytest.mark.parametrize("value", BATCHES)
def test_what_is_shown_is_what_was_given_and_nobody_is_told(shown, heard, value) -> None:
    editor = shown(OwnBatch())
    said = heard(editor.value_changed)
    editor.set_value(value)
    assert editor.value() == value
    assert editor.editor.isVisible() == (value is not None)
    assert said == []


def test_one_s_own_begin_as_the_problem_s(shown, heard) -> None:
    editor = shown(OwnBatch())
    editor.set_shared(Batch(size=12, sampling="replacement"))
    said, finished = heard(editor.value_changed), heard(editor.editing_finished)
    editor.box.click()
    editor.box.click()
    assert said == [Batch(size=12, sampling="replacement"), None]
    assert len(finished) == 2


@pytest.mark.parametrize(("samples", "sizes"), [(2, ["full", 2, 1]), (30, ["full", 3, 1]), (5000, ["full", 32, 1])])
def test_batch_sizes_are_compared_with_what_the_problem_s_batches_are_else(shown, heard, samples: int, sizes) -> None:
    panel = shown(ContendersPanel())
    panel.set_data(Batch(size=4, sampling="sequential", scaling="sum"), samples)
    panel.set_value((GD,))
    said = heard(panel.value_changed)
    panel.compare.click()
    (contenders,) = said
    assert [one.batch.size for one in contenders] == sizes
    assert {(one.batch.sampling, one.batch.scaling, one.optimizer) for one in contenders} == {
        ("sequential", "sum", GD.optimizer)
    }
    assert len({one.label for one in contenders}) == 3


@pytest.mark.parametrize(("batch", "samples"), [(None, 0), (Batch(), 1)])
def test_where_there_is_nothing_to_compare_it_is_not_offered(shown, batch, samples: int) -> None:
    panel = shown(ContendersPanel())
    panel.set_value((GD,))
    panel.set_data(batch, samples)
    assert not panel.compare.isVisible()
