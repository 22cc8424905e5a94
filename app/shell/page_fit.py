"""The page of the fit: data and what the models make of them."""

from app.pictures.fit_picture import FitOptions, fit_picture
from app.shell.scene import Scene
from app.views.fit_view import FitView


class FitPage(FitView):
    """The data with every contender's line, curve or regions."""

    def __init__(self) -> None:
        super().__init__()
        self._options = FitOptions()
        self._scene: Scene | None = None
        self.options_chosen.connect(self._take_options)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        self._scene = scene
        problem = scene.training
        if problem is None:
            return
        contenders = scene.picture.contenders
        self.draw(
            fit_picture(
                problem,
                scene.thetas,
                labels=[one.label for one in contenders],
                colours=[one.colour for one in contenders],
                markers=[one.marker for one in contenders],
                step=scene.cursor,
                selected=scene.picture.selected,
                options=self._options,
            )
        )

    def _take_options(self, options: FitOptions) -> None:
        self._options = options
        if self._scene is not None:
            self.show_scene(self._scene)

    def stop(self) -> None:
        """Nothing goes on beside the window."""
