"""Names tell providers apart."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each provider that bears the name of an earlier one."""
    first: dict[str, str] = {}
    for slug, provider in document.knowledge.providers.items():
        name = provider.name.casefold()
        if name in first:
            place = ("providers", slug, "name")
            yield Finding(place, f"same name as '{first[name]}'", "tell them apart")
        first.setdefault(name, slug)


RULE = Rule(
    name="provider-names-differ",
    en="No two providers have the same name.",
    de="Keine zwei Anbieter haben denselben Namen.",
    check=check,
    good="    name: Post\n",
    bad="    name: letter\n",
    at="providers.post.name",
    fields=("Provider.name",),
)
