"""The files that need all pages: the search knows those written by hand, each has a plain form."""

from __future__ import annotations

import shutil
from pathlib import Path

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files import search
from smtpcodes.files.last import last_files
from smtpcodes.files.making import make
from smtpcodes.pages.source import Crumb, PageSource, Rendered
from tests.unit.helpers import ROOT, small_text

ABOUT = PageSource("en", "about/", "About", "Who writes it.", Rendered("", "We do.", []))


def test_a_page_written_by_hand_is_found_in_its_language_alone(tmp_path: Path) -> None:
    for name in ("CHANGELOG.md", "CHANGELOG.de.md"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "codes.yaml").write_text(small_text(), encoding="utf-8")
    made = make(tmp_path, "https://codes.example/", "x")
    entry = search.by_hand("en", "about/", ABOUT.title, ABOUT.description, [], made.site.knowledge)
    found: dict[Language, list[search.Entry]] = {one: [] for one in LANGUAGES} | {"en": [entry]}
    files = {file.path: str(file.content) for file in last_files(made, [ABOUT], found)}
    assert files.keys() == {
        "search/search_index.json", "en/search/search_index.json", "en/about/index.md",
    }  # fmt: skip
    assert ABOUT.title in files["en/search/search_index.json"]
    assert ABOUT.title not in files["search/search_index.json"]
    assert files["en/about/index.md"].startswith("We do.")


def test_the_trail_leads_through_pages_of_the_same_language() -> None:
    page = PageSource("en", "550/", "550", "", Rendered("", "", []), [Crumb("5xx", "5xx/")])
    assert page.trail == [("5xx", "en/5xx/")]
