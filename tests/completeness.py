"""A missing translation is told while one works, and fails where everything is checked (`.ci/run`).

So an English sentence can be added by somebody who knows no Korean. `DESCENT_LAB_COMPLETE=1` asks for all of them.
"""

import os
from typing import NoReturn

import pytest

IS_ASKED_FOR = bool(os.environ.get("DESCENT_LAB_COMPLETE"))


def not_translated(what: str) -> NoReturn:
    """End the test: as failed where completeness is asked for, else as expected to fail, named in pytest's summary."""
    message = f"no Korean yet: {what}"
    if IS_ASKED_FOR:
        pytest.fail(message)
    pytest.xfail(message)
