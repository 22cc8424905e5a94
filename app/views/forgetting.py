"""Showing nothing again: what a widget holds of a run is given back when nobody sees it."""

from inspect import get_annotations

from PySide6.QtCore import QObject, Qt, QTimer


class Forgetting:
    """Shows something of a run in attributes that are declared in the class with what stands there for nothing.

    A run goes on: its tracks grow, are cut back, thinned, replaced. What is hidden must hold nothing of it, lest
    old rows meet new ones when it is shown again. Choices of the person, such as a zoom, are no such attributes
    and stay.
    """

    def forget(self) -> None:
        """Show nothing and hold nothing of a run, until the next picture; a resize, paint or hover finds nothing."""
        for name in _declared(type(self)):
            vars(self).pop(name, None)
        if isinstance(self, QObject):
            for timer in self.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
                timer.stop()


def _declared(kind: type) -> tuple[str, ...]:
    """The annotated attributes with a value in the class, of all classes that forget."""
    kinds = [each for each in kind.__mro__ if issubclass(each, Forgetting)]
    return tuple(name for each in kinds for name in get_annotations(each) if name in each.__dict__)
