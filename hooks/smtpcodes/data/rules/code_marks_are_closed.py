"""Code that begins ends."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with a backtick that has no other."""
    for one in document.told:
        if one.text.count("`") % 2:
            yield Finding(one.place, "an odd number of backticks", "close the code")


RULE = Rule(
    name="code-marks-are-closed",
    en="Every opening backtick has a closing one.",
    de="Zu jedem öffnenden Backtick gehört ein schließender.",
    check=check,
    good="en: Full to the brim.",
    bad="en: Full `to the brim.",
    at="enhanced.X.2.2.meaning.en",
)
