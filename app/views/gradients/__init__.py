"""The gradients of many batches at one point, and how much they vary."""
