"""What a run minimises: a landscape or the loss of a model on data, as it is declared and as steps meet it."""
