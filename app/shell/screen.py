"""Whether a window can be opened here at all, found out before Qt would end the process."""

import ctypes
import ctypes.util
import os
import sys

HEADLESS = "Without a window, `main.py run FILE.json` runs a scenario."
LIBRARIES = "the README names the system libraries that Qt needs"


def why_no_window() -> str | None:
    """One sentence on why no window can open; None when nothing speaks against it."""
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not platform and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return f"There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). {HEADLESS}"
    try:
        from PySide6 import QtWidgets
        from PySide6.QtCore import QLibraryInfo
    except ImportError as error:
        return f"Qt cannot start: {error}; {LIBRARIES}. {HEADLESS}"
    del QtWidgets
    uses_x11 = platform.startswith("xcb") or (not platform and not os.environ.get("WAYLAND_DISPLAY"))
    if not uses_x11:
        return None
    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    try:
        ctypes.CDLL(os.path.join(plugins, "platforms", "libqxcb.so"))
    except OSError as error:
        return f"Qt cannot open a window: {error}; {LIBRARIES}. {HEADLESS}"
    return None if _display_answers() else f"The screen {os.environ.get('DISPLAY')} does not answer. {HEADLESS}"


def _display_answers() -> bool:
    name = ctypes.util.find_library("xcb")
    if name is None:
        return True
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
