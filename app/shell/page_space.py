"""The page of the surface in three dimensions."""

from app.background import Background
from app.screen.scene import Scene
from app.views.surface3d.view import SurfaceView3D


class SpacePage(SurfaceView3D):
    """The landscape in 3-D."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        del background

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        self.draw(scene.picture)

    def take_over(self, old: "SpacePage") -> None:
        """Nothing is chosen here that another language would lose."""

    def stop(self) -> None:
        """Nothing goes on in the background."""
