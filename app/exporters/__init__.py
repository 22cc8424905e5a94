"""A run as files: numbers, pictures, animation, a PyTorch script."""
