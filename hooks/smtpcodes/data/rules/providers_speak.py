"""Providers say something."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each provider whose page would be empty."""
    for slug, provider in document.knowledge.providers.items():
        if not provider.responses and not provider.dialect:
            yield Finding(("providers", slug), "a provider without a response", "add one")


RULE = Rule(
    name="providers-speak",
    en="A provider has at least one response or one entry in its dialect.",
    de="Ein Anbieter hat eine Antwort oder einen eigenen Dialekt.",
    check=check,
    good="""\
  post:
    name: Post
""",
    bad="""\
  parcel:
    name: Parcel
    kind: software
    recognise: {de: An seinen Worten., en: By its words.}

  post:
    name: Post
""",
    at="providers.parcel",
)
