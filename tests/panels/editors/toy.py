"""An entry of a catalog that declares one parameter of each kind."""

from typing import Annotated, Literal

import msgspec

from app.core.parameters import choice, flag, number


class Toy(msgspec.Struct, frozen=True, kw_only=True, tag="toy", tag_field="kind"):
    """Everything a form must be able to edit."""

    lr: Annotated[float, number("Learning rate", "η", above=0, log=True, soft=(1e-4, 10.0))] = 0.01
    beta: Annotated[float, number("Memory", "β", at_least=0, below=1, soft=(0.0, 1.0))] = 0.9
    noise: Annotated[float, number("Noise", at_least=0, soft=(0.0, 5.0), live=False)] = 0.0
    offset: Annotated[float, number("Offset")] = 0.0
    count: Annotated[int, number("Count", at_least=1, at_most=1000, log=True, soft=(1, 1000), unit="steps")] = 10
    mode: Annotated[Literal["one", "two_words"], choice("Mode", {"one": "one", "two_words": "two words"})] = "one"
    centred: Annotated[bool, flag("Centred")] = False
    limit: Annotated[float | None, number("Limit", at_least=0, log=True, soft=(1e-12, 1.0))] = None
    note: str = "kept"
