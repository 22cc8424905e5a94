"""The theme is worn by the whole application, changes with the system, and tells."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.shell.theme import Theme
from app.style.buttons import IconButton, give_role, roles_now, words
from app.style.roles import DARK, LIGHT


@pytest.fixture
def theme(qapp):
    before, sheet = QPalette(qapp.palette()), qapp.styleSheet()
    made = Theme(qapp, "dark")
    yield made
    made.deleteLater()
    qapp.setPalette(before)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize(("choice", "roles"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_theme_is_worn(theme, choice, roles):
    theme.choose(choice)
    assert theme.choice == choice
    assert theme.roles is roles_now() is roles
    assert QApplication.palette().color(QPalette.ColorRole.WindowText).name() == roles.text
    assert roles.accent in QApplication.instance().styleSheet()


def test_a_change_is_told_once(theme):
    told = []
    theme.changed.connect(told.append)
    for choice in ("light", "light", "dark"):
        theme.choose(choice)
    assert told == [LIGHT, DARK]


def test_the_systems_theme_is_followed_only_when_asked(theme, monkeypatch):
    scheme = [Qt.ColorScheme.Light]

    class Hints:
        def colorScheme(self):  # noqa: N802
            return scheme[0]

    monkeypatch.setattr(theme, "_application", _With(theme._application, Hints()))
    theme._wear()
    assert theme.roles is DARK
    theme.choose("system")
    assert theme.roles is roles_now() is LIGHT
    scheme[0] = Qt.ColorScheme.Dark
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert roles_now() is DARK


def test_icons_and_words_change_with_the_theme(theme, qtbot):
    button, label = IconButton("play", "Play"), words("Careful.", "warning")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    dark = button.icon().pixmap(18).toImage()
    theme.choose("light")
    assert button.icon().pixmap(18).toImage() != dark
    give_role(label, "bad")
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()).name() == LIGHT.bad


class _With:
    """The application with other style hints."""

    def __init__(self, application, hints):
        self._application, self._hints = application, hints

    def styleHints(self):  # noqa: N802
        return self._hints

    def __getattr__(self, name):
        return getattr(self._application, name)
