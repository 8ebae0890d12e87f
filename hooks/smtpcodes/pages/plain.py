"""Each page as plain Markdown beside it: ``550/index.md``, for readers that are programs.

Made from the page's own source: what its templates say in HTML is said in Markdown, pictures
become their words, links absolute, and what is there to be clicked is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import urljoin

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.labels import LABELS
from smtpcodes.pages.source import PageSource
from smtpcodes.site import addresses

PICTURE = re.compile(r'<figure class="picture.*?aria-label="([^"]*)".*?</figure>', re.S)
"""Its description says all that it shows."""

BUTTONS = re.compile(r"\n## [^\n]*\{: #(?:ticket|postmaster)\b.*?(?=\n## |\Z)", re.S)
"""Sections of texts to copy; they repeat the causes' data."""

ROLES = re.compile(r'<nav class="roles".*?</nav>', re.S)
"""The way to the steps below; who reads the page as text has them all."""

UNREAD = re.compile(r"<(svg|button|textarea|label|template)\b.*?</\1> ?", re.S)

TAG = r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)\b(?P<rest>[^<>]*)>"
IN_MARKDOWN = re.compile(rf"(?P<code>`+)[^`].*?(?P=code)|(?P<mark> *\{{:[^}}\n]*\}})|{TAG}", re.S)
IN_HTML = re.compile(TAG)
PAGE_LINK = re.compile(r"\]\(/?([^)\s:#]*?)\.md(#[^)\s]*)?\)")
CLASS = re.compile(r' class="([^" ]+)')
TARGET = re.compile(r' href="([^"]*)"')

CODE = "`"

SHAPES: dict[str, tuple[str, str]] = {
    "a": ("[", ""),
    "blockquote": ("\n\n> ", "\n\n"),
    "br": (": ", ""),
    "code": (CODE, CODE),
    "dd": (" ", "\n"),
    "dt": ("- **", "**"),
    "em": ("*", "*"),
    "figcaption": ("\n\n", ":\n\n"),
    "h2": ("\n\n## ", "\n\n"),
    "h3": ("\n\n### ", "\n\n"),
    "li": ("- ", "\n"),
    "p.picture": ("- ", "\n"),
    "p.response__about": ("\n  ", ""),
    "p.verdict__kind": ("- **", "**\n"),
    "section": ("\n\n", "\n\n"),
    "small": ("(", ")"),
    "span.first": ("(", ")"),
    "span.tag": ("(", ")"),
    "strong": ("**", "**"),
    "summary": ("\n\n### ", "\n\n"),
    "ul": ("\n\n", "\n\n"),
}
"""What stands before and after an element, by its tag and class; nothing for all others."""

IN_LINES = {"br", "small", "span", "strong"}
"""Elements that stand within a line of Markdown; what they hold is Markdown."""


def plain(page: PageSource, site_url: str) -> str:
    """Return what the page says as Markdown without HTML."""
    url = site_url + addresses.in_language(page.path, page.language)
    source = BUTTONS.sub("", page.markdown)
    source = ROLES.sub("", source)
    source = PICTURE.sub(r'<p class="picture">\1</p>', source)
    root = site_url + addresses.in_language("", page.language)
    quotes = PARTICULARS[page.language].quotes
    words = _Conversion(UNREAD.sub("", source), url, root, quotes).run()
    words = re.sub(r" +\n", "\n", words.replace("\u00ad", ""))
    words = re.sub(r"\n{3,}", "\n\n", words).strip()
    return f"{words}\n\n[{LABELS[page.language]['plain.page']}]({url})\n"


class _Conversion:
    """One pass over a page's source, which is Markdown with HTML in between."""

    def __init__(self, source: str, url: str, root: str, quotes: tuple[str, str]) -> None:
        self._source = source
        self._quotes = quotes
        self._url = url
        self._root = root
        """Address of the language's home page."""
        self._written: list[str] = []
        self._open: list[tuple[str, bool]] = []
        """What stands after each open element, and whether it holds HTML."""
        self._html = 0
        """How many open elements hold HTML."""

    def run(self) -> str:
        """Return the plain Markdown."""
        position = 0
        while match := (IN_HTML if self._html else IN_MARKDOWN).search(self._source, position):
            if match.start() > position:
                self._text(self._source[position : match.start()])
            position = match.end()
            if match["close"]:
                self._close()
            elif match["tag"]:
                self._enter(match["tag"], match["rest"])
            elif match["code"]:
                self._written.append(match[0])
        self._text(self._source[position:])
        return "".join(self._written)

    def _text(self, text: str) -> None:
        if not self._html:
            self._written.append(PAGE_LINK.sub(self._page_link, text))
            return
        if "\n" in text:
            if text.isspace():
                return
            text = text.replace("\n", " ")
        if "&" in text:
            text = unescape(text)
            if self._written[-1] != CODE:
                text = text.replace("<", r"\<")
        self._written.append(text)

    def _page_link(self, link: re.Match[str]) -> str:
        path = "" if link[1] == "index" else f"{link[1]}/"
        return f"]({self._root}{path}{link[2] or ''})"

    def _enter(self, tag: str, rest: str) -> None:
        named = CLASS.match(rest)
        before, after = self._quotes if tag == "q" else _shape(tag, named[1] if named else "")
        self._written.append(before)
        if tag == "br":
            return
        if tag == "a" and (target := TARGET.search(rest)):
            after = f"]({_absolute(unescape(target[1]), self._url)})"
        holds_html = tag not in IN_LINES and not rest.endswith(" markdown")
        self._html += holds_html
        self._open.append((after, holds_html))

    def _close(self) -> None:
        if not self._open:  # a template that is being edited
            return
        after, held_html = self._open.pop()
        self._written.append(after)
        self._html -= held_html


@lru_cache
def _shape(tag: str, name: str) -> tuple[str, str]:
    return SHAPES.get(f"{tag}.{name}") or SHAPES.get(tag) or ("", "")


def _absolute(target: str, url: str) -> str:
    if ":" in target:
        return target
    return url + target if target.startswith("#") else urljoin(url, target)
