"""The loss that a batch alone would have, beside the full one."""
