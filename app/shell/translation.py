"""The language of the screen."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.resources import resource

LANGUAGES = {"system": "System", "en": "English", "ko": "한국어"}


def install_translation(application: QCoreApplication, choice: str) -> str:
    """Translate the screen and Qt's own dialogs.

    Parameters
    ----------
    choice : a key of `LANGUAGES`.

    Returns
    -------
    The language now shown, `en` or `ko`.
    """
    language = QLocale.system().name()[:2] if choice == "system" else choice
    if language not in LANGUAGES or language == "en":
        return "en"
    for name, folder in (
        (f"descent_lab_{language}", str(resource("translations"))),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    return language
