"""No file of the program imports one that imports it, over however many files, inside functions or for types alone."""

import ast
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_YET = ("app.shell", "app.session")
"""Packages in which there may still be circles."""

Graph = dict[str, set[str]]


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def import_graph() -> Graph:
    """Each module of the program and the modules that it names in any import statement of its file."""
    files = {module_name(path): path for path in (ROOT / "app").rglob("*.py")}
    return {name: set(imported(path, files.keys())) - {name} for name, path in files.items()}


def imported(path: Path, known: Set[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in known)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            for one in node.names:
                inside = f"{node.module}.{one.name}"
                if inside in known or node.module in known:
                    yield inside if inside in known else str(node.module)


def circles(graph: Graph) -> list[set[str]]:
    """The strongly connected components of more than one module (R. Tarjan, SIAM J. Comput. 1, 1972)."""
    index: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found = []

    def visit(name: str) -> None:
        index[name] = lowest[name] = len(index)
        stack.append(name)
        for other in graph[name]:
            if other not in index:
                visit(other)
            if other in stack:
                lowest[name] = min(lowest[name], lowest[other])
        if lowest[name] == index[name]:
            where = stack.index(name)
            component = set(stack[where:])
            del stack[where:]
            if len(component) > 1:
                found.append(component)

    for name in graph:
        if name not in index:
            visit(name)
    return found


def test_a_circle_is_seen():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [{"a", "b", "c"}]
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_imports_for_types_and_inside_functions_count(tmp_path):
    file = tmp_path / "one.py"
    file.write_text("if TYPE_CHECKING:\n    from app.a import b\ndef f():\n    import app.c\n    from app.d import E\n")
    assert set(imported(file, {"app.a", "app.a.b", "app.c", "app.d"})) == {"app.a.b", "app.c", "app.d"}


def test_every_package_says_what_it_is():
    for folder in {path.parent for path in (ROOT / "app").rglob("*.py")}:
        assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))), folder


def test_no_file_imports_one_that_imports_it():
    assert len(import_graph()) > 400
    assert [
        sorted(circle)
        for circle in circles(import_graph())
        if not all(name.startswith(tuple(f"{one}." for one in NOT_YET)) for name in circle)
    ] == []
