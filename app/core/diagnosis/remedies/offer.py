"""What to try, as edits of the scenario with the numbers worked out."""

from collections.abc import Callable

from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.remedies import methods, places, rates
from app.core.diagnosis.remedies.families import method_kind
from app.core.diagnosis.result import Remedy

Maker = Callable[[DiagnosisContext], Remedy | None]


def remedies_of(findings: DiagnosisContext) -> tuple[Remedy, ...]:
    """The remedies of a status, the most direct first; none where nothing is wrong."""
    made = (make(findings) for make in _makers(findings))
    return tuple(remedy for remedy in made if remedy is not None)


def _makers(findings: DiagnosisContext) -> tuple[Maker, ...]:
    match findings.status:
        case "plateau":
            return (rates.longer_steps, methods.with_momentum, methods.adaptive_method, places.other_start)
        case "saddle":
            if method_kind(findings) == "newton":
                return (methods.repelled_newton, places.other_start)
            return (places.pushed_start, places.more_noise, methods.momentum_downhill, places.other_start)
        case "local_minimum" if not findings.knows_better:
            return (places.many_starts,)
        case "local_minimum":
            return (
                places.other_start,
                rates.escaping_rate,
                methods.with_momentum,
                methods.more_momentum,
                places.more_noise,
                places.many_starts,
            )
        case "ravine":
            return (
                methods.with_momentum,
                places.standardized,
                methods.adaptive_method,
                methods.newton_method,
                rates.calmer_rate,
            )
        case "oscillating":
            return (rates.stable_rate, methods.decaying_rate)
        case "diverged" if method_kind(findings) == "newton":  # where the curvature is zero no rate is small enough
            return (methods.adaptive_method,)
        case "diverging" | "diverged":
            return (rates.stable_rate,)
        case "noise_ball" if findings.subject.optimizer.temperature > 0:
            return (methods.cooler,)
        case "noise_ball" if findings.subject.has_schedule:
            return (places.larger_batch,)
        case "noise_ball":
            return (rates.quieter_rate, methods.annealed_rate, places.larger_batch)
        case "descending" if findings.is_timid:
            return (rates.full_rate, methods.with_momentum)
        case "converged" if findings.subject.start_kind == "zeros" and not findings.subject.is_convex:
            return (places.other_start,)
        case "unclear" if findings.is_hilltop:
            return (places.pushed_start, places.more_noise)
        case _:
            return ()
