"""What the tests of the panels share."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QVBoxLayout, QWidget


@pytest.fixture
def shown(qtbot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget in an active window of 290 points' width, as the left column is."""

    windows = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        layout.addStretch(1)
        qtbot.addWidget(window)
        window.resize(290, 600)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    yield show
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def heard() -> Callable[[object], list[object]]:
    """Collects what a signal says."""

    def listen(signal) -> list[object]:
        said: list[object] = []
        signal.connect(lambda *values: said.append(values[0] if values else None))
        return said

    return listen


def pytest_itemcollected(item: pytest.Item) -> None:
    """The offscreen platform complains about each window shown; that says nothing about the program."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
