"""One step of learning as a line of boxes."""
