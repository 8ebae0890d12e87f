"""Ranges run upwards."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each end of a range that does not lie above its beginning."""
    for detail, entry in document.knowledge.enhanced.items():
        if entry.through and int(entry.through) <= int(detail.rpartition(".")[2]):
            place = ("enhanced", detail, "through")
            yield Finding(place, f"'{entry.through}' is no end of a range", "a higher number")


RULE = Rule(
    name="ranges-run-upwards",
    en="The last number of a range is higher than its first.",
    de="Ein Bereich endet über seiner ersten Nummer.",
    check=check,
    good='    through: "4"',
    bad='    through: "2"',
    at="enhanced.X.2.2.through",
)
