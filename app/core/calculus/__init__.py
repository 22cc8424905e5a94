"""Derivatives as they are met in class: secants and their error, zeros, directions, equations."""
