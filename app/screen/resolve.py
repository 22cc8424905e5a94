"""From what is, what is chosen and what is known to what is seen: the only way to the screen."""

from collections.abc import Callable
from typing import Any

from app.core.analysis.cost import Basis
from app.core.comparison import Comparison, Ghost, compare
from app.core.comparison.ground import same_loss, same_theta
from app.core.diagnosis import settled
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import scenario_at
from app.core.words import Message
from app.screen.contender_style import colour, marker
from app.screen.diagnosed import Diagnosed, stretches
from app.screen.pages import suiting
from app.screen.pictures.picture import ContenderPicture, Picture, picture
from app.screen.pictures.x_axes import offered
from app.screen.readout import readout
from app.screen.results import NO_BAND, Band, Results
from app.screen.scene import Scene, axis_names, drawn_surface
from app.screen.screen import (
    DiagnosisScreen,
    EditorScreen,
    KeptScreen,
    MenuScreen,
    Screen,
    Status,
    TableScreen,
    TitleScreen,
)
from app.screen.state import State
from app.screen.status_words import shown_status, status_words
from app.screen.view import FLAGS, KeptRun, View


def resolve(state: State, view: View, results: Results, old: Screen | None = None) -> Screen:
    """What is seen of a laboratory.

    Parameters
    ----------
    old : what was seen before; what cannot differ from it is taken from there, so that it is cheap to compare.
    """
    made_of = _made_of(state, view, results)
    shown = old.scene.picture if old is not None and old.made_of == made_of else _picture(state, view, results)
    ghosts = _ghosts(state, view, same_theta)
    scene = Scene(shown, state.simulator, state.cursor, ghosts, state.playback.is_playing)
    pages = suiting(scene)
    is_table = view.tab == "table"
    return Screen(
        title=_title(state),
        menus=_menus(state, view),
        editors=_editors(state, shown.selected, old),
        statuses=tuple(Status(*_status(one, results)) for one in shown.contenders),
        playback=state.playback,
        scene=scene,
        pages=pages,
        page=view.page if view.page in pages else pages[0],
        tab=view.tab,
        ghosts=_ghosts(state, view, same_loss),
        kept=_kept(state, view),
        diagnosis=_diagnosis(state, shown, results) if view.tab == "diagnosis" else None,
        table=_table(state, view, results, shown) if is_table else None,
        comparison=_comparison(state, view) if is_table else None,
        notes=(state.scenario.title, state.scenario.notes),
        readout=readout(shown, state.simulator, view.pointed),
        notice=view.notice,
        made_of=made_of,
    )


def _made_of(state: State, view: View, results: Results) -> tuple[Any, ...]:
    """What the picture follows from, in an order in which differences are found early."""
    options = results.costs.suited(view.options, state.simulator)
    clock = object() if options.horizontal == "time" else None  # times are measured anew with every look
    return state.rows, state.cursor, state.simulator, state.scenario, view.selected, options, view.palette, clock


def _picture(state: State, view: View, results: Results) -> Picture:
    """Everything the canvases show at the cursor."""
    simulator, cursor = state.simulator, state.cursor
    options = results.costs.suited(view.options, simulator)
    given = [contender.colour for contender in state.scenario.contenders]
    return picture(
        drawn_surface(simulator, cursor),
        simulator.timeline,
        cursor,
        colours=[colour(place, view.palette, one) for place, one in enumerate(given)],
        markers=[marker(place) for place in range(len(given))],
        start=simulator.start,
        selected=view.selected,
        options=options,
        axes=axis_names(simulator, cursor),
        x=results.costs.x(simulator, options.horizontal),
    )


def _title(state: State) -> TitleScreen:
    path, title = state.document.path, state.scenario.title
    name = Message("Gallery", title) if title else (path.stem if path else "")
    return TitleScreen(name, state.document.is_modified)


def _menus(state: State, view: View) -> MenuScreen:
    options = view.options
    return MenuScreen(
        undo=state.document.undo,
        redo=state.document.redo,
        flags={**{name: bool(getattr(options, name)) for name in FLAGS}, "toggle_full_screen": view.is_full_screen},
        choices={
            "theme": view.theme,
            "language": view.language,
            "colour_map": options.colour_map,
            "horizontal": options.horizontal,
        },
        charts=options.charts,
        log_charts=options.log_charts,
        axes=offered(state.simulator),
        recent=view.recent,
    )


def _editors(state: State, selected: int, old: Screen | None) -> EditorScreen:
    simulator = state.simulator
    is_same_start = old is not None and old.scene.picture.start is simulator.start
    start = old.editors.start if old is not None and is_same_start else tuple(simulator.start.tolist())
    samples = simulator.problem_at(state.cursor).samples
    return EditorScreen(state.in_force, start, samples, selected)


def _status(one: ContenderPicture, results: Results) -> tuple[Message, str]:
    return status_words(shown_status(one.status, results.diagnoses.get(one.label)))


# -- kept runs ---------------------------------------------------------------------------------------


def _ghosts(state: State, view: View, is_of: Callable[[Scenario, Scenario], bool]) -> tuple[Ghost, ...]:
    """The kept runs whose lines are wanted and mean something here."""
    return tuple(run.ghost for run in view.kept if run.is_drawn and _is_here(run, state, is_of))


def _is_here(run: KeptRun, state: State, is_of: Callable[[Scenario, Scenario], bool]) -> bool:
    """Whether a kept run belongs to the problem in force at the cursor."""
    then = run.ghost.scenario
    then = scenario_at(then, state.cursor) if then.interventions else then
    return run.folder == state.simulator.folder and is_of(then, state.in_force)


def _kept(state: State, view: View) -> KeptScreen:
    return KeptScreen(
        titles=tuple(run.ghost.title for run in view.kept),
        compared=view.compared,
        drawn=tuple(run.is_drawn for run in view.kept),
        present=tuple(_is_here(run, state, same_loss) for run in view.kept),
    )


def _comparison(state: State, view: View) -> Comparison | None:
    if not 0 <= view.compared < len(view.kept):
        return None
    run = view.kept[view.compared]
    return compare(run.ghost, state.scenario, state.simulator.timeline) if _is_here(run, state, same_loss) else None


# -- the tabs ----------------------------------------------------------------------------------------


def _diagnosis(state: State, shown: Picture, results: Results) -> DiagnosisScreen:
    rows = []
    for one in shown.contenders:
        words, role = _status(one, results)
        band = stretches(*_settled(results, one.label))
        found, is_trying = results.diagnoses.get(one.label), one.label in results.trying
        rows.append(Diagnosed(one.label, one.marker, one.colour, words, role, found, band, is_trying))
    return DiagnosisScreen(tuple(rows), shown.selected, shown.cursor, state.playback.last)


def _settled(results: Results, label: str) -> Band:
    steps, codes = results.bands.get(label, NO_BAND)
    return steps, settled(steps, codes)


def _table(state: State, view: View, results: Results, shown: Picture) -> TableScreen:
    bases = offered(state.simulator)
    basis: Basis = view.basis if view.basis in bases else "step"
    rows = results.costs.rows(shown, state.simulator, basis, results.diagnoses)
    return TableScreen(basis, bases, rows, shown.selected)
