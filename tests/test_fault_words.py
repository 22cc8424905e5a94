"""Every fault of a scenario is said in Korean in the Korean window, and in English as ever on the command line."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.core.batches import Batch
from app.core.faults import Fault, ScenarioError
from app.core.initializers import HeNormal, StartError, ThetaSpace
from app.core.losses import MeanSquaredError
from app.core.models.tiny import SineNeuron
from app.core.problems.faults import training_faults
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from app.core.words import Message, Words
from app.shell.translation import install_translation
from app.style.words import said, told
from tests.completeness import not_translated
from tests.core.problems.training_cases import bound
from tests.faulty_data import FILES
from tests.faulty_scenarios import FAULTY, written
from tests.test_translation import SOURCE, messages

KOREAN = messages(SOURCE)
CASES = [pytest.param(*case, id=f"{at}-{case[1][:60]}") for at, case in enumerate(FAULTY)]
NAMES = "JSON UTF MiB NaN Infinity true false surface training batch cross_entropy mse huber scenario json"
"""What has no other name in Korean: standards, and the words of the file's format."""


@pytest.fixture
def _korean(qapp: QApplication) -> Iterator[None]:
    install_translation(qapp, "ko")
    yield
    install_translation(qapp, "en")


def error_of(folder: Path, content: Any) -> ScenarioError:
    """What is raised for a scenario file with this content when it is read and bound."""
    with pytest.raises(ScenarioError) as caught:
        Simulator(read_file(written(folder, content)), folder)
    return caught.value


def latin_words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z_]{2,}", text))


def parts_of(words: Words) -> Iterator[Message]:
    """Words and all words within them that are translated."""
    if isinstance(words, Message):
        yield words
        for value in words.values.values():
            yield from parts_of(value)


@pytest.mark.parametrize(("content", "sentence"), CASES)
def test_the_english_sentence_is_what_it_was(tmp_path: Path, content: Any, sentence: str) -> None:
    error = error_of(tmp_path, content)
    (fault,) = error.faults
    expected = sentence.replace("{path}", str(tmp_path / "scenario.json")).replace("{folder}", str(tmp_path))
    assert str(fault) == str(error) == told(error) == expected
    assert fault.message == expected.removeprefix(f"{fault.path}: ")


@pytest.mark.usefixtures("_korean")
@pytest.mark.parametrize(("content", "sentence"), CASES)
def test_the_korean_sentence_has_no_english_left(tmp_path: Path, content: Any, sentence: str) -> None:
    error = error_of(tmp_path, content)
    (fault,) = error.faults
    for part in parts_of(fault.words):
        if KOREAN.get((part.context, part.text)) is None:
            not_translated(f"{part.context}: {part.text}")
    shown = said(fault.words)
    assert re.search("[가-힣]", shown)
    given = " ".join([(tmp_path / "scenario.json").read_text("latin-1"), str(tmp_path), FILES["cars.csv"], NAMES])
    assert latin_words(re.sub(r'"[^"]*"|\^.*\$', "", shown)) <= latin_words(given), shown
    assert told(error) == (f"{fault.path}: {shown}" if fault.path else shown)
    assert str(error) == str(fault), "the command line speaks English whatever the screen speaks"


def unusual_faults() -> Iterator[Fault]:
    """Those that no entry of the catalogs can have now, or that an earlier check finds first."""

    class TwoFeatures(SineNeuron, frozen=True, kw_only=True, tag="two_features"):
        only_features: ClassVar[int | None] = 2

    data = bound("line", "linear", "mse").data
    yield from training_faults(data, TwoFeatures(), MeanSquaredError(), Batch(), None, data.count)
    with pytest.raises(StartError) as caught:
        HeNormal().draw(ThetaSpace(2), np.random.default_rng(0))
    yield Fault("start", caught.value.said)


@pytest.mark.usefixtures("_korean")
def test_unusual_faults_are_said_in_korean_too() -> None:
    two, model = unusual_faults()
    assert two.message == "two_features takes 2 features, but the data have 1"
    assert said(two.words) == "two_features 모델은 특성 2개를 받는데 데이터에는 1개가 있습니다"
    assert model.message == "this start needs a model"
    assert said(model.words) == "이 시작점에는 모델이 필요합니다"


def test_every_sentence_about_a_fault_is_met_in_these_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    faults = [*unusual_faults()]
    for content, _ in FAULTY:
        faults += error_of(tmp_path_factory.mktemp("fault"), content).faults
    met = {part.text for fault in faults for part in parts_of(fault.words) if part.context == "Fault"}
    assert met >= {text for context, text in KOREAN if context == "Fault"}
