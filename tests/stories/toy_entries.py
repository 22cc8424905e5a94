"""An optimizer, a landscape, a schedule, a chart and an x axis of one's own, added to the explicit lists from outside.

Run as a program it prints, as JSON, where each of them is found. The lists must be longer before the scenario is
declared, so this needs a process to itself.
"""

import io
import json
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from pathlib import Path
from typing import Annotated, Any, ClassVar, NamedTuple, Union

import numpy as np

import app.core.landscapes as landscapes
import app.core.optimizers as optimizers
import app.core.schedules as schedules
from app.core.arrays import Array, IntArray
from app.core.landscapes.base import Bounds, Landscape2D, Minimum
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer, StepFollows
from app.core.parameters import number
from app.core.schedules.base import Schedule


class PulledState(NamedTuple):
    """The number of updates."""

    step: int


class Pulled(Optimizer, frozen=True, kw_only=True, tag="toy_pulled"):
    """θ ← θ − η (g + p θ)."""

    pull: Annotated[float, number("Toy pull", "p", at_least=0, help="How strongly 0 attracts.")] = 0.5

    title: ClassVar[str] = "Toy pulled descent"
    lesson: ClassVar[str] = "It is pulled."
    reference: ClassVar[str] = "A test"
    family: ClassVar[str] = ALONG_GRADIENT
    step_follows: ClassVar[StepFollows] = "slope"
    torch_name: ClassVar[str] = "SGD"
    torch_parameters: ClassVar[Mapping[str, str]] = {"pull": "weight_decay"}
    equations: ClassVar[tuple[Equation, ...]] = (
        GRADIENT,
        Equation(
            "delta", r"\Delta\theta_t", r"-\eta\,(g_t + p\,\theta)", lambda s: _step(s.g, s.theta, s.o, s.lr), "Pulled."
        ),
    )

    @property
    def weight_decay(self) -> float:
        return self.pull

    @property
    def rate_factor(self) -> float:
        return 2.0

    def init(self, theta: Array) -> PulledState:
        return PulledState(0)

    def update(self, theta: Array, state: PulledState, objective: Objective, lr: float) -> tuple[Array, PulledState]:
        return _step(objective.gradient(theta), theta, self, lr), PulledState(state.step + 1)


def _step(gradient: Array, theta: Array, optimizer: Pulled, lr: float) -> Array:
    return (gradient + optimizer.pull * theta) * -lr


class Trough(Landscape2D, frozen=True, kw_only=True, tag="toy_trough"):
    """Nothing but a formula: its numbers come from the formula engine."""

    title: ClassVar[str] = "Toy trough"
    lesson: ClassVar[str] = "A trough."
    latex: ClassVar[str] = r"f(x, y) = c\,(x^2 + 3 y^2)"
    expression: ClassVar[str] = "{steepness}*(x^2 + 3*y^2)"
    bounds: ClassVar[Bounds] = ((-2.0, 2.0), (-2.0, 2.0))
    start: ClassVar[tuple[float, ...]] = (1.5, 1.0)
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum((0.0, 0.0), 0.0),)

    steepness: Annotated[float, number("Toy steepness", "c", above=0, live=False, help="How steep.")] = 2.0


class Root(Schedule, frozen=True, kw_only=True, tag="toy_root"):
    """η_t = η / √(1 + t)."""

    title: ClassVar[str] = "Toy root"
    lesson: ClassVar[str] = "It falls."
    latex: ClassVar[str] = r"\eta_t = \eta / \sqrt{1 + t}"
    reference: ClassVar[str] = "A test"
    torch_lines: ClassVar[str] = "rate = {base} / math.sqrt(1 + clock)"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        return base / np.sqrt(1.0 + np.asarray(clock))


def extend(module: Any, catalog: str, union: str, entry: type) -> None:
    """Add an entry to a catalog's list and to what a scenario file may hold."""
    entries = (*getattr(module, catalog), entry)
    setattr(module, catalog, entries)
    setattr(module, union, Union[entries])  # noqa: UP007


extend(optimizers, "OPTIMIZERS", "AnyOptimizer", Pulled)
extend(landscapes, "LANDSCAPES", "AnyLandscape", Trough)
extend(schedules, "SCHEDULES", "AnySchedule", Root)

RUN = {
    "format": "descent-lab/1",
    "problem": {"kind": "surface", "landscape": {"kind": "toy_trough", "steepness": 3.0}},
    "start": {"kind": "point", "theta": [1.5, 1.0]},
    "contenders": [
        {"label": "Toy", "optimizer": {"kind": "toy_pulled", "lr": 0.4}, "schedule": {"kind": "toy_root"}},
        {"label": "Too fast", "optimizer": {"kind": "toy_pulled", "lr": 1.0}},
    ],
    "stop": {"max_steps": 40},
}


def printed(*words: str) -> str:
    """What the command line prints."""
    from app.cli import main

    with redirect_stdout(io.StringIO()) as out:
        assert main(words) == 0
    return out.getvalue()


