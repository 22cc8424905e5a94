"""The command line: run, list, check, schema, and the way into the window."""

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from app import __version__
from app.core.faults import Fault, ScenarioError
from app.core.scenario.declaration import MAX_STEPS, Scenario
from app.core.scenario.reading import read_file, schema
from app.core.simulation.simulator import Simulator
from app.listing import CATALOGS, listed

COMMANDS = ("run", "list", "check", "schema")
FAILURE = 2


class UsageError(Exception):
    """A command line that cannot be understood, in one sentence."""


class _Parser(argparse.ArgumentParser):
    def __init__(self, **more: Any) -> None:
        super().__init__(allow_abbrev=False, **more)

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; the result is the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for out in (sys.stdout, sys.stderr):
        if hasattr(out, "reconfigure"):
            out.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _dispatch(words)
    except ScenarioError as error:
        return _fail(*map(str, error.faults))
    except UsageError as error:
        return _fail(str(error))
    except BrokenPipeError:  # the reader of our output has closed it
        with contextlib.suppress(OSError):
            sys.stdout = open("/dev/null", "w")  # noqa: SIM115
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(f"{where}{error.strerror or error}")
    except KeyboardInterrupt:
        return _fail("interrupted")


def _dispatch(words: list[str]) -> int:
    if words and words[0] in COMMANDS:
        options = _command_parser().parse_args(words)
        action: Callable[[argparse.Namespace], int] = options.action
        return action(options)
    options = _window_parser().parse_args(words)
    if options.smoke:
        from app.shell.smoke import run_smoke

        return run_smoke()
    from app.shell.start import open_window

    return open_window(options.file)


def _fail(*messages: str) -> int:
    for message in messages:
        print(f"error: {message}", file=sys.stderr)
    return FAILURE


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="main.py",
        description="A laboratory for gradient descent. Without a command it opens the window.",
        epilog="Commands: run FILE.json, list, check FILE.json, schema. See main.py COMMAND --help.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="a scenario to open")
    parser.add_argument("--version", action="version", version=f"Descent Lab {__version__}")
    parser.add_argument("--smoke", action="store_true", help="open, step and draw every shipped scenario, then end")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py")
    commands = parser.add_subparsers(required=True, parser_class=_Parser)
    run = commands.add_parser("run", description="Run a scenario without a window.")
    run.add_argument("file", type=Path)
    run.add_argument("--steps", type=_whole(1, MAX_STEPS), metavar="N", help="in place of stop.max_steps")
    run.add_argument("--seed", type=_whole(0, 2**63 - 1), metavar="N", help="in place of the scenario's seed")
    run.add_argument("--csv", type=Path, metavar="OUT", help="every frame as a table")
    run.add_argument("--json", type=Path, metavar="OUT", help="the scenario and its frames")
    run.add_argument("--png", type=Path, metavar="OUT", help="a picture of the finished run")
    run.add_argument("--gif", type=Path, metavar="OUT", help="an animation of the run")
    run.add_argument("--theta", action="store_true", help="every coordinate in the table, not only the first 16")
    run.add_argument("--quiet", action="store_true", help="print neither progress nor the summary")
    run.set_defaults(action=_run)
    catalogs = commands.add_parser("list", description="List what the program knows.")
    catalogs.add_argument("catalog", nargs="?", choices=CATALOGS)
    catalogs.add_argument("--json", action="store_true", help="as JSON, with every declared parameter")
    catalogs.set_defaults(action=_list)
    check = commands.add_parser("check", description="Name every fault of a scenario, one a line.")
    check.add_argument("file", type=Path)
    check.set_defaults(action=_check)
    shape = commands.add_parser("schema", description="Print the JSON Schema of a scenario file.")
    shape.set_defaults(action=_schema)
    return parser


def _whole(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"must be a whole number, got {text}") from None
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"must be from {least} to {most}, got {text}")
        return value

    return parse


def _run(options: argparse.Namespace) -> int:
    from app.exporters.run_files import run_to_files

    scenario = read_file(options.file)
    if options.steps is not None:
        stop = msgspec.structs.replace(scenario.stop, max_steps=options.steps)
        scenario = msgspec.structs.replace(scenario, stop=stop)
    if options.seed is not None:
        scenario = msgspec.structs.replace(scenario, seed=options.seed)
    simulator = Simulator(scenario, options.file.resolve().parent)
    outputs = {
        name: getattr(options, name) for name in ("csv", "json", "png", "gif") if getattr(options, name) is not None
    }
    if len({Path(path).resolve() for path in outputs.values()}) < len(outputs):
        raise UsageError("two outputs have the same name")
    progress = _Progress(scenario) if sys.stderr.isatty() and not options.quiet else None
    run_to_files(simulator, outputs, all_theta=options.theta, progress=progress)
    if progress is not None:
        progress.clear()
    if not options.quiet:
        print(summary(simulator))
    return 0


class _Progress:
    """One line on the terminal that says how far a run has come, a few times a second."""

    def __init__(self, scenario: Scenario) -> None:
        self._most = scenario.stop.max_steps
        self._next = time.monotonic() + 0.5
        self._is_shown = False

    def __call__(self, label: str, step: int) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 0.2
            self._is_shown = True
            print(f"\r\033[K{label}: step {step:,} of at most {self._most:,}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._is_shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def summary(simulator: Simulator) -> str:
    """The last frame of each contender as an aligned table."""
    rows = [("contender", "step", "loss", "gradient norm", "evaluations", "ended by")]
    timeline = simulator.timeline
    for label, track in zip(timeline.labels, timeline.tracks, strict=True):
        frame = track.frame(track.last_step)
        rows.append(
            (
                label,
                f"{frame.step:,}",
                f"{frame.loss:.9g}",
                f"{frame.gradient_norm:.3g}",
                f"{frame.gradient_evaluations:,}",
                track.stopped_by or "",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _list(options: argparse.Namespace) -> int:
    names = [options.catalog] if options.catalog else list(CATALOGS)
    catalogs = {name: listed(name) for name in names}
    if options.json:
        print(json.dumps(catalogs[options.catalog] if options.catalog else catalogs, ensure_ascii=False, indent=2))
        return 0
    for name, entries in catalogs.items():
        if len(names) > 1:
            print(f"{name}:")
        width = max((len(str(entry["kind"])) for entry in entries), default=0)
        for entry in entries:
            print(f"{'  ' if len(names) > 1 else ''}{str(entry['kind']).ljust(width)}  {entry['title']}")
    return 0


def _check(options: argparse.Namespace) -> int:
    try:
        scenario = read_file(options.file)
        Simulator(scenario, options.file.resolve().parent)
    except ScenarioError as error:
        for fault in error.faults:
            print(f"error: {fault}", file=sys.stderr)
        return FAILURE
    print(f"{options.file}: no faults")
    return 0


def _schema(options: argparse.Namespace) -> int:
    del options
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0


__all__ = ["Fault", "main", "summary"]
