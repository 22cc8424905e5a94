"""The translated words of a declared parameter."""

import msgspec
from PySide6.QtCore import QCoreApplication

from app.core.parameters import Parameter


def translated(context: str, text: str) -> str:
    """A word of the core in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""


def label_of(parameter: Parameter) -> str:
    """The parameter's label."""
    return translated("Parameter", parameter.label)


def limits_of(parameter: Parameter) -> str:
    """The limits as a person writes them: `> 0, ≤ 1`; empty without limits."""
    return parameter.limits_text().replace(">=", "≥").replace("<=", "≤")


def tip_of(parameter: Parameter) -> str:
    """What the tooltip says: the help, the limits, and whether the run starts again."""
    lines = [translated("Parameter", parameter.help)]
    limits = limits_of(parameter)
    if limits:
        lines.append(QCoreApplication.translate("ParameterForm", "Allowed: {limits}.").format(limits=limits))
    if not parameter.live:
        lines.append(QCoreApplication.translate("ParameterForm", "A change starts the run again."))
    return "\n".join(line for line in lines if line)


def choice_text(parameter: Parameter, word: str) -> str:
    """A word of a choice as a person reads it."""
    return translated("Parameter", parameter.choice_label(word))


def value_text(parameter: Parameter, value: object) -> str:
    """A value of a parameter as a person reads it: a choice by its label, yes or no, a dash where there is none."""
    if isinstance(value, str) and value in parameter.choices:
        return choice_text(parameter, value)
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("Compare", "yes"), QCoreApplication.translate("Compare", "no")
        return yes if value else no
    return "–" if value is None or value is msgspec.NODEFAULT else str(value)
