"""Responses belong to somebody and mean something."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each response whose provider or cause has no entry, or whose id says another one."""
    knowledge = document.knowledge
    for slug, response in knowledge.responses.items():
        place = ("responses", slug)
        for field, known in (("provider", knowledge.providers), ("cause", knowledge.causes)):
            named = getattr(response, field)
            if named not in known:
                mend = did_you_mean(named, known) or f"add it to {field}s or correct it"
                yield Finding((*place, field), f"unknown {field} '{named}'", mend)
        if not slug.startswith(f"{response.provider}-"):
            mend = f"call it '{response.provider}-…'; ids that are published stay"
            yield Finding(place, "the id does not start with its provider", mend)


RULE = Rule(
    name="responses-have-their-provider",
    en="A response belongs to a provider and a cause that have entries; its id begins with the "
    "provider's key.",
    de="Eine Antwort gehört zu einem Anbieter und einer Ursache mit Einträgen; ihre Kennung "
    "beginnt mit dem Schlüssel des Anbieters.",
    check=check,
    good="  letter-552-full:\n",
    bad="  letters-552-full:\n",
    at="responses.letters-552-full",
    fields=("Knowledge.responses",),
)
