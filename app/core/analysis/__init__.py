"""What is worked out from a run once its frames are there: costs, metrics, the update step by step, loss surfaces."""
