"""Earlier runs held against the one that is shown."""
