"""The shell starts the application and wires its parts together."""
