"""The samples used last stay in memory, so that an edit beside the data reads no file again."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock

import msgspec
import numpy as np

from app.core.datasets.base import Data, Dataset, Progress

MOST_KEPT = 8

_kept: OrderedDict[tuple[object, ...], Data] = OrderedDict()
# Tables are read in the background while it asks for others.
_lock = Lock()


def loaded(dataset: Dataset, folder: Path, seed: np.random.SeedSequence, progress: Progress | None = None) -> Data:
    """The samples of a data set, read or drawn only where they are not in memory, or their file has changed.

    Parameters
    ----------
    seed : the stream of data; a data set that does not draw is the same for all.

    Raises
    ------
    DataError : the data cannot be used.
    Cancelled : `progress` asked for it.
    """
    key = _key(dataset, folder, seed)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    if dataset.standardize:
        plain = msgspec.structs.replace(dataset, standardize=False)
        data = loaded(plain, folder, seed, progress).standardized()
    else:
        data = dataset.load(folder, np.random.default_rng(seed), progress)
    with _lock:
        _kept[key] = data
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return data


def is_loaded(dataset: Dataset, folder: Path, seed: np.random.SeedSequence) -> bool:
    """Whether the samples are in memory, at least in the units they were given in."""
    plain = msgspec.structs.replace(dataset, standardize=False) if dataset.standardize else dataset
    with _lock:
        return any(_key(one, folder, seed) in _kept for one in (dataset, plain))


def file_state(path: Path) -> tuple[int, int] | None:
    """What tells whether a file has changed; None where there is none."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size


def _key(dataset: Dataset, folder: Path, seed: np.random.SeedSequence) -> tuple[object, ...]:
    if dataset.draws:
        return dataset, seed.entropy, seed.spawn_key
    return dataset, folder, file_state(folder / dataset.path) if dataset.path else None
