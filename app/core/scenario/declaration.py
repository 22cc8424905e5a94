"""The scenario: the frozen, complete description of a run. Its fields are the file's fields."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from app.core.batches import Batch
from app.core.initializers import AnyStart, Uniform
from app.core.landscapes import AnyLandscape
from app.core.optimizers import AnyOptimizer
from app.core.parameters import number
from app.core.schedules import AnySchedule
from app.core.schedules.constant import Constant
from app.core.training.declaration import Training
from app.core.words import QT_TRANSLATE_NOOP

FORMAT: Literal["descent-lab/1"] = "descent-lab/1"
MAX_STEPS = 100_000_000
MAX_SAMPLES = 10**15


class Surface(msgspec.Struct, frozen=True, kw_only=True, tag="surface", tag_field="kind", forbid_unknown_fields=True):
    """A landscape to be minimised.

    Attributes
    ----------
    landscape : the function of θ.
    gradient_noise : σ; each step adds one draw of N(0, σ² I) to every gradient an optimizer asks for,
        the same draw for all contenders. The recorded loss and gradient norm stay exact.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Problem", "Loss landscape")
    usual_start: ClassVar[AnyStart] = Uniform()
    batch: ClassVar[Batch | None] = None
    lower_bound: ClassVar[float | None] = None
    is_convex: ClassVar[bool] = False
    is_raw: ClassVar[bool] = False

    landscape: AnyLandscape
    gradient_noise: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gradient noise"),
            "σ",
            at_least=0,
            soft=(0.0, 5.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "Normal noise of this size is added to each gradient, as a mini-batch would."
            ),
        ),
    ] = 0.0


class Contender(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One optimizer with its schedule, label and colour, taking part in a run.

    An empty label becomes the optimizer's title when the scenario is read; `colour` is "#rrggbb", or
    None for the next one of the palette. `batch` is what this contender alone sees of the data in each
    step, in place of the problem's batch (None); contenders whose epochs begin together meet the samples
    in the same order, whatever the sizes of their batches.
    """

    label: Annotated[str, msgspec.Meta(max_length=200)] = ""
    optimizer: AnyOptimizer
    schedule: AnySchedule = Constant()
    batch: Batch | None = None
    colour: Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")] | None = None


def _tolerance(label: str, symbol: str, help: str) -> msgspec.Meta:
    return number(label, symbol, at_least=0, log=True, soft=(1e-12, 1.0), help=help)


class Stop(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a contender's run ends; a condition that is None or 0 is off. See `app.core.stopping`."""

    max_steps: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Most steps"),
            at_least=1,
            at_most=MAX_STEPS,
            log=True,
            soft=(1, 100_000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "The run ends after so many steps."),
        ),
    ] = 1000
    max_samples: (
        Annotated[
            int,
            number(
                QT_TRANSLATE_NOOP("Parameter", "Most samples"),
                at_least=0,
                at_most=MAX_SAMPLES,
                log=True,
                soft=(1, 1_000_000),
                unit=QT_TRANSLATE_NOOP("Parameter", "samples"),
                help=QT_TRANSLATE_NOOP(
                    "Parameter", "The run of a contender ends once it has touched so many samples: equal cost for all."
                ),
            ),
        ]
        | None
    ) = None
    gradient_norm: (
        Annotated[
            float,
            _tolerance(
                QT_TRANSLATE_NOOP("Parameter", "Gradient norm below"),
                "‖∇f‖",
                QT_TRANSLATE_NOOP("Parameter", "Converged when the slope is smaller than this."),
            ),
        ]
        | None
    ) = None
    loss_change: (
        Annotated[
            float,
            _tolerance(
                QT_TRANSLATE_NOOP("Parameter", "Loss change below"),
                "|Δf|",
                QT_TRANSLATE_NOOP("Parameter", "Converged when one step changes the loss by less than this."),
            ),
        ]
        | None
    ) = None
    step_length: (
        Annotated[
            float,
            _tolerance(
                QT_TRANSLATE_NOOP("Parameter", "Step length below"),
                "‖Δθ‖",
                QT_TRANSLATE_NOOP("Parameter", "Converged when a step is shorter than this."),
            ),
        ]
        | None
    ) = None
    target_loss: (
        Annotated[
            float,
            number(
                QT_TRANSLATE_NOOP("Parameter", "Target loss"),
                "f",
                soft=(-10.0, 10.0),
                help=QT_TRANSLATE_NOOP("Parameter", "Converged when the loss is no larger than this."),
            ),
        ]
        | None
    ) = None


class Intervention(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An edit made while a run went on: after row `step`, first felt in the update to row `step` + 1.

    `set` is a path inside the contender (`optimizer.lr`), or from the scenario's root where no contender
    is named (`problem.batch.size`).
    """

    step: Annotated[int, msgspec.Meta(ge=0, le=MAX_STEPS)]
    contender: str | None = None
    set: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    value: Any


class Scenario(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The frozen, complete description of a run. Same scenario, same seed: same numbers."""

    format: Literal["descent-lab/1"] = FORMAT
    title: Annotated[str, msgspec.Meta(max_length=500)] = ""
    notes: str = ""
    seed: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)] = 0
    problem: Surface | Training
    start: AnyStart | None = None
    contenders: Annotated[tuple[Contender, ...], msgspec.Meta(min_length=1, max_length=64)]
    stop: Stop = Stop()
    interventions: Annotated[tuple[Intervention, ...], msgspec.Meta(max_length=100_000)] = ()
