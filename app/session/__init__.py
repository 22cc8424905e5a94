"""What a window holds between its panels and its run: the document, the player, settings, background work."""
