"""The bundles of the scripts: one file of all modules, the same each time, or a clear error."""

from pathlib import Path

import pytest

from smtpcodes.built.scripts import (
    ENTRIES,
    ESBUILD,
    SOURCES,
    WORKERS,
    InvalidScripts,
    bundle,
    is_source,
)
from tests.unit.helpers import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two modules, with the real one's tools."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    page = tmp_path / SOURCES / "page"
    page.mkdir(parents=True)
    (page / "site.js").write_text('import { said } from "./said.js";\nsaid("grün");\n', "utf-8")
    (page / "said.js").write_text(
        "/** Say it. */\nexport const said = (x) => alert(x);\n", encoding="utf-8"
    )
    return tmp_path


def test_a_bundle_holds_all_modules_and_no_comment(project: Path) -> None:
    text = bundle(project, "site").decode()
    assert "alert" in text
    assert "grün" in text
    assert "import" not in text
    assert "Say it" not in text


def test_what_only_a_house_needs_is_bundled_for_one_alone(project: Path) -> None:
    page = project / SOURCES / "page"
    (page / "site.js").write_text(
        'import { said } from "./said.js";\nif (globalThis.IS_HOUSE) said("ours");\n', "utf-8"
    )
    assert "ours" in bundle(project, "site", is_house=True).decode()
    assert bundle(project, "site").decode().strip() == ""


@pytest.mark.parametrize("entry", ["offline", *WORKERS])
def test_a_classic_script_exports_and_imports_nothing(entry: str) -> None:
    text = bundle(ROOT, entry, "iife").decode()
    assert not text.startswith(("import", "export"))
    assert "sourceMappingURL" not in text


@pytest.mark.parametrize("entry", ENTRIES)
def test_two_bundles_are_the_same_to_the_byte(entry: str) -> None:
    assert bundle(ROOT, entry) == bundle(ROOT, entry)


def test_a_mistake_in_a_module_is_told_with_its_file_and_line(project: Path) -> None:
    (project / SOURCES / "page" / "said.js").write_text("\nexport const said = ;\n", "utf-8")
    with pytest.raises(InvalidScripts, match=r"page/said\.js:2:") as told:
        bundle(project, "site")
    assert len(str(told.value).splitlines()) < 10  # nothing of where Node.js gave up


def test_a_missing_module_is_told_with_who_asks_for_it(project: Path) -> None:
    (project / SOURCES / "page" / "said.js").unlink()
    with pytest.raises(InvalidScripts, match=r'"\./said\.js"[\s\S]*page/site\.js:1:'):
        bundle(project, "site")


def test_without_the_tools_the_remedy_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidScripts, match="call 'make build'") as told:
        bundle(tmp_path, "site")
    assert ESBUILD.as_posix() in str(told.value)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("assets/javascripts/page/site.js", True),
        ("assets/javascripts/page/types.d.ts", True),
        ("assets/javascripts/decoder/decode.js", True),
        ("assets/javascripts/search/engine.js", True),
        ("assets/javascripts/search-worker.js", False),
        ("assets/images/logo.svg", False),
    ],
)
def test_modules_are_told_apart_from_what_is_published(path: str, expected: bool) -> None:
    assert is_source(path) is expected
