"""Words of bounces were read somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each language whose wordings name no source: nobody knows who speaks so."""
    for language, spoken in document.knowledge.wordings.items():
        if not spoken.sources:
            place = ("wordings", language)
            yield Finding(place, f"the wordings of '{language}' name no source", "add 'sources'")


RULE = Rule(
    name="wordings-name-their-sources",
    en="The wordings of every language name the sources in which they were read.",
    de="Die Wortlaute jeder Sprache nennen die Quellen, in denen sie gelesen wurden.",
    check=check,
    good="""\
    markers: [undeliverable]
    sources: [letter-help]
""",
    bad="""\
    markers: [undeliverable]
""",
    at="wordings.en",
)
