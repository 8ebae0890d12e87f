"""Nobody is sent to an administrator whom a public provider does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.rules.rule import Finding, Rule

THEIRS: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"Administrator des Empfängers|\bsein(?:en|em)? Administrator\b"),
    "en": re.compile(r"recipient’s administrator|\btheir administrator\b"),
}
"""By language, the recipient's administrator alone."""

ELSE = re.compile(
    r" oder (?:seinen |ihren |dessen )?Anbieter| or provider|Empfänger oder sein|recipient or their"
)
"""Somebody else is named besides, who can act everywhere."""

HOUSES = re.compile(r"company|university|Firma|Hochschule|Unternehmen")
"""A sender's step says where there is such an administrator."""

NEVER = re.compile(r"(?!)")


def check(document: Document) -> Iterator[Finding]:
    """Yield each sentence for all that only holds where the recipient has an administrator."""
    for slug, cause in document.knowledge.causes.items():
        for at, sentence in enumerate(cause.ticket):
            for language in LANGUAGES:
                said = sentence[language]
                is_theirs = THEIRS.get(language, NEVER).search(said) and not ELSE.search(said)
                if is_theirs and sentence.public is not False:
                    message = "no public provider has such an administrator"
                    place = ("causes", slug, "ticket", at, language)
                    yield Finding(place, message, "add public: false, and what to do there")
    yield from _steps(document)


def _steps(document: Document) -> Iterator[Finding]:
    for one in document.told:
        is_theirs = one.is_step_of_sender and THEIRS.get(one.language, NEVER).search(one.text)
        if is_theirs and not ELSE.search(one.text) and not HOUSES.search(one.text):
            message = "no public provider has such an administrator"
            yield Finding(
                one.place, message, "say “administrator or provider”, or where there is one"
            )


RULE = Rule(
    name="tickets-reach-somebody",
    en="A ticket names the recipient’s administrator only with `public: false`, a sender’s step "
    "only with the provider: at Gmail, GMX or Yahoo the recipient has none.",
    de="Ein Ticket nennt den Administrator des Empfängers nur mit `public: false`, ein Schritt "
    "des Absenders nur mit dem Anbieter: Bei Gmail, GMX oder Yahoo hat der Empfänger keinen.",
    check=check,
    good="en: They do so., voice",
    bad="en: Please ask their administrator., voice",
    at="causes.mailbox-full.ticket[3].en",
    fields=("Cause.ticket",),
)
