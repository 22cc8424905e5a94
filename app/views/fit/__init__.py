"""What the models make of the data, and how well they do."""
