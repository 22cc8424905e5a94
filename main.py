"""Descent Lab: `main.py` opens the window, `main.py run FILE.json` works without one."""

import os
import sys

# The products of small models are slower on several threads than on one, most of all beside a window.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
