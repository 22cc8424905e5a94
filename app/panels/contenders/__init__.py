"""The contenders: their cards, with everything that can be chosen, and their numbers as a table."""
