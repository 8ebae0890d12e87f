"""Causes are named by codes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_causes


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause that no code names: nobody would find it."""
    used = {slug for _, slugs in named_causes(document.knowledge) for slug in slugs}
    for slug in document.knowledge.causes:
        if slug not in used:
            yield Finding(("causes", slug), "no code names this cause", "add it to a code's causes")


RULE = Rule(
    name="causes-are-used",
    en="Every cause belongs to at least one code.",
    de="Jede Ursache gehört zu mindestens einem Code.",
    check=check,
    good="""\
        causes: [mailbox-disabled]
    sources:""",
    bad="""\
        causes: [mailbox-full]
    sources:""",
    at="causes.mailbox-disabled",
)
