"""Codes name causes that there are."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_causes


def check(document: Document) -> Iterator[Finding]:
    """Yield each name of a cause that has no entry."""
    known = document.knowledge.causes
    for place, slugs in named_causes(document.knowledge):
        for at, slug in enumerate(slugs):
            if slug not in known:
                mend = did_you_mean(slug, known) or "add it to causes or correct it"
                yield Finding((*place, at), f"unknown cause '{slug}'", mend)
    for slug, cause in document.knowledge.causes.items():
        for field, other in (("outgoing", cause.outgoing), ("relayed", cause.relayed)):
            if other and other not in known:
                mend = did_you_mean(other, known) or "correct it"
                yield Finding(("causes", slug, field), f"unknown cause '{other}'", mend)


RULE = Rule(
    name="causes-exist",
    en="Every cause that a code or another cause refers to exists in `causes`.",
    de="Jede Ursache, die ein Code oder eine andere Ursache nennt, steht in `causes`.",
    check=check,
    good="causes: [mailbox-full]\n    keywords",
    bad="causes: [mailbox-ful]\n    keywords",
    at="replies.552.causes[0]",
)
