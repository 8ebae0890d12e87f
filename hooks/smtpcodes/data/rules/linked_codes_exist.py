"""Codes lead to codes that there are."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.numbering import status_codes
from smtpcodes.data.problems import Place, did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import codes, steps


def check(document: Document) -> Iterator[Finding]:
    """Yield each code without an entry that another one or a step names."""
    knowledge = document.knowledge
    known = {*knowledge.replies, *status_codes(knowledge)}
    for place, code in _links(knowledge):
        if code not in known:
            mend = did_you_mean(code, known) or "add it or correct it"
            yield Finding(place, f"unknown code '{code}'", mend)


def _links(knowledge: Knowledge) -> Iterator[tuple[Place, str]]:
    for place, entry in codes(knowledge):
        for at, code in enumerate(entry.instead):
            yield (*place, "instead", at), code
    for detail, entry in knowledge.enhanced.items():
        for at, code in enumerate(entry.basic):
            yield ("enhanced", detail, "basic", at), code
        for at, pair in enumerate(entry.pairs):
            yield ("enhanced", detail, "pairs", at, "reply"), pair.reply
            yield ("enhanced", detail, "pairs", at, "status"), pair.status
    for place, _, step in steps(knowledge):
        for at, code in enumerate(step.codes):
            yield (*place, "codes", at), code


RULE = Rule(
    name="linked-codes-exist",
    en="Codes in `basic`, `pairs`, `instead` and in a step's `codes` have their own entries.",
    de="Codes, die `basic`, `pairs`, `instead` und die `codes` eines Schritts nennen, haben eigene "
    "Einträge.",
    check=check,
    good='    instead: ["552"]',
    bad='    instead: ["553"]',
    at="enhanced.X.2.1.instead[0]",
    fields=("Enhanced.basic", "Step.codes"),
)
