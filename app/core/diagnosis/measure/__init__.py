"""What is measured about a track and its problem: units, history, curvature, the rates that theory allows."""