def without_a_window(folder: Path) -> dict[str, Any]:
    """Where the entries are found without Qt."""
    import msgspec

    from app.core.calculus.equations import derivative_equations
    from app.core.diagnosis import diagnose, subject_of
    from app.core.scenario.declaration import Scenario
    from app.core.simulation.simulator import Simulator
    from app.exporters.pytorch_script import pytorch_script

    scenario = msgspec.convert(RUN, Scenario)
    simulator = Simulator(scenario)
    simulator.advance(40)
    file = folder / "toy.json"
    file.write_text(json.dumps(RUN))
    printed("run", str(file), "--csv", str(folder / "toy.csv"), "--png", str(folder / "toy.png"), "--quiet")
    found = diagnose(subject_of(simulator, "Too fast"))
    return {
        "lists": {name: printed("list", name) for name in ("optimizers", "landscapes", "schedules")},
        "schema": printed("schema"),
        "loss": float(simulator.timeline.track("Toy").column("loss")[-1]),
        "rows": len((folder / "toy.csv").read_text().splitlines()),
        "script": pytorch_script(scenario, folder),
        "equations": derivative_equations(Trough(steepness=3.0)),
        "status": found.status,
        "remedies": [remedy.edit.value for remedy in found.remedies if remedy.kind == "learning_rate" and remedy.edit],
    }


def in_the_window(folder: Path) -> dict[str, Any]:
    """Where the entries are found on the screen."""
    import msgspec
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QComboBox, QMenu

    import app.screen.pictures.series as series
    import app.screen.pictures.x_axes as x_axes

    series.CHARTS["samples"] = "Toy samples"
    x_axes.HORIZONTALS["toy_halves"] = x_axes.Horizontal(
        "toy halves", False, along=lambda new: new.track.column("step")[new.since :] / 2
    )
    from app.core.scenario.declaration import Scenario
    from app.panels.editors.families import choices
    from app.panels.editors.kind_picker import KindPicker
    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.guide import GuideDialog
    from app.shell.main_window import MainWindow

    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    application, theme = make_application(settings)
    forms, groups = {}, {}
    catalogs = (
        (optimizers.OPTIMIZERS, "Optimizer", Pulled(pull=0.25)),
        (landscapes.LANDSCAPES, "Landscape", Trough(steepness=5.0)),
        (schedules.SCHEDULES, "Schedule", Root(warmup_steps=3)),
    )
    for entries, context, value in catalogs:
        picker = KindPicker(entries, context, context)
        picker.set_value(value)
        groups[context] = next(one.group for one in choices(entries, context) if one.kind.startswith("toy_"))
        forms[context] = [picker.combo.currentText(), picker.value() == value]
    guide = GuideDialog("en")
    pages = {}
    for entry in (Pulled, Trough, Root):
        guide.open_entry(entry)
        pages[entry.title] = guide.browser.toPlainText()
    toy_page()
    window = MainWindow(Laboratory(msgspec.convert(RUN, Scenario)), theme, settings)
    window.show()
    window.view.set_options(charts=("loss", "samples"), horizontal="toy_halves")
    window.laboratory.player.step_by(5)
    tabs = [window.pages.tabText(at) for at in range(window.pages.count()) if window.pages.isTabVisible(at)]
    window.pages.show_page("toy")
    page = window.pages.page("toy").text()
    for _ in range(20):
        application.processEvents()
    menus = [action.text() for menu in window.findChildren(QMenu) for action in menu.actions()]
    combos = [box.itemText(at) for box in window.findChildren(QComboBox) for at in range(box.count())]
    x = window.costs.x(window.laboratory.simulator, "toy_halves")[0].tolist()
    window.laboratory.player.pause()
    window.files.stop()
    window.close()
    seen = {"menus": menus, "combos": combos, "x": x, "tabs": tabs, "page": page}
    return {"forms": forms, "groups": groups, "guide": pages, **seen}


def toy_page() -> None:
    """A page of the middle that writes the step."""
    from types import ModuleType

    from PySide6.QtWidgets import QLabel

    import app.screen.pages as declared
    import app.shell.pages as places
    import app.shell.pages_area as area
    from app.shell.plain_page import PlainPage

    class ToyPage(PlainPage, QLabel):
        def __init__(self, background: object) -> None:
            super().__init__()

        def set_roles(self, roles: object) -> None:
            """It has no colours."""

        def forget(self) -> None:
            self.setText("")

        def show_scene(self, scene: Any) -> None:
            self.setText(f"step {scene.cursor}")

    module = sys.modules["toy_page"] = ModuleType("toy_page")
    module.ToyPage = ToyPage
    places.PLACES["toy"] = ("toy_page", "ToyPage")
    declared.PAGES = area.PAGES = (*declared.PAGES, declared.Page("toy", "Toy page", lambda scene: True))


if __name__ == "__main__":
    where = Path(sys.argv[1])
    print(json.dumps({**without_a_window(where), **in_the_window(where)}))
