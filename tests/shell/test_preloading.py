"""What takes long to read is read in the background."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys, threading
from app.core.cancellation import Stop
from app.shell.preloading import MODULES, read_modules
assert "ziamath" not in sys.modules and "OpenGL.GL" not in sys.modules
thread = threading.Thread(target=read_modules, args=(Stop(),))
thread.start()
thread.join()
from app.shell.equations import equation_svg
assert equation_svg.cache_info().currsize == 1
for name in MODULES:
    __import__(name)
assert set(MODULES) <= set(sys.modules)
assert not any(name.startswith(("PySide6.QtOpenGL", "pyqtgraph")) for name in sys.modules), "no thread reads Qt"
print("READY")
"""


def test_equations_and_opengl_are_read_on_a_thread_that_touches_no_qt_of_its_own():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "READY", done.stderr


PAGES = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QSettings
from app.gallery import first_run
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.shell.application import make_application
from app.shell.main_window import MainWindow
from app.screen.pages import PAGES
from app.shell.preloading import IN_TURN, PRELOADING, preload
settings = Settings(QSettings("settings.ini", QSettings.Format.IniFormat))
application, theme = make_application(settings)
window = MainWindow(Laboratory(first_run()), theme, settings)
door = window.background
preload(door)
while door.is_busy(PRELOADING):
    application.processEvents()
read = []
while PRELOADING in door._requests:
    before = set(sys.modules)
    door._requests.pop(PRELOADING).piece()
    read.append(len([name for name in set(sys.modules) - before if name.startswith("app.")]))
assert max(read) <= 5, read
before = set(sys.modules)
for page in PAGES:
    window.pages.page(page.name)
late = [name for name in set(sys.modules) - before if name.startswith("app.")]
assert not late, late
print("READY")
os._exit(0)
"""


def test_the_modules_of_every_page_are_read_a_few_a_turn_before_it_is_opened(tmp_path):
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", PAGES]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
    assert done.stdout.strip().endswith("READY"), done.stderr
