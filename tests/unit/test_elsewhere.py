"""The pages as another site generator reads them."""

import json
from pathlib import Path

import pytest
import yaml

from smtpcodes.built import elsewhere
from tests.unit.helpers import SMALL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with one page written by hand."""
    folder = tmp_path / "project"
    for language in ("de", "en"):
        (folder / "docs" / language).mkdir(parents=True)
        text = "---\ntitle: Home\ntemplate: home.html\n---\n\nSee [552](/552.md).\n"
        (folder / "docs" / language / "index.md").write_text(text, encoding="utf-8")
    (folder / "docs" / "assets").mkdir()
    for name in ("CHANGELOG.md", "CHANGELOG.de.md"):
        (folder / name).write_text("# Changes\n\n## [Unreleased]\n", encoding="utf-8")
    (folder / "codes.yaml").write_text(SMALL, encoding="utf-8")
    return folder


def test_every_page_is_a_file_with_front_matter_and_one_block_of_html(
    project: Path, tmp_path: Path
) -> None:
    count = elsewhere.write(project, tmp_path / "to", "https://x.example/")
    docs = tmp_path / "to" / "docs"
    assert count + 2 == len(list(docs.rglob("*.md")))
    _, front, body = (docs / "en" / "552.md").read_text("utf-8").split("---\n", 2)
    assert "Too much" in yaml.safe_load(front)["title"]
    assert "\n\n" not in body.strip()
    assert body.strip().startswith("<div>")


def test_a_page_written_by_hand_names_no_template_of_this_theme(
    project: Path, tmp_path: Path
) -> None:
    elsewhere.write(project, tmp_path / "to")
    text = (tmp_path / "to" / "docs" / "en" / "index.md").read_text("utf-8")
    assert "template" not in text
    assert text.endswith("See [552](552.md).\n")


def test_the_files_beside_the_pages_come_as_they_are(project: Path, tmp_path: Path) -> None:
    elsewhere.write(project, tmp_path / "to", "https://x.example/")
    docs = tmp_path / "to" / "docs"
    assert json.loads((docs / "api" / "v1" / "codes.json").read_text("utf-8"))["codes"]
    assert not [path for path in docs.rglob("index.md") if path.parent.name == "552"]


def test_the_menu_is_named_or_it_would_hold_every_page(project: Path, tmp_path: Path) -> None:
    elsewhere.write(project, tmp_path / "to")
    settings = yaml.safe_load((tmp_path / "to" / "mkdocs.yml").read_text("utf-8"))
    assert 0 < len(settings["nav"]) < 10
