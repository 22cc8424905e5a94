"""The sentence that says a status, and the evidence for it, with numbers."""
