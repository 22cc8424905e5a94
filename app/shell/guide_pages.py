"""The pages of the guide: the written ones, in Markdown, and one for each catalog entry, made from its declaration."""

from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl

from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, kind_of, parameters_of
from app.core.resources import resource
from app.core.schedules import SCHEDULES
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.editors.parameter_words import label_of, tip_of, translated, value_text

WRITTEN = ("index", "race", "derivative", "step", "why", "data", "classroom", "scenario", "architecture")
"""The files in `resources/guide`, in the order in which they are read."""

CATALOGS: dict[str, tuple[str, tuple[type[Any], ...]]] = {
    "Optimizer": (QT_TRANSLATE_NOOP("Guide", "Optimizers"), OPTIMIZERS),
    "Schedule": (QT_TRANSLATE_NOOP("Guide", "Schedules"), SCHEDULES),
    "Landscape": (QT_TRANSLATE_NOOP("Guide", "Landscapes"), LANDSCAPES),
    "Dataset": (QT_TRANSLATE_NOOP("Guide", "Data sets"), DATASETS),
    "Model": (QT_TRANSLATE_NOOP("Guide", "Models"), MODELS),
    "Loss": (QT_TRANSLATE_NOOP("Guide", "Losses"), LOSSES),
    "Start": (QT_TRANSLATE_NOOP("Guide", "Starts"), STARTS),
}
"""The heading and the entries of each catalog, by the context that their words are translated in."""

PARAMETERS = QT_TRANSLATE_NOOP("Guide", "Parameters")
SOURCE = QT_TRANSLATE_NOOP("Guide", "Source")


def written_page(name: str, language: str) -> QUrl:
    """The file of a written page: in a language, or in English where it is not written in that one."""
    local = resource(f"guide/{language}/{name}.md")
    return QUrl.fromLocalFile(str(local if local.is_file() else resource(f"guide/{name}.md")))


def title_of_written(page: QUrl) -> str:
    """The heading of a written page."""
    return Path(page.toLocalFile()).read_text("utf-8").partition("\n")[0].removeprefix("# ")


def entry_page(entry: type[Any]) -> QUrl:
    """Where the page of a catalog entry is found: `entry:Optimizer/adam`."""
    context = next(context for context, (_, entries) in CATALOGS.items() if entry in entries)
    return QUrl(f"entry:{context}/{kind_of(entry)}")


def entry_html(page: QUrl) -> str:
    """The page of a catalog entry: title, lesson, equations, parameters, source."""
    context, _, kind = page.path().partition("/")
    entry = next(entry for entry in CATALOGS[context][1] if kind_of(entry) == kind)
    parts = [f"<h1>{_said(context, entry.title)}</h1>", f"<p>{_said(context, entry.lesson)}</p>"]
    parts += [_equation(latex, sentence) for latex, sentence in equations_of(entry)]
    parameters = parameters_of(entry)
    if parameters:
        parts += [f"<h2>{_said('Guide', PARAMETERS)}</h2>", *map(_parameter, parameters)]
    reference = getattr(entry, "reference", "")
    if reference:
        parts += [f"<h2>{_said('Guide', SOURCE)}</h2>", f"<p>{_linked(reference)}</p>"]
    return "".join(parts)


def equations_of(entry: type[Any]) -> list[tuple[str, str]]:
    """Each equation of an entry in LaTeX, with a sentence in English or none."""
    if hasattr(entry, "equations"):
        return [(f"{one.symbol} = {one.latex}", one.help) for one in entry.equations]
    return [(entry.latex, "")] if getattr(entry, "latex", "") else []


def equation_of_picture(url: QUrl) -> str:
    """The LaTeX that a picture `equation:…` of a page stands for."""
    return bytes.fromhex(url.path()).decode()


def _equation(latex: str, sentence: str) -> str:
    picture = f'<img src="equation:{latex.encode().hex()}" alt="{escape(latex)}">'
    return f"<p>{picture}</p>" + (f"<p>{_said('Equation', sentence)}</p>" if sentence else "")


def _parameter(parameter: Parameter) -> str:
    name = f"{label_of(parameter)} {parameter.symbol}".strip()
    unit = translated("Parameter", parameter.unit)
    value = f"{value_text(parameter, parameter.default)} {unit}".strip()
    tip = "<br>".join(map(escape, tip_of(parameter).splitlines()))
    return f"<p><b>{escape(name)}</b> = {escape(value)}<br>{tip}</p>"


def _linked(reference: str) -> str:
    text = escape(reference)
    return f'<a href="{text}">{text}</a>' if reference.startswith("https://") else text


def _said(context: str, text: str) -> str:
    return escape(QCoreApplication.translate(context, text))
