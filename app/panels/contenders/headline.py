"""Which parameters of an optimizer its closed card shows."""

from typing import Any

from app.core.parameters import Parameter, parameters_of

MINOR = ("lr", "weight_decay", "eps")
"""Parameters that are not the second headline of a card."""


def headline(optimizer: type[Any]) -> tuple[Parameter, ...]:
    """The learning rate, and the first other number that has a symbol."""
    declared = parameters_of(optimizer)
    rates = [parameter for parameter in declared if parameter.name == "lr"]
    plain = [parameter for parameter in declared if parameter.type in (int, float) and not parameter.optional]
    others = [parameter for parameter in plain if parameter.symbol and parameter.name not in MINOR]
    return tuple(rates + others[:1])


def headline_names(optimizer: type[Any]) -> tuple[str, ...]:
    """Their names."""
    return tuple(parameter.name for parameter in headline(optimizer))
