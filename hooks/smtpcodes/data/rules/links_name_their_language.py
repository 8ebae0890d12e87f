"""Nobody follows a link to a page that they cannot read, unwarned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

GERMAN = re.compile(r"/de/")
"""The part of an address that says that its page is German."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each link to a German page whose English title does not say so."""
    for slug, provider in document.knowledge.providers.items():
        for at, link in enumerate(provider.links):
            if GERMAN.search(link.url) and "(German)" not in link.title["en"]:
                mend = "add '(German)', or link the English page"
                place = ("providers", slug, "links", at, "title", "en")
                yield Finding(place, "its page is German", mend)


RULE = Rule(
    name="links-name-their-language",
    en="The English title of a link to a German page (`/de/`) says “(German)”.",
    de="Der englische Titel eines Links auf eine deutsche Seite (`/de/`) sagt „(German)“.",
    check=check,
    good="    recognise: {de: Am Namen der Server., en: By the names of its servers.}\n",
    bad="    recognise: {de: Am Namen der Server., en: By the names of its servers.}\n"
    "    links:\n"
    "      - title: {de: Hilfe von Post, en: Help of Post}\n"
    "        url: https://post.example/de/help\n",
    at="providers.post.links[0].title.en",
    fields=("Link.title",),
)
