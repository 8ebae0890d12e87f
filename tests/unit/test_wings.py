"""The house: each wing uses only those before it, and none knows MkDocs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.helpers import ROOT

PACKAGE = ROOT / "hooks" / "smtpcodes"

WINGS = ("data", "labels", "site", "pages", "files", "built")
"""In the order in which they stand on each other."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module that the file at ``path`` imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: hooks import their siblings by full names"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_belongs_to_a_wing() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.name != "__pycache__"}
    assert rooms - {"__init__.py"} == set(WINGS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_wing_uses_only_those_before_it(path: Path) -> None:
    wing = path.relative_to(PACKAGE).parts[0]
    allowed = WINGS[: WINGS.index(wing) + 1] if wing in WINGS else ()
    used = {name.split(".")[1] for name in imports(path) if name.startswith("smtpcodes.")}
    assert used <= set(allowed)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_package_is_plain_python(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imports(path)}
    assert not roots & {"mkdocs", "material", "mkdocs_static_i18n", "tests", "bench"}
