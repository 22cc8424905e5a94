"""The scenario: the file of a run, how it is read and checked, and what is in force at a step."""
