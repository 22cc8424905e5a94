"""The page of the surface in three dimensions."""

from app.shell.scene import Scene
from app.views.surface3d.view import SurfaceView3D


class SpacePage(SurfaceView3D):
    """The landscape in 3-D."""

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        self.draw(scene.picture)

    def stop(self) -> None:
        """Nothing goes on beside the window."""
