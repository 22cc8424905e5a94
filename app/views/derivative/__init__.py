"""The derivative lab: what a slope is, in one dimension and in two."""
