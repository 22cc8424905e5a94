"""Canvases on a screen."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from app.views.canvas import Canvas
from app.views.charts.view import ChartView
from app.views.curve.canvas import LandscapeCurve
from app.views.map.canvas import LandscapeMap

C = TypeVar("C", bound=Canvas)


def shown(qtbot: QtBot, canvas: C) -> C:
    """The canvas, 640 × 560 pixels, painted once."""
    qtbot.addWidget(canvas)
    canvas.resize(640, 560)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


@pytest.fixture
def landscape_map(qtbot: QtBot) -> LandscapeMap:
    return shown(qtbot, LandscapeMap())


@pytest.fixture
def landscape_curve(qtbot: QtBot) -> LandscapeCurve:
    return shown(qtbot, LandscapeCurve())


@pytest.fixture
def chart_view(qtbot: QtBot) -> ChartView:
    return shown(qtbot, ChartView())


@pytest.fixture
def refreshed(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Names of the layers that were asked to paint anew since the last call."""
    from app.views.layers import KeptLayer, Layer

    seen: list[str] = []
    for kind, name in ((Layer, "refresh"), (KeptLayer, "refresh"), (Layer, "refresh_part")):
        plain = getattr(kind, name)

        def noted(self: Layer, *rest: object, plain: Callable[..., None] = plain) -> None:
            seen.append(type(self).__name__)
            plain(self, *rest)

        monkeypatch.setattr(kind, name, noted)

    def taken() -> list[str]:
        names, seen[:] = list(seen), []
        return names

    return taken
