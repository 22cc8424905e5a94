"""What the garbage collector does for a window."""

import gc


def spare_frames() -> None:
    """Free what is of no use, then pass over all that stays: each full round over it would cost a frame."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
