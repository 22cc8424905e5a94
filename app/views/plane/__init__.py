"""The loss of a model of many parameters, on a plane through the ball."""
