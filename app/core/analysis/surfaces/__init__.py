"""Pictures of the loss of a small model: how much of it to show, on which grid, and where it is lowest."""
