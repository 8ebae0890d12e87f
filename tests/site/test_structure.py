"""The structure of every page: lists are lists with all their entries, no Markdown is left."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.pages.plans import plan
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site
from tests.site.building import BuiltSite

VERBATIM = {"code", "pre", "textarea", "script", "style", "blockquote", "q", "svg"}
"""Elements that hold somebody else's words."""

INLINE = {"a", "br", "em", "kbd", "small", "span", "strong", *VERBATIM}
"""Elements within a block of text."""

VOID = {"br", "hr", "img", "input", "link", "meta", "path", "circle", "wbr"}

LEFT_OVER = re.compile(r"\*\*|`|\]\(|\{:|(?m:^\s*(?:[-*+]|#+) )")
"""What Markdown looks like where it was not converted, and an entry of a list outside of it."""


class Article(HTMLParser):
    """Reads the article of a page: the text of its blocks, and how many entries its lists have."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = [""]
        """The text of each block."""
        self.entries: Counter[str] = Counter()
        """Entries of lists, by the id of the section (``h2``) in which they stand."""
        self._open: list[str] = []
        self._section = ""
        self.feed("<article" + html.partition("<article")[2].partition("</article>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens."""
        if tag not in VOID:
            self._open.append(tag)
        self._part(tag)
        if tag == "h2":
            self._section = dict(attrs).get("id") or ""
        if tag == "li" and "nav" not in self._open:
            self.entries[self._section] += 1
        if tag == "tr" and "tbody" in self._open:
            self.entries[self._section] += 1

    def handle_endtag(self, tag: str) -> None:
        """Note what closes."""
        while tag in self._open and self._open.pop() != tag:
            pass
        self._part(tag)

    def handle_data(self, data: str) -> None:
        """Collect the text of the block."""
        if not VERBATIM.intersection(self._open):
            self.words[-1] += data

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.words.append("")


def article(path: str, language: Language, site: BuiltSite) -> Article:
    page = site.folder / in_language(path, language) / "index.html"
    return Article(page.read_text(encoding="utf-8"))


def test_no_markdown_is_left_in_any_text(site: BuiltSite) -> None:
    found = {
        address: match[0]
        for address in site.addresses
        for words in Article(
            (site.folder / address / "index.html").read_text(encoding="utf-8")
        ).words
        if (match := LEFT_OVER.search(words))
    }
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_has_as_many_entries_as_its_source(
    language: Language, site: BuiltSite, loaded: Loaded
) -> None:
    facts = Site.of(loaded, site.url)
    for name, code in facts.codes.items():
        entries = article(f"{name}/", language, site).entries
        made = plan(code)
        alone = sum(len(one.steps) for one in made.situations)
        others = sum(len(steps) for _, steps in made.others)
        assert entries[""] == alone, name
        assert entries["todo"] == len(made.own) + others, name
        assert entries["causes"] == min(len(code.causes), 6), name
        assert entries["pairs"] == len(facts.partners[name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_of_a_provider_has_as_many_entries_as_its_source(
    language: Language, site: BuiltSite, loaded: Loaded
) -> None:
    for slug, provider in loaded.knowledge.providers.items():
        entries = article(f"provider/{slug}/", language, site).entries
        assert entries["limits"] == len(provider.limits), slug
        assert entries["links"] == len(provider.links), slug
        assert entries["responses"] == len(provider.responses), slug


def test_an_entry_outside_of_a_list_is_found() -> None:
    html = "<article><p>als Grund.\n- <strong>5.0.1</strong> Mailgun</p></article>"
    assert any(LEFT_OVER.search(words) for words in Article(html).words)
