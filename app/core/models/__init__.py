"""The catalog of models."""

from app.core.models.base import Layer, Model, Network
from app.core.models.linear import Linear, Logistic
from app.core.models.mlp import Mlp
from app.core.models.tiny import Exponential, SineNeuron, TanhNeuron, TwoWeightChain

MODELS: tuple[type[Model], ...] = (Linear, Logistic, Mlp, TanhNeuron, SineNeuron, TwoWeightChain, Exponential)
AnyModel = Linear | Logistic | Mlp | TanhNeuron | SineNeuron | TwoWeightChain | Exponential

__all__ = ["MODELS", "AnyModel", "Layer", "Model", "Network"]
