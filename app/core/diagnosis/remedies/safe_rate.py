"""The largest rate that would have been stable everywhere along a contender's way."""

import numpy as np

from app.core.arrays import Array
from app.core.diagnosis.explain.evidence import DiagnosisContext
from app.core.diagnosis.measure.curvature import of_hessians, of_product
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.thresholds import HISTORY


def safe_rate(findings: DiagnosisContext) -> float | None:
    """The least of the rate limits at the start, at the lowest row and over the last rows; None without a limit.

    On a surface the last `HISTORY` rows count where they lie in the picture; of a model only the start and
    the lowest row do, since each costs up to 40 Hessian-vector products.
    """
    subject = findings.subject
    losses = subject.track.column("loss")[: findings.row + 1]
    lowest = int(np.argmin(np.where(np.isfinite(losses), losses, np.inf)))
    rows = {0, lowest}
    if subject.landscape is not None:
        rows |= set(range(max(0, findings.row - HISTORY), findings.row + 1))
    thetas = subject.track.column("theta")[sorted(rows)]
    if subject.landscape is not None:
        low, high = np.array(subject.landscape.bounds, dtype=float).T
        inside = ((thetas >= low) & (thetas <= high)).all(axis=-1)
        inside[0] = True
        highest = of_hessians(subject.landscape.hessian(thetas[inside])).highest
    else:
        highest = np.concatenate([_highest_of_model(subject, theta, findings.step) for theta in thetas])
    limits = subject.optimizer.stable_rate(subject.gradient_factor * highest)
    limits = limits[np.isfinite(limits)]
    return float(limits.min()) if limits.size else None


def _highest_of_model(subject: Subject, theta: Array, step: int) -> Array:
    """λmax at one θ of a model, (1,)."""

    def product(vector: Array) -> Array:
        return subject.problem.hessian_vector(theta, vector, step)

    return of_product(product, len(theta), subject.seed).highest
