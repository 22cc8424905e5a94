"""What a page does that neither draws kept runs nor lets a person choose anything."""

from collections.abc import Sequence
from typing import Any

from app.core.comparison import Ghost


class PlainPage:
    """A page that takes no part in what only some do; see `app.shell.pages.Page`."""

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """No kept run is drawn here."""

    def take_over(self, old: Any) -> None:
        """Nothing is chosen here that another language would lose."""

    def stop(self) -> None:
        """Nothing goes on in the background."""
