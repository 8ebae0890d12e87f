"""A further language is a matter of texts: the recipe of CONTRIBUTING, on a small copy."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.site.building import PROJECT, build
from tests.site.htmlpage import HtmlPage, read_page
from tests.site.translating import ALL, LABELS, LIST, MARKS, NEW, changed, translated_project

URL = "https://example.org/"
SPOKEN = {"aria-label", "alt", "content", "placeholder", "title", "data-copied", "data-manual",
          "data-button"}  # fmt: skip
"""Attributes whose words a reader may see or hear."""
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class _Words(HTMLParser):
    """The words of a page by the language that they are marked up with."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        language = attributes.get("lang", self._open[-1][1])
        # Data for scripts holds all languages; of those that run no script is read.
        unread = tag == "script" and attributes.get("type") != "application/ld+json"
        for name in SPOKEN & attributes.keys():
            self._say(language, attributes[name])
        if tag not in VOID:
            self._open.append((tag, "" if unread else language))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._say(self._open[-1][1], data)

    def _say(self, language: str, words: str) -> None:
        self.said[language] = f"{self.said.get(language, '')}\n{words}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = translated_project(tmp_path_factory.mktemp("languages"))
    result = build(project, URL)
    assert result.returncode == 0, result.stdout
    return project


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, str]:
    """Return the HTML of every page and redirect by its address, and of the 404 page."""
    site = project / "site"
    found = {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in site.rglob("*.html")
    }
    assert {f"{NEW}/", f"{NEW}/4.2.2/", f"{NEW}/about/", "404.html"} <= found.keys()
    return found


def language_of(address: str) -> str:
    first = address.partition("/")[0]
    return first if first in ALL else "de"


def foreign(language: str, text: str) -> list[str]:
    """Return the other languages that a text speaks."""
    return [other for other in ALL if other != language and MARKS[other] in text]


def real_pages(pages: dict[str, str]) -> Iterator[tuple[str, HtmlPage]]:
    """Yield the pages that are neither a redirect nor the 404 page."""
    for address, html in pages.items():
        page = read_page(html)
        if not page.refresh and not address.endswith(".html"):
            yield address, page


def test_every_page_exists_in_every_language(pages: dict[str, str]) -> None:
    names = {language: {address.removeprefix(f"{language}/") for address in pages
                        if language_of(address) == language} for language in ALL}  # fmt: skip
    assert names[NEW] == names["en"] == names["de"] - {"404.html"}


def test_every_page_speaks_its_own_language_only(pages: dict[str, str]) -> None:
    faults = []
    for address, html in pages.items():
        said = _Words(html).said
        if address != "404.html":  # it speaks all of them, each part its own
            assert read_page(html).language == language_of(address), address
            assert MARKS[language_of(address)] in said[language_of(address)], address
        faults += [(address, one, foreign(one, text)) for one, text in said.items() if one]
    assert [fault for fault in faults if fault[2]] == []


def test_the_plain_form_speaks_its_own_language_only(project: Path) -> None:
    site = project / "site"
    files = {file.relative_to(site).as_posix(): file.read_text("utf-8")
             for file in site.rglob("index.md")}  # fmt: skip
    assert f"{NEW}/4.2.2/index.md" in files
    assert {name: foreign(language_of(name), text) for name, text in files.items()
            if foreign(language_of(name), text)} == {}  # fmt: skip


def test_every_page_links_to_the_same_page_in_all_other_languages(pages: dict[str, str]) -> None:
    for address, page in real_pages(pages):
        language = language_of(address)
        path = address if language == "de" else address.removeprefix(f"{language}/")
        links = {
            link.attributes["hreflang"]: _reached(address, link.target)
            for link in page.links
            if "language" in link.classes
        }
        assert links == {
            one: path if one == "de" else f"{one}/{path}" for one in ALL if one != language
        }, address
        assert set(links.values()) <= pages.keys()


def test_the_sitemap_names_the_page_in_every_language(project: Path) -> None:
    sitemap = (project / "site" / "sitemap.xml").read_text("utf-8")
    entries = re.findall(r"<url>.*?</url>", sitemap, re.S)
    assert any(f"<loc>{URL}{NEW}/552/</loc>" in entry for entry in entries)
    for entry in entries:
        assert set(re.findall(r'hreflang="(.*?)"', entry)) == {*ALL}


