"""Collect the program's words and compile the translations: `uv run python resources/translations/update.py`.

Texts that are new stand as `unfinished` in descent_lab_ko.ts afterwards; translate them and run this again.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOOLS = Path(sysconfig.get_path("scripts"))


def collect(target: Path) -> None:
    """Bring the texts of app/ into a .ts file."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "app").rglob("*.py"))]
    command = [TOOLS / "pyside6-lupdate", "-locations", "none", "-no-obsolete", *sources, "-ts", target]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def compile_file(source: Path, target: Path) -> None:
    """Make the .qm that the program loads."""
    subprocess.run([TOOLS / "pyside6-lrelease", source, "-qm", target], check=True, capture_output=True)


def main() -> int:
    source = HERE / "descent_lab_ko.ts"
    collect(source)
    compile_file(source, source.with_suffix(".qm"))
    unfinished = source.read_text("utf-8").count('type="unfinished"')
    print(f"{source.name}: {unfinished} texts to translate")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())
