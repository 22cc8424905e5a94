"""Each number says whose step it is: one cursor, one update on every page, and what has ended has ended."""

import pytest

from app.core.resources import resource
from app.core.scenario.reading import from_plain, read_file, to_plain

MINI, FULL, ONLINE = 0, 1, 2


def gallery(name: str, **changes: object):
    return from_plain({**to_plain(read_file(resource(f"scenarios/{name}.json"))), **changes})


@pytest.fixture
def window(open_window, qtbot):
    """Full batch, mini-batch and online descent; the full batch ends at step 60."""
    window = open_window(gallery("19_full_mini_online"))
    window.laboratory.player.pause()
    window.laboratory.player.step_by(272)
    return window


def turned_to(window, qtbot, name: str):
    window.pages.show_page(name)
    page = window.pages.page(name)
    qtbot.waitUntil(page.isVisible, timeout=3000)
    window.refresh()
    return page


def angles(window, qtbot) -> tuple[str, str, float, float]:
    """The titles and the angles of the pipeline and of the gradients at one cursor."""
    pipeline = turned_to(window, qtbot, "pipeline")
    told, angle = pipeline.title.text(), pipeline._picture.angle
    gradients = turned_to(window, qtbot, "gradients")
    title = gradients.heading.text().partition(" · This")[0]
    return told, title, angle, gradients._arrows.angle


@pytest.mark.parametrize("cursor", [1, 100, 271, 272])
@pytest.mark.parametrize("selected", [MINI, ONLINE])
def test_pipeline_gradients_and_step_show_the_same_update(window, qtbot, cursor: int, selected: int) -> None:
    window.laboratory.player.seek(cursor)
    window.select(selected)
    told, title, one, other = angles(window, qtbot)
    step = min(cursor, 271)
    assert told == title == f"Step {step} → {step + 1}"
    assert one == pytest.approx(other, rel=1e-9)
    window.tabs.setCurrentWidget(window.tabs.step)
    window.refresh()
    assert window.tabs.step.header.title.text() == told


def ended(window) -> int:
    return int(window.laboratory.simulator.timeline.tracks[FULL].last_step)


def test_a_contender_that_has_ended_sees_no_batches_any_more(window, qtbot) -> None:
    end = ended(window)
    assert end < 272
    window.select(FULL)
    landscape = turned_to(window, qtbot, "landscape")
    assert landscape.batch.heading.text().startswith(f"Batch for step {end}:")
    assert f"ended at step {end}" in landscape.batch.heading.text()
    assert (
        landscape.batch._batch.theta.tolist()
        == window.laboratory.simulator.timeline.tracks[FULL].column("theta")[end - 1].tolist()
    )
    pipeline = turned_to(window, qtbot, "pipeline")
    assert pipeline.title.text() == f"Step {end - 1} → {end} · ended at step {end}"
    fit = turned_to(window, qtbot, "fit")
    qtbot.waitUntil(lambda: bool(fit.view.sentence.text()), timeout=3000)
    assert f"ended at step {end}" in fit.view.sentence.text()
    window.tabs.setCurrentWidget(window.tabs.step)
    window.refresh()
    assert f"ended at step {end}" in window.tabs.step.header.title.text()


def test_one_that_sees_all_samples_shows_no_arrows_of_another(window, qtbot) -> None:
    window.select(MINI)
    gradients = turned_to(window, qtbot, "gradients")
    assert gradients.numbers.text()
    window.select(FULL)
    assert gradients.heading.text() == "Every step uses all samples: its gradient is the full one."
    assert not gradients.numbers.text()


def test_the_batch_of_an_ended_contender_stays_while_the_others_go_on(window, qtbot) -> None:
    window.select(FULL)
    landscape = turned_to(window, qtbot, "landscape")
    before = landscape.batch.heading.text()
    window.laboratory.player.step_by(40)
    assert landscape.batch.heading.text() == before


def test_one_that_goes_on_sees_the_batch_of_its_next_step(window, qtbot) -> None:
    window.select(MINI)
    landscape = turned_to(window, qtbot, "landscape")
    assert landscape.batch.heading.text().startswith("Batch for step 273:")
    assert "ended" not in landscape.batch.heading.text()


def test_the_values_under_the_pointer_say_where_a_contender_ended(window, qtbot) -> None:
    window.tabs.setCurrentWidget(window.tabs.charts)
    qtbot.waitUntil(window.tabs.charts.isVisible, timeout=3000)
    charts = window.tabs.charts
    for at, says in ((30.0, False), (200.0, True)):
        charts._show_values(charts.position_of(at))
        assert (f"ended at step {ended(window)}" in charts.table.rows[FULL].value) == says
        assert "ended" not in charts.table.rows[MINI].value


def test_before_the_first_step_the_pipeline_says_that_there_is_none(open_window, qtbot) -> None:
    window = open_window(gallery("19_full_mini_online"))
    assert window.laboratory.simulator.step == 0
    pipeline = turned_to(window, qtbot, "pipeline")
    assert pipeline.diagram.sentence == "No step was made yet."
    window.laboratory.player.step_by(1)
    assert pipeline.title.text() == "Step 0 → 1"