def test_the_data_files_have_its_fields(project: Path) -> None:
    code = _data(project, "codes/4.2.2.json")
    assert list(code["title"]) == list(code["url"]) == list(ALL)
    assert all(code["title"][one].startswith(MARKS[one]) for one in ALL)
    assert code["url"][NEW] == f"{URL}{NEW}/4.2.2/"
    step = _data(project, "causes.json")["causes"]["mailbox-full"]["steps"]["recipient"][0]
    assert {*step} == {*ALL, "only", "public", "id", "codes"}
    assert _data(project, "schema.json")["$defs"]["Words"]["required"] == list(ALL)
    table = project / "site" / "api" / "v1" / "codes.csv"
    row = next(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert row[f"title_{NEW}"].startswith(MARKS[NEW])
    assert row[f"url_{NEW}"].startswith(f"{URL}{NEW}/")


def test_search_and_decoder_have_a_file_in_its_words(project: Path) -> None:
    folder = project / "site" / NEW
    for name in ("search/search_index.json", "opensearch.xml"):
        text = (folder / name).read_text("utf-8")
        assert MARKS[NEW] in text
        assert foreign(NEW, text) == []
    answers = json.loads((folder / "decode" / "answers.json").read_text("utf-8"))
    assert foreign(NEW, json.dumps(answers["causes"]["mailbox-full"])) == []
    tickets = json.loads((project / "site" / "decode" / "tickets.json").read_text("utf-8"))
    assert all(list(told) == list(ALL) for told in tickets["mailbox-full"].values())


def test_a_missing_text_is_named_with_its_line(project: Path) -> None:
    path = project / "codes.yaml"
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1)
                if f"{NEW}: {MARKS[NEW]} Too much" in text)  # fmt: skip
    with changed(path, lambda text: _without_line(text, line)):
        said = _failed(project)
    above = line - 3
    assert f"codes.yaml:{above}: replies.552.title.{NEW}: '{NEW}' is missing (add it)" in said


def test_missing_keywords_are_named_too(project: Path) -> None:
    keywords = f"      {NEW}:\n      - {MARKS[NEW]} full\n"
    with changed(project / "codes.yaml", lambda text: text.replace(keywords, "", 1)):
        assert f"causes.mailbox-full.keywords.{NEW}: '{NEW}' is missing" in _failed(project)


def test_a_missing_label_is_named_with_its_file(project: Path) -> None:
    with changed(project / LABELS / f"{NEW}.py", lambda text: text.replace("'todo':", "'toto':")):
        said = _failed(project)
    assert f"{LABELS}/{NEW}.py: 'todo' is missing in '{NEW}' (elsewhere: '{MARKS['de']} " in said
    assert f"{LABELS}/de.py: 'toto' is missing in 'de'" in said


def test_a_label_with_another_placeholder_is_named(project: Path) -> None:
    with changed(project / LABELS / f"{NEW}.py", lambda text: text.replace("{name}", "{nomo}", 1)):
        assert f"{LABELS}/{NEW}.py: 'providers" not in (said := _failed(project))
    assert "has other placeholders than in another language" in said
    assert "{nomo}" in said


def test_missing_words_are_named_with_their_file(project: Path) -> None:
    with changed(project / LABELS / f"{NEW}.py"):
        said = _failed(project)
    assert f"{LABELS}/{NEW}.py: the words of the interface in '{NEW}' are missing" in said


def test_a_missing_page_is_named(project: Path) -> None:
    with changed(project / "docs" / NEW / "about.md"):
        assert f"docs/{NEW}/about.md: the page is missing in '{NEW}'" in _failed(project)


def test_a_missing_changelog_is_named(project: Path) -> None:
    with changed(project / f"CHANGELOG.{NEW}.md"):
        assert f"CHANGELOG.{NEW}.md: the changelog in '{NEW}' is missing" in _failed(project)


def test_a_language_without_its_entry_is_named(project: Path) -> None:
    with changed(project / "mkdocs.yml", lambda text: text.replace(f"locale: {NEW}", "locale: fr")):
        said = _failed(project)
    assert f"mkdocs.yml: '{NEW}' of {LIST} has no entry below 'languages' of i18n" in said
    assert f"{LIST}: 'fr' is missing, but mkdocs.yml has an entry for it" in said


def test_the_particulars_of_a_language_are_a_must(project: Path) -> None:
    with changed(project / LIST, lambda text: text.replace(f'"{NEW}": Part', '"xx": Part')):
        assert f"{LIST}: '{NEW}' has no entry in PARTICULARS" in _failed(project)


def test_a_letter_that_the_pictures_cannot_draw_is_named(project: Path) -> None:
    labels = project / LABELS / f"{NEW}.py"
    with changed(labels, lambda text: text.replace("'preview.site': '", "'preview.site': 'ж")):
        said = _failed(project)
    assert f"{LABELS}/{NEW}.py: the font of the pictures has no ж for 'ж{MARKS[NEW]}" in said


def test_the_recipe_names_what_a_language_needs() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.search(r"^### A language\n(.*?)^### ", text, re.M | re.S)
    assert found
    for name in (LIST, f"{LABELS}/", "docs/", "mkdocs.yml", "codes.yaml", "CHANGELOG", "make fix"):
        assert f"`{name}" in found[1], name


def _failed(project: Path) -> str:
    """Build what cannot be built; return what is said, which is no traceback."""
    result = build(project, URL)
    assert result.returncode == 1, result.stdout
    assert "Traceback" not in result.stdout
    return result.stdout


def _reached(address: str, target: str) -> str:
    parts = [part for part in address.split("/") if part]
    for step in target.split("/"):
        if step == "..":
            parts.pop()
        elif step not in {"", "."}:
            parts.append(step)
    return "".join(f"{part}/" for part in parts)


def _without_line(text: str, number: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: number - 1], *lines[number:]])


def _data(project: Path, name: str) -> Any:
    return json.loads((project / "site" / "api" / "v1" / name).read_text("utf-8"))
