"""Words that reach the screen are marked here and translated in the shell."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark *text* for `pyside6-lupdate` under *context* and return it unchanged.

    The core has no Qt; the name is the one the tool looks for in source text.
    """
    del context
    return text
