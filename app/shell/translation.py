"""The language of the screen."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.resources import resource

LANGUAGES = {"system": "System", "en": "English", "ko": "한국어"}


def language_of(choice: str) -> str:
    """The language that a choice (a key of `LANGUAGES`) stands for here: `en` or `ko`."""
    language = QLocale.system().name()[:2] if choice == "system" else choice
    return language if language in LANGUAGES else "en"


def install_translation(application: QCoreApplication, choice: str) -> None:
    """Translate the screen and Qt's own dialogs; `choice` is a key of `LANGUAGES`."""
    language = language_of(choice)
    if language == "en":
        return
    for name, folder in (
        (f"descent_lab_{language}", str(resource("translations"))),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
