"""Numbers beside each other are of one step, and a contender that has ended has no next one."""

import re
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import click_tab, shipped, words_of

MINI, FULL, ONLINE = range(3)
ENDS = {MINI: 600, FULL: 60}


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Full batch, mini-batch, online: they end at steps 60, 600 and 6,000."""
    return open_window(shipped("19_full_mini_online"), (1600, 1000))


def words_below_the_map(window: MainWindow) -> str:
    batch = window.pages.landscape.batch
    assert batch is not None
    return " | ".join(words_of(batch))


def words_of_the_gradients(window: MainWindow) -> str:
    return " | ".join(words_of(window.pages.page("gradients")))


def words_of_the_pipeline(window: MainWindow) -> str:
    page = window.pages.page("pipeline")
    if page.compare_button.isVisible():  # there is no room for both halves of the page
        page.compare_button.click()
    assert page.comparison.sentence
    return " | ".join([page.comparison.sentence, page.comparison.accessibleDescription()])


def words_of_the_table(window: MainWindow) -> str:
    row = window.tabs.contenders.rows()[window.seen.scene.picture.selected]
    return f"step {row.step}, {row.samples} samples, loss {row.loss}, {row.epochs} epochs"


PAGES: dict[str, tuple[str, Callable[[MainWindow], str], int]] = {
    "landscape, full": ("Landscape", words_below_the_map, FULL),
    "landscape, mini": ("Landscape", words_below_the_map, MINI),
    "gradients, mini": ("Gradients", words_of_the_gradients, MINI),
    "pipeline, full": ("Pipeline", words_of_the_pipeline, FULL),
    "pipeline, mini": ("Pipeline", words_of_the_pipeline, MINI),
    "table, full": ("Landscape", words_of_the_table, FULL),
}


@pytest.mark.parametrize(
    ("page", "read", "index"),
    PAGES.values(),
    ids=PAGES,
)
def test_who_has_ended_sees_no_more_batches(
    window: MainWindow, qtbot: QtBot, page: str, read: Callable[[MainWindow], str], index: int
) -> None:
    window.laboratory.player.step_by(5001)
    window.select(index)
    click_tab(window.tabs, "Table")
    click_tab(window.pages, page)
    said = []
    for cursor in (ENDS[index] + 40, ENDS[index] + 41, 5001):
        window.laboratory.player.seek(cursor)
        qtbot.wait(50)
        said.append(re.sub(r"[\d.]+ (µs|ms|s)\b", "", read(window)))
    assert said[0]
    assert said[1:] == said[:-1]
    assert "5,00" not in said[-1]


def angles(window: MainWindow, qtbot: QtBot) -> tuple[float, float]:
    """Degrees between the batch's gradient and the full one, on the pipeline and among the gradients."""
    click_tab(window.pages, "Pipeline")
    qtbot.wait(50)  # until it has its room
    pipeline = re.search(r"are ([\d.]+)° apart", words_of_the_pipeline(window))
    click_tab(window.pages, "Gradients")
    gradients = re.search(r"points ([\d.]+)° away", words_of_the_gradients(window))
    assert pipeline is not None
    assert gradients is not None
    return float(pipeline[1]), float(gradients[1])


@pytest.mark.parametrize("index", [MINI, ONLINE], ids=["mini-batch", "online"])
@pytest.mark.parametrize(("newest", "cursor"), [(50, 50), (50, 20)], ids=["newest row", "earlier row"])
def test_two_pages_tell_the_angle_of_one_step(
    window: MainWindow, qtbot: QtBot, index: int, newest: int, cursor: int
) -> None:
    window.select(index)
    apart = []
    for _ in range(6):
        window.laboratory.player.step_by(newest - window.laboratory.simulator.step)
        window.laboratory.player.seek(cursor)
        pipeline, gradients = angles(window, qtbot)
        apart.append(abs(pipeline - gradients))
        newest, cursor = newest + 1, cursor + 1
    assert max(apart) <= 0.55  # the one is told to a tenth, the other to a whole degree
