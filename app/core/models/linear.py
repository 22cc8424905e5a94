"""One layer: a weighted sum of the features and a bias."""

from app.core.models.activations import Identity
from app.core.models.base import Model
from app.core.models.layered import LayeredNetwork
from app.core.words import QT_TRANSLATE_NOOP


class Linear(Model, frozen=True, kw_only=True, tag="linear"):
    """ŷ = x·w + b; θ = [w…, b]."""

    title = QT_TRANSLATE_NOOP("Model", "Linear model")
    lesson = QT_TRANSLATE_NOOP(
        "Model", "A weighted sum of the features: with the squared error, a bowl with one minimum."
    )
    latex = r"\hat y = w^\top x + b"
    is_linear = True

    def network(self, features: int, outputs: int) -> LayeredNetwork:
        return LayeredNetwork((features, outputs), Identity())


class Logistic(Model, frozen=True, kw_only=True, tag="logistic"):
    """p = σ(x·w + b), or softmax over one such sum for each of k > 2 classes; trained with cross-entropy."""

    title = QT_TRANSLATE_NOOP("Model", "Logistic regression")
    lesson = QT_TRANSLATE_NOOP("Model", "A straight border between classes; the loss has one minimum.")
    latex = r"\hat p = \sigma\left(w^\top x + b\right)"
    only_classes = True
    is_linear = True

    def network(self, features: int, outputs: int) -> LayeredNetwork:
        return LayeredNetwork((features, outputs), Identity())
