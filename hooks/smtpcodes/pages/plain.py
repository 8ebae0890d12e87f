"""Each page as plain Markdown beside it: ``550/index.md``, for readers that are programs.

A generated page is written in both forms by its two templates; a page written by hand is
Markdown already, only its links are made absolute.
"""

from __future__ import annotations

import re

from smtpcodes.data.languages import Language
from smtpcodes.labels import LABELS
from smtpcodes.pages.source import PageSource
from smtpcodes.site import addresses

PAGE_LINK = re.compile(r"(`+).*?\1|\]\(/?(?P<page>[^)\s:#]*?)\.md(?P<anchor>#[^)\s]*)?\)", re.S)
"""A code span, which stays, or a link to another page written by hand."""


def plain(page: PageSource, site_url: str) -> str:
    """Return what the page says as Markdown without HTML, and at its end where it stands."""
    url = site_url + addresses.in_language(page.path, page.language)
    words = re.sub(r"\n{3,}", "\n\n", page.rendered.plain).strip()
    return f"{words}\n\n[{LABELS[page.language]['plain.page']}]({url})\n"


def by_hand(markdown: str, language: Language, site_url: str) -> str:
    """Return the Markdown of a page written by hand with absolute links."""
    root = site_url + addresses.in_language("", language)

    def absolute(found: re.Match[str]) -> str:
        if found["page"] is None:
            return found[0]
        path = "" if found["page"] == "index" else f"{found['page']}/"
        return f"]({root}{path}{found['anchor'] or ''})"

    return PAGE_LINK.sub(absolute, markdown)
