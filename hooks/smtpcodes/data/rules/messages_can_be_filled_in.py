"""What is sent is complete or can be completed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import CODE_MARKS, texts

OPEN = re.compile(r"<[^<>]*>")


def check(document: Document) -> Iterator[Finding]:
    """Yield each ticket with a place to fill in, each message whose languages differ in them."""
    for place, text in texts(document.knowledge):
        if "ticket" in place:
            for language in LANGUAGES:
                if found := OPEN.search(CODE_MARKS.sub("", text[language])):
                    message = f"'{found[0]}' in a text that is sent unchanged"
                    yield Finding((*place, language), message, "say it without")
        if place[-1] == "postmaster":
            counts = {language: len(OPEN.findall(text[language])) for language in LANGUAGES}
            if len(set(counts.values())) > 1:
                told = ", ".join(f"{language}: {count}" for language, count in counts.items())
                yield Finding(place, f"places to fill in differ ({told})", "the same in each")


RULE = Rule(
    name="messages-can-be-filled-in",
    en="Agents send a ticket unchanged. A message to a postmaster has the same blanks, `<sender "
    "address>`, in every language.",
    de="Ein Ticket geht unverändert hinaus; eine Nachricht an den Postmaster hat in jeder Sprache "
    "dieselben Stellen zum Ausfüllen, `<Absenderadresse>`.",
    check=check,
    good="last at <time with time zone>.",
    bad="since yesterday.",
    at="causes.mailbox-disabled.postmaster",
    fields=("Cause.postmaster",),
)
