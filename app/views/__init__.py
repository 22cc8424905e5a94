"""The canvases: each draws a `Picture` and tells of gestures; none changes anything by itself."""
