"""What the runs are given: the problem with its data and batches, the start, the stop conditions, the seed."""
