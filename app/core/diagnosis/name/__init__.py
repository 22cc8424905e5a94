"""From measurements to the word for what a contender is doing."""
