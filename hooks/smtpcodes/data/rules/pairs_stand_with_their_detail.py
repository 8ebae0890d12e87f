"""Pairs stand below their enhanced code."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.numbering import numbers
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each pair whose enhanced code belongs to another entry."""
    for detail, entry in document.knowledge.enhanced.items():
        own = set(numbers(detail, entry))
        for at, pair in enumerate(entry.pairs):
            if f"X{pair.status[1:]}" not in own:
                place = ("enhanced", detail, "pairs", at)
                yield Finding(place, f"'{pair.status}' is no code of {detail}", "move the pair")


RULE = Rule(
    name="pairs-stand-with-their-detail",
    en="A pair is listed in the entry of its own enhanced code.",
    de="Ein Paar steht unter seinem erweiterten Statuscode.",
    check=check,
    good="""\
      - reply: "552"
        status: 5.2.2
""",
    bad="""\
      - reply: "552"
        status: 5.2.1
""",
    at="enhanced.X.2.2.pairs[0]",
)
