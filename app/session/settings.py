"""Settings: what the program remembers about its user, beside the scenarios."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 10


class Settings:
    """Typed access to the stored settings; a damaged value counts as absent."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("Descent Lab", "Descent Lab")

    def text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool) -> bool:
        return self.text(name, "true" if default else "false") == "true"

    def number(self, name: str, default: float) -> float:
        try:
            return float(self.text(name, repr(default)))
        except ValueError:
            return default

    def set(self, name: str, value: str | bool | float) -> None:
        """Remember a text, a yes/no or a number."""
        text = ("true" if value else "false") if isinstance(value, bool) else str(value)
        self._store.setValue(name, text)

    def bytes(self, name: str) -> QByteArray:
        """A window's geometry or layout; empty when there is none."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        self._store.setValue(name, value)

    def recent(self) -> tuple[Path, ...]:
        """The files opened or saved last, newest first, that are still there."""
        paths = (Path(line) for line in self.text("recent", "").split("\n") if line)
        return tuple(path for path in paths if path.is_file())

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        paths = [path.resolve(), *(kept for kept in self.recent() if kept != path.resolve())]
        self.set("recent", "\n".join(map(str, paths[:MOST_RECENT])))

    def forget_recent(self) -> None:
        self._store.remove("recent")
