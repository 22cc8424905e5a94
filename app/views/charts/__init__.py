"""The quantities of a run against its steps."""
