"""What is drawn, as plain numbers: shared by the canvases and the exporters. No Qt."""
