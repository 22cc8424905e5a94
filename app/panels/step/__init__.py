"""The inside of one step: the optimizer's equations with their numbers."""
