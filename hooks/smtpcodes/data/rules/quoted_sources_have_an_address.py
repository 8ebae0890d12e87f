"""What a provider says can be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_sources


def check(document: Document) -> Iterator[Finding]:
    """Yield each source of a provider's words that has no address, of a response no month."""
    knowledge = document.knowledge
    responses = {key for place, key in named_sources(knowledge) if "responses" in place}
    told = dict.fromkeys(key for place, key in named_sources(knowledge) if place[0] == "providers")
    for key in told:
        source = knowledge.sources.get(key)
        if source is None:
            continue
        if not source.url:
            yield Finding(("sources", key), "no address for what a provider says", "add 'url'")
        if key in responses and not source.checked:
            yield Finding(("sources", key), "no month in which it was read", "add 'checked'")


RULE = Rule(
    name="quoted-sources-have-an-address",
    en="The source of what a provider says has an address. The source of a response also has the "
    "month in which it was read.",
    de="Die Quelle dessen, was ein Anbieter sagt, hat eine Adresse und die einer Antwort den "
    "Monat, in dem sie gelesen wurde.",
    check=check,
    good="""\
    url: https://letter.example/
    checked: 2026-10
""",
    bad="""\
    url: https://letter.example/
""",
    at="sources.letter-help",
    fields=("Source.url", "Source.checked"),
)
