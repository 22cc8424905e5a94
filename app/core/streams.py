"""One random stream per consumer, each a pure function of the seed and of who asks.

A stream is keyed, never shared: adding a contender or asking for steps in another order changes no
other number. Normal numbers come in blocks, so that any step's draw can be made again at once.
"""

import hashlib
from functools import lru_cache

import numpy as np

from app.core.arrays import Array

DATA, START, BATCHES, GRADIENT_NOISE, CONTENDER = range(5)
BLOCK = 512


def stream(seed: int, consumer: int, *key: int) -> np.random.SeedSequence:
    """The seed sequence of one consumer: what `SeedSequence(seed).spawn` gives, addressed directly."""
    return np.random.SeedSequence(seed, spawn_key=(consumer, *key))


@lru_cache(maxsize=256)
def contender_key(label: str) -> tuple[int, ...]:
    """A contender's key: its label alone, so that neither position nor company changes its numbers."""
    digest = hashlib.sha256(label.encode()).digest()
    return tuple(int.from_bytes(digest[i : i + 4], "big") for i in range(0, 16, 4))


def step_normals(seed: int, key: tuple[int, ...], step: int, size: int) -> Array:
    """Standard normal numbers (size,) that belong to one step; read-only."""
    normals: Array = _normal_block(seed, key, step // BLOCK, size)[step % BLOCK]
    return normals


@lru_cache(maxsize=64)
def _normal_block(seed: int, key: tuple[int, ...], block: int, size: int) -> Array:
    generator = np.random.default_rng(stream(seed, *key, block))
    rows = generator.standard_normal((BLOCK, size))
    rows.flags.writeable = False
    return rows
