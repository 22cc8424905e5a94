"""A landscape of two dimensions as a body that can be turned."""
