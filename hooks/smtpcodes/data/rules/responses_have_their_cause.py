"""Responses mean something."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses


def check(document: Document) -> Iterator[Finding]:
    """Yield each response whose cause has no entry."""
    known = document.knowledge.causes
    for place, _, response in responses(document.knowledge):
        if response.cause not in known:
            mend = did_you_mean(response.cause, known) or "add it to causes or correct it"
            yield Finding((*place, "cause"), f"unknown cause '{response.cause}'", mend)


RULE = Rule(
    name="responses-have-their-cause",
    en="The cause that a response reports exists.",
    de="Eine Antwort meldet eine Ursache, die einen Eintrag hat.",
    check=check,
    good="""\
        cause: mailbox-full
        source: letter-help
""",
    bad="""\
        cause: mailbox-ful
        source: letter-help
""",
    at="providers.letter.responses.552-full.cause",
    fields=("Response.cause",),
)
