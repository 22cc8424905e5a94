"""A multi-layer perceptron."""

from typing import Annotated

import msgspec

from app.core.models.activations import ACTIVATION_LABELS, ACTIVATIONS, ActivationName
from app.core.models.base import Model
from app.core.models.layered import LayeredNetwork
from app.core.parameters import choice, flag
from app.core.words import QT_TRANSLATE_NOOP

Width = Annotated[int, msgspec.Meta(ge=1, le=1024)]


class Mlp(Model, frozen=True, kw_only=True, tag="mlp"):
    """Layers a ← φ(a·W + b), the last one without φ.

    Attributes
    ----------
    hidden : the widths of the hidden layers, 1 to 8 of them.
    activation : φ.
    skip : each hidden layer as wide as the one before adds that one's output to its own.
    """

    title = QT_TRANSLATE_NOOP("Model", "Multi-layer perceptron")
    lesson = QT_TRANSLATE_NOOP("Model", "Hidden layers bend the model, and with it the loss landscape.")
    latex = r"a_{l} = \varphi\left(a_{l-1} W_l + b_l\right)"

    hidden: Annotated[tuple[Width, ...], msgspec.Meta(min_length=1, max_length=8)] = (8, 8)
    activation: Annotated[
        ActivationName,
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Activation"),
            ACTIVATION_LABELS,
            help=QT_TRANSLATE_NOOP("Parameter", "The bend after each hidden layer."),
            live=False,
        ),
    ] = "tanh"
    skip: Annotated[
        bool,
        flag(
            QT_TRANSLATE_NOOP("Parameter", "Skip connections"),
            help=QT_TRANSLATE_NOOP(
                "Parameter",
                "A hidden layer as wide as the one before adds that one's output, which smooths the landscape.",
            ),
            live=False,
        ),
    ] = False

    def network(self, features: int, outputs: int) -> LayeredNetwork:
        return LayeredNetwork((features, *self.hidden, outputs), ACTIVATIONS[self.activation], self.skip)
