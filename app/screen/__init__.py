"""What is seen, as one frozen value."""
