"""Situations of known truth: how often the diagnosis is right, and that it never guesses with confidence."""

import math
from collections import Counter
from collections.abc import Callable

import pytest

from app.core.diagnosis import diagnose
from app.core.simulation.timeline import STATUSES
from tests.core.diagnosis.situations import Situation, gd, held_out, subject, table

CONFIDENT = ("global_minimum", "local_minimum", "saddle", "plateau")
TABLES = {"chosen on": (table, 0.95), "held out": (held_out, 0.90)}


def judged(situations: tuple[Situation, ...]) -> list[tuple[Situation, str]]:
    return [(situation, diagnose(subject(situation)).status) for situation in situations]


def confusion(results: list[tuple[Situation, str]]) -> str:
    """Truth in rows, diagnosis in columns."""
    counts = Counter((one.truth[0], found) for one, found in results)
    words = [word for word in STATUSES if any(word in pair for pair in counts)]
    lines = ["truth \\ diagnosis".ljust(18) + "".join(word[:10].rjust(12) for word in words)]
    lines += [row.ljust(18) + "".join(f"{counts[row, word] or '·':>12}" for word in words) for row in words]
    return "\n".join(lines)


@pytest.mark.parametrize("name", TABLES)
def test_nearly_all_situations_are_named_right_and_none_wrongly_with_confidence(name):
    make: Callable[[], tuple[Situation, ...]]
    make, least = TABLES[name]
    results = judged(make())
    right = [found in one.truth for one, found in results]
    wrong = [f"{one.name} -> {found}" for (one, found), is_right in zip(results, right, strict=True) if not is_right]
    print(f"\n{name}: {sum(right)} of {len(right)} right\n{confusion(results)}\nwrong: {wrong}")
    assert sum(right) >= least * len(right), wrong
    assert not [line for line in wrong if line.split(" -> ")[1] in CONFIDENT]


def test_there_are_at_least_sixty_situations_and_every_status_is_among_them():
    situations = table()
    assert len(situations) >= 60
    assert {word for one in situations for word in one.truth} == set(STATUSES)


def test_no_situation_is_in_both_tables():
    def key(one):
        return (str(one.landscape), one.start, str(one.optimizer), one.noise)

    assert not {key(one) for one in table()} & {key(one) for one in held_out()}


@pytest.mark.parametrize("situation", [*table(), *held_out()], ids=lambda one: one.name)
def test_a_claim_comes_with_its_evidence(situation):
    diagnosis = diagnose(subject(situation))
    value = diagnosis.value
    match diagnosis.status:
        case "saddle":
            assert value("lowest_curvature") < 0 < value("highest_curvature") or value("slope") < 1e-3
        case "local_minimum":
            assert value("lowest_curvature") > 0
        case "plateau":
            assert value("relative_slope") < 0.1
            assert value("loss") > value("lowest_loss")
        case "ravine":
            assert value("condition") >= 20
        case "diverging" | "diverged":
            assert diagnosis.remedies
    assert not any(one.value is None or math.isnan(one.value) for one in diagnosis.evidence)


@pytest.mark.parametrize("situation", [*table(), *held_out()], ids=lambda one: one.name)
def test_every_sentence_can_be_filled_in_any_language(situation):
    diagnosis = diagnose(subject(situation))
    texts = [diagnosis.sentence, *(one.text for one in diagnosis.evidence), *(one.text for one in diagnosis.remedies)]
    for text in texts:
        filled = text.fill()
        assert "{" not in filled
        assert "nan" not in filled
        assert filled.endswith(".")
        assert text.fill(lambda template: "«" + template + "»").startswith("«")


def test_no_lower_loss_is_denied_where_one_is_known():
    """Goldstein–Price spans a million, so its local minimum at 30 is close to 3 in shares of the range."""
    one = Situation(("",), {"kind": "goldstein_price"}, (-0.62, -0.38), gd(0.0002), 800)
    diagnosis = diagnose(subject(one))
    assert diagnosis.status == "local_minimum"
    assert diagnosis.sentence.arguments["best"] == 3.0


def test_a_saddle_without_curvature_is_named_by_its_ways_down():
    diagnosis = diagnose(subject(Situation(("",), {"kind": "monkey_saddle"}, (0.0, 0.0), gd(0.1), 20)))
    assert diagnosis.status == "saddle"
    assert diagnosis.sentence.arguments["valleys"] == 3
