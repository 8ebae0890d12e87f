"""Providers say something."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each provider whose page would be empty."""
    speaking = {response.provider for response in document.knowledge.responses.values()}
    for slug, provider in document.knowledge.providers.items():
        if slug not in speaking and not provider.dialect:
            yield Finding(("providers", slug), "a provider without a response", "add one")


RULE = Rule(
    name="providers-speak",
    en="A provider has a response or a dialect.",
    de="Ein Anbieter hat eine Antwort oder einen eigenen Dialekt.",
    check=check,
    good="""\
  letter-552-full:
    provider: letter
    reply: "552"
    text: "<address>: mailbox full"
    cause: mailbox-full
    source: https://letter.example/
    checked: 2026-10

""",
    bad="",
    at="providers.letter",
)
