"""What a first visit weighs, packed as a server packs it: bytes, no times."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from statistics import fmean, median

import pytest

from smtpcodes.labels import LABELS
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage

KIB = 1024
CODE = re.compile(r"(?:en/)?[\d.]+/")
NEEDED = re.compile(r'<(?:script|img)\b[^>]* src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"')
"""What a page asks for before anybody touches it."""

ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
ELEMENT = re.compile(r"<[a-z]")


@cache
def packed(file: Path) -> int:
    """Return how many bytes of a file are sent."""
    return len(gzip.compress(file.read_bytes(), 9))


@pytest.fixture(scope="module")
def texts(site: BuiltSite, pages: dict[str, HtmlPage]) -> dict[str, str]:
    """Return every page as it is written."""
    return {path: (site.folder / path / "index.html").read_text(encoding="utf-8") for path in pages}


@pytest.fixture(scope="module")
def visits(site: BuiltSite, texts: dict[str, str]) -> dict[str, int]:
    """Return the bytes of a first visit to every page."""
    found = {}
    for path, html in texts.items():
        folder = site.folder / path
        files = {(folder / (one or other)).resolve() for one, other in NEEDED.findall(html)}
        found[path] = packed(folder / "index.html") + sum(map(packed, files))
    return found


def test_no_first_visit_is_heavy(visits: dict[str, int]) -> None:
    assert {path: size for path, size in visits.items() if size > 60 * KIB} == {}


def test_a_code_is_light(visits: dict[str, int]) -> None:
    assert median(size for path, size in visits.items() if CODE.fullmatch(path)) <= 32 * KIB


def test_the_decoder_is_light_before_something_is_pasted(visits: dict[str, int]) -> None:
    assert max(visits["decode/"], visits["en/decode/"]) <= 32 * KIB


def test_a_page_asks_for_its_own_files_only(texts: dict[str, str]) -> None:
    """Neither the theme's script and styles nor the search, which comes when somebody searches."""
    wanted = r"(?:\.\./)*assets/(?:stylesheets/site\.css|javascripts/(?:site|decode)\.js)"
    for path, html in texts.items():
        asked = [one or other for one, other in NEEDED.findall(html)]
        others = [one for one in asked if not re.fullmatch(wanted, one)]
        assert {one.rpartition("/")[2] for one in others} <= {"logo.svg"}, path


def test_no_page_has_too_many_elements(texts: dict[str, str]) -> None:
    counted = {path: len(ELEMENT.findall(html)) for path, html in texts.items()}
    assert {path: count for path, count in counted.items() if count > 2800} == {}


def test_the_frame_is_small(texts: dict[str, str]) -> None:
    """All that stands around the article: head, menu, neighbours, foot."""
    frames = [len(ARTICLE.sub("", html).encode()) for html in texts.values()]
    assert fmean(frames) <= 7200


def test_no_page_carries_words_that_scripts_say(texts: dict[str, str]) -> None:
    """They stand once in the scripts, and the table of contents is made from the headings."""
    words = [
        words[name] for words in LABELS.values() for name in ("search.failed", "ticket.manual")
    ]
    carrying = ("data-button", "md-nav--secondary", *words)
    found = {path for path, html in texts.items() if any(one in html for one in carrying)}
    assert found - {"decode/", "en/decode/"} == set()


def test_signs_and_pictures_are_drawn_by_the_style_sheet(texts: dict[str, str]) -> None:
    assert [path for path, html in texts.items() if "<svg" in html] == []


def test_data_files_are_not_indented(site: BuiltSite) -> None:
    """A record a line: neither blanks that weigh, nor one line that nobody can read."""
    for file in (site.folder / "api/v1").rglob("*.json"):
        if file.parent.name == "schema" or file.name == "schema.json":
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if line.startswith(" ")] == [], file
    codes = (site.folder / "api/v1/codes.json").read_text(encoding="utf-8").splitlines()
    assert [line[:6] for line in codes].count('"550":') == 1


def test_the_plain_form_of_a_code_is_short(site: BuiltSite, pages: dict[str, HtmlPage]) -> None:
    sizes = {path: (site.folder / path / "index.md").stat().st_size for path in pages
             if CODE.fullmatch(path)}  # fmt: skip
    assert {path: size for path, size in sizes.items() if size > 20_000} == {}


def test_a_redirect_is_tiny(site: BuiltSite, redirects: dict[str, HtmlPage]) -> None:
    sizes = [(site.folder / path / "index.html").stat().st_size for path in redirects]
    assert max(sizes) <= 1100


def test_the_whole_site_is_small(site: BuiltSite) -> None:
    """As it was built: the address of the tests' server, with its port, stands in all files."""
    folder = site.untouched or site.folder
    files = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    assert sum(files) <= 70_000_000
