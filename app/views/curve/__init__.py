"""A landscape of one dimension as its curve."""
