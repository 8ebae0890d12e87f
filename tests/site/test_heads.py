"""What each page tells search engines and screen readers about itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage
from tests.site.places import below, language_of, twins_of

NAMES = {
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}

LONGEST_TITLE = 60
LONGEST_DESCRIPTION = 155


def test_every_page_has_one_main_heading(
    pages: dict[str, HtmlPage], missing_page: HtmlPage
) -> None:
    everything = {**pages, "404.html": missing_page}
    count = {page: _levels(content).count(1) for page, content in everything.items()}
    assert {page: number for page, number in count.items() if number != 1} == {}


def test_nothing_is_escaped_twice(site: BuiltSite) -> None:
    twice = re.compile(r"&amp;(?:amp|lt|gt|quot|#\d+);")
    pages = {path: path.read_text("utf-8") for path in site.folder.rglob("*.html")}
    assert any("AT&amp;T" in html for html in pages.values())
    assert [path for path, html in pages.items() if twice.search(html)] == []


def test_headings_skip_no_level(pages: dict[str, HtmlPage], missing_page: HtmlPage) -> None:
    everything = {**pages, "404.html": missing_page}
    jumps = {page: _jumps(content) for page, content in everything.items()}
    assert {page: found for page, found in jumps.items() if found} == {}


def test_every_page_says_its_language(pages: dict[str, HtmlPage]) -> None:
    said = {page: content.language for page, content in pages.items()}
    assert {page: said for page, said in said.items() if said != language_of(page)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_tell_the_pages_apart(language: Language, pages: dict[str, HtmlPage]) -> None:
    assert _faults(pages, language, lambda page: page.title) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_tell_the_pages_apart(language: Language, pages: dict[str, HtmlPage]) -> None:
    assert _faults(pages, language, lambda page: page.description) == {}


def test_titles_fit_a_list_of_results(pages: dict[str, HtmlPage]) -> None:
    lengths = {page: len(content.title) for page, content in pages.items()}
    assert {page: n for page, n in lengths.items() if n > LONGEST_TITLE} == {}


def test_descriptions_fit_a_list_of_results(pages: dict[str, HtmlPage]) -> None:
    lengths = {page: len(content.description) for page, content in pages.items()}
    assert {page: n for page, n in lengths.items() if n > LONGEST_DESCRIPTION} == {}


def test_every_page_names_its_canonical_address(
    site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    named = {page: content.canonical for page, content in pages.items()}
    assert named == {page: [site.url + page] for page in pages}


def test_every_redirect_is_known_by_the_address_of_its_page(
    site: BuiltSite, redirects: dict[str, HtmlPage]
) -> None:
    targets = {
        address: [site.url + str(below(address, site, content.refresh)).partition("#")[0]]
        for address, content in redirects.items()
    }
    assert {address: content.canonical for address, content in redirects.items()} == targets
    assert {content.robots for content in redirects.values()} <= {"noindex"}


def test_the_404_page_claims_no_address(missing_page: HtmlPage) -> None:
    assert missing_page.canonical == []
    assert missing_page.title.strip()


def test_heads_name_no_alternates_but_feeds(
    pages: dict[str, HtmlPage], missing_page: HtmlPage
) -> None:
    """The theme would fetch a sitemap below each of them; the sitemap names the twins.

    It looks for those that are alternates and nothing else.
    """
    everything = {**pages, "404.html": missing_page}
    alternates = [
        (page, link.target)
        for page, content in everything.items()
        for link in content.links
        if link.tag == "link" and link.relations & {"alternate", "feed"} == {"alternate"}
    ]
    assert alternates == []


def test_ids_are_unique(pages: dict[str, HtmlPage], missing_page: HtmlPage) -> None:
    everything = {**pages, "404.html": missing_page}
    twice = {page: _repeated(content.ids) for page, content in everything.items()}
    assert {page: ids for page, ids in twice.items() if ids} == {}


def test_contents_carry_no_inline_styles(
    pages: dict[str, HtmlPage], missing_page: HtmlPage
) -> None:
    everything = {**pages, "404.html": missing_page}
    assert {page: found.styled for page, found in everything.items() if found.styled} == {}


def test_the_sitemap_names_every_page_once(site: BuiltSite, pages: dict[str, HtmlPage]) -> None:
    named = [location for location, _ in _sitemap(site)]
    assert sorted(named) == sorted(site.url + page for page in pages)


def test_the_sitemap_names_the_twins_of_every_page(
    site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    named = dict(_sitemap(site))
    assert named == {site.url + page: _alternates(site, page) for page in pages}


def _levels(page: HtmlPage) -> list[int]:
    return [heading.level for heading in page.headings]


def _jumps(page: HtmlPage) -> list[str]:
    return [
        f"h{one.level} {one.text.strip()!r}, h{other.level} {other.text.strip()!r}"
        for one, other in pairwise(page.headings)
        if other.level > one.level + 1
    ]


def _repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _faults(
    pages: dict[str, HtmlPage], language: Language, text: Callable[[HtmlPage], str]
) -> dict[str, str]:
    """Return the pages of a language whose text is missing or stands on another one too."""
    texts = {
        page: text(content).strip()
        for page, content in pages.items()
        if language_of(page) == language
    }
    count = Counter(texts.values())
    return {page: found for page, found in texts.items() if not found or count[found] > 1}


def _sitemap(site: BuiltSite) -> list[tuple[str, dict[str, str]]]:
    """Return each address of the sitemap with the alternates named for it."""
    root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    return [
        (
            entry.findtext("sitemap:loc", "", NAMES),
            {link.get("hreflang", ""): link.get("href", "")
             for link in entry.findall("xhtml:link[@rel='alternate']", NAMES)},
        )
        for entry in root.findall("sitemap:url", NAMES)
    ]  # fmt: skip


def _alternates(site: BuiltSite, page: str) -> dict[str, str]:
    places = {language_of(page): page, **twins_of(page)}
    found: dict[str, str] = {one: site.url + place for one, place in places.items()}
    return found
