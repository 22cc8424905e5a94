"""The language of the screen."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.resources import resource
from app.core.words import QT_TRANSLATE_NOOP

LANGUAGES = {"system": QT_TRANSLATE_NOOP("Action", "As the system"), "en": "English", "ko": "한국어"}
"""The choices; a language is written in itself."""


def language_of(choice: str) -> str:
    """The language that a choice (a key of `LANGUAGES`) stands for here: `en` or `ko`."""
    language = QLocale.system().name()[:2] if choice == "system" else choice
    return language if language in LANGUAGES else "en"


def install_translation(application: QCoreApplication, choice: str) -> None:
    """Let the screen and Qt's own dialogs speak a language and no other; `choice` is a key of `LANGUAGES`.

    Where that changes anything, Qt tells each window with `QEvent.LanguageChange`.
    """
    language = language_of(choice)
    folders = {
        f"descent_lab_{language}": str(resource("translations")),
        f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    wanted = {} if language == "en" else folders
    installed = application.findChildren(QTranslator)
    for translator in installed:
        if translator.objectName() not in wanted:
            application.removeTranslator(translator)
            translator.setParent(None)
    known = {translator.objectName() for translator in installed}
    for name, folder in wanted.items():
        translator = QTranslator()
        if name not in known and translator.load(name, folder):
            translator.setObjectName(name)
            translator.setParent(application)
            application.installTranslator(translator)
