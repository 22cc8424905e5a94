"""Batches: how samples are grouped, and how they arrive."""

from app.core.batches.arrivals import Arrivals, Pool
from app.core.batches.declaration import Batch, Stream
from app.core.batches.plan import BatchPlan, Epoch

__all__ = ["Arrivals", "Batch", "BatchPlan", "Epoch", "Pool", "Stream"]
