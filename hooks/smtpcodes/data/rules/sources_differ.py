"""A source is written once."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each source that says what an earlier one says."""
    first: dict[tuple[str, str | None], str] = {}
    for key, source in document.knowledge.sources.items():
        said = (source.title, source.url)
        if said in first:
            yield Finding(("sources", key), f"the same as '{first[said]}'", "name that one")
        first.setdefault(said, key)


RULE = Rule(
    name="sources-differ",
    en="No two sources have the same title and address.",
    de="Keine zwei Quellen haben denselben Titel und dieselbe Adresse.",
    check=check,
    good="""\
    title: Post, help
    url: https://post.example/
""",
    bad="""\
    title: Letter, help
    url: https://letter.example/
""",
    at="sources.post-help",
)
