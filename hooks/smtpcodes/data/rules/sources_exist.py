"""A source that is named has an entry."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_sources


def check(document: Document) -> Iterator[Finding]:
    """Yield each key of a source that does not stand in ``sources``."""
    known = document.knowledge.sources
    for place, key in named_sources(document.knowledge):
        if key not in known:
            mend = did_you_mean(key, known) or "add it to sources or correct it"
            yield Finding(place, f"unknown source '{key}'", mend)


RULE = Rule(
    name="sources-exist",
    en="Every source that an entry names exists in `sources`.",
    de="Jede genannte Quelle steht in `sources`.",
    check=check,
    good="sources: [book]",
    bad="sources: [book, bock]",
    at="enhanced.X.2.1.sources[1]",
    fields=("Response.source",),
)
