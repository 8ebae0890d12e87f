"""A ticket asks nobody for the message that was pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.rules.rule import Finding, Rule

ASKING: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"(?:^|[.:] )(?:Bitte )?[sS]enden Sie uns [^.]*(?:Meldung|nachricht)\b"),
    "en": re.compile(r"(?:^|[.:] )(?:Please |Otherwise )?[sS]end us [^.]*\bmessage\b"),
}
"""By language, what asks for the message, whatever else happens."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each sentence that asks for the message and does not say so."""
    for slug, cause in document.knowledge.causes.items():
        for at, sentence in enumerate(cause.ticket):
            for language in LANGUAGES:
                asking = ASKING.get(language)
                if not sentence.asks and asking and asking.search(sentence[language]):
                    yield Finding(
                        ("causes", slug, "ticket", at, language),
                        "asks for the message",
                        "make it a sentence of its own with asks: true",
                    )


RULE = Rule(
    name="tickets-ask-once",
    en="A sentence of a ticket that asks for the message has `asks: true`.",
    de="Ein Satz eines Tickets, der um die Meldung bittet, hat `asks: true`.",
    check=check,
    good="en: We do so., voice",
    bad="en: Please send us the message., voice",
    at="causes.mailbox-full.ticket[2].en",
    fields=("Sentence.asks",),
)
