"""Failures have causes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_causes


def check(document: Document) -> Iterator[Finding]:
    """Yield each failure, of an enhanced code each class, without a cause."""
    for place, slugs in named_causes(document.knowledge):
        digit = str(place[3] if place[0] == "enhanced" else place[1])[0]
        if digit in "45" and not slugs:
            yield Finding(place[:-1], "a failure without a cause", "add 'causes'")


RULE = Rule(
    name="failures-have-causes",
    en="A code of class 4 or 5 has at least one cause, because the advice belongs to the cause.",
    de="Ein Code der Klasse 4 oder 5 nennt mindestens eine Ursache: An ihr steht der Rat.",
    check=check,
    good="""\
        meaning: {de: Das vergeht., en: It passes.}
        causes: [mailbox-full]
""",
    bad="""\
        meaning: {de: Das vergeht., en: It passes.}
""",
    at="enhanced.X.2.2.classes.4",
    fields=("Reply.causes", "StatusClass.causes"),
)
