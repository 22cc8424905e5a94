"""A landscape of two dimensions seen from above, and what lies on it."""
