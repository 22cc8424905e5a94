"""Editors made from declared parameters: each has `value()`, `set_value()` and `value_changed`."""
