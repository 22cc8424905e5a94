"""Editors of declared parameters, and the fields they are made of."""
