"""Enhanced codes belong to a subject."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each enhanced code whose subject has no entry."""
    for detail in document.knowledge.enhanced:
        subject = detail.rpartition(".")[0]
        if subject not in document.knowledge.subjects:
            message = f"subject '{subject}' is missing"
            yield Finding(("enhanced", detail), message, "add it to subjects")


RULE = Rule(
    name="subjects-exist",
    en="The subject of every enhanced code has a description.",
    de="Jeder erweiterte Statuscode gehört zu einem Thema, das beschrieben ist.",
    check=check,
    good="  X.2.1:\n",
    bad="  X.1.1:\n",
    at="enhanced.X.1.1",
)
