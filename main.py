"""Descent Lab: `main.py` opens the window, `main.py run FILE.json` works without one."""

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
