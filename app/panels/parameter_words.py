"""The translated words of a declared parameter."""

from PySide6.QtCore import QCoreApplication

from app.core.parameters import Parameter


def translated(context: str, text: str) -> str:
    """A word of the core in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""


def label_of(parameter: Parameter) -> str:
    """The parameter's label."""
    return translated("Parameter", parameter.label)


def tip_of(parameter: Parameter) -> str:
    """What the tooltip says: the help, the limits, and whether the run starts again."""
    lines = [translated("Parameter", parameter.help)]
    limits = parameter.limits_text().replace(">=", "≥").replace("<=", "≤")
    if limits:
        lines.append(QCoreApplication.translate("ParameterForm", "Allowed: {limits}.").format(limits=limits))
    if not parameter.live:
        lines.append(QCoreApplication.translate("ParameterForm", "A change starts the run again."))
    return "\n".join(line for line in lines if line)


def choice_text(word: str) -> str:
    """A choice as a person reads it: `strong_wolfe` becomes `strong wolfe`."""
    shown = translated("Parameter", word)
    return shown.replace("_", " ") if shown == word else shown
