"""What to try: edits with the numbers worked out, tried out before they are offered."""
