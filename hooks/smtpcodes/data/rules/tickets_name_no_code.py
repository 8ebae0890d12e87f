"""The code stands before the ticket."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import CODE


def check(document: Document) -> Iterator[Finding]:
    """Yield each ticket that names a code; the site puts the code before the text."""
    for one in document.told:
        if one.field == "ticket" and (found := CODE.search(one.prose)):
            yield Finding(one.place, f"'{found[0]}' in a ticket", "the site names the code")


RULE = Rule(
    name="tickets-name-no-code",
    en="A ticket contains no code, because the site adds it before the text.",
    de="Ein Ticket nennt keinen Code: Die Site stellt ihn dem Text voran.",
    check=check,
    good="en: The mailbox is full. Please tell the recipient.",
    bad="en: The mailbox is full (5.2.2). Please tell the recipient.",
    at="causes.mailbox-full.ticket[0].en",
    fields=("Cause.ticket",),
)
