"""Sources are named."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_sources


def check(document: Document) -> Iterator[Finding]:
    """Yield each source that nothing names: nobody would keep it up to date."""
    used = {key for _, key in named_sources(document.knowledge)}
    for key in document.knowledge.sources:
        if key not in used:
            yield Finding(("sources", key), "nothing names this source", "remove it")


RULE = Rule(
    name="sources-are-used",
    en="Every source is used somewhere.",
    de="Jede Quelle wird irgendwo genannt.",
    check=check,
    good="""\
  book:
    title: A book about mail
""",
    bad="""\
  book:
    title: A book about mail

  brochure:
    title: A brochure about mail
""",
    at="sources.brochure",
    fields=("Knowledge.sources",),
)
