"""What takes long to read is read beside the window."""

import subprocess
import sys

SCRIPT = """
import sys, threading
from app.shell.preparing import MODULES, prepare
assert "ziamath" not in sys.modules and "OpenGL.GL" not in sys.modules
thread = prepare()
assert thread is not threading.main_thread()
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
