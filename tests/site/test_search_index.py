"""The two search indexes: each holds its language, all of it, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.addresses import in_language
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage
from tests.site.places import language_of

ROOTS = {language: in_language("", language) for language in LANGUAGES}


def test_there_is_one_index_for_each_language(site: BuiltSite) -> None:
    found = [file.relative_to(site.folder).parts for file in site.folder.rglob("search_index.js*")]
    assert sorted(found) == [
        ("en", "search", "search_index.json"),
        ("search", "search_index.json"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_holds_every_page_of_its_language_once(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    """The further numbers of a range are found in the range's own entry."""
    entries = _entries(site, language)
    found = Counter(ROOTS[language] + entry["path"] for entry in entries)
    members = {
        f"{ROOTS[language]}{number}/" for entry in entries for number in _members(entry)
    } - found.keys()
    assert members
    expected = Counter(page for page in pages if language_of(page) == language)
    assert found + Counter(members) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_of_the_index_are_those_of_its_language(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    """Only the home page goes by another name: its heading is a question."""
    wrong = [
        (entry["path"], entry["title"])
        for entry in _entries(site, language)
        for page in [pages[ROOTS[language] + entry["path"]]]
        if entry["path"] and _normal(entry["title"]) != _normal(page.headings[0].text)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_holds_no_boilerplate(language: Language, site: BuiltSite) -> None:
    """What stands on many pages identifies none of them."""
    names = Counter(name for entry in _entries(site, language) for name in entry.get("names", []))
    assert [name for name, number in names.items() if number > 20] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_written_by_hand_are_found_by_their_own_keywords(
    language: Language, site: BuiltSite
) -> None:
    entries = {entry["path"]: entry for entry in _entries(site, language)}
    for path in ("bounce/", "decode/"):
        assert len(entries[path]["names"]) > 5
        assert "mail delivery subsystem" in entries[path]["said"]


def test_nothing_of_the_search_of_the_theme_is_published(site: BuiltSite) -> None:
    scripts = site.folder / "assets" / "javascripts"
    assert (scripts / "search-worker.js").is_file()
    assert [name for name in ("lunr", "workers", "search") if (scripts / name).exists()] == []


def _members(entry: dict[str, Any]) -> list[str]:
    """Return the numbers of a range."""
    if "through" not in entry:
        return []
    start, _, first = entry["code"].rpartition(".")
    last = entry["through"].rpartition(".")[2]
    return [f"{start}.{number}" for number in range(int(first), int(last) + 1)]


def _entries(site: BuiltSite, language: Language) -> list[dict[str, Any]]:
    path = site.folder / ROOTS[language] / "search" / "search_index.json"
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["pages"]
    return entries


def _normal(text: str) -> str:
    return " ".join(text.replace("`", "").split())
