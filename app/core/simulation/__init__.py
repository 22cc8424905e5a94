"""A scenario becomes frames: the run of each contender, its updates, and the timeline they are recorded in."""
