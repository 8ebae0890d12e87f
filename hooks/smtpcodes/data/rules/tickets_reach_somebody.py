"""Nobody is sent to an administrator whom a public provider does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Cause, Language, Sentence, Step
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.values import Role

THEIRS: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"Administrator des Empfängers|\b[Ss]ein(?:en|em)? Administrator\b"),
    "en": re.compile(r"recipient’s administrator|\b[Tt]heir administrator\b"),
}
"""By language, the recipient's administrator alone."""

ELSE = re.compile(
    r" oder (?:E-Mail-)?Anbieter| or (?:email )?provider|Empfänger oder sein|recipient or their"
)
"""Somebody else is named besides, who can act everywhere."""

NEVER = re.compile(r"(?!)")

READER: Role = "sender"


def check(document: Document) -> Iterator[Finding]:
    """Yield each text for all that only holds where the recipient has an administrator."""
    for slug, cause in document.knowledge.causes.items():
        for place, text in _texts(cause):
            for language in LANGUAGES:
                if text.public is not False and _is_theirs(text[language], language):
                    message = "no public provider has such an administrator"
                    remedy = "add public: false, and what to do there"
                    yield Finding(("causes", slug, *place, language), message, remedy)


def _texts(cause: Cause) -> Iterator[tuple[Place, Sentence | Step]]:
    for at, sentence in enumerate(cause.ticket):
        yield ("ticket", at), sentence
    for at, step in enumerate(cause.steps.get(READER, [])):
        yield ("steps", READER, at), step


def _is_theirs(said: str, language: Language) -> bool:
    theirs = THEIRS.get(language, NEVER)
    return bool(theirs.search(said)) and not ELSE.search(said)


RULE = Rule(
    name="tickets-reach-somebody",
    en="A ticket or a step of the sender mentions the recipient’s administrator only with "
    "`public: false`, because users of Gmail, GMX or Yahoo have none.",
    de="Ein Ticket und ein Schritt des Absenders nennen den Administrator des Empfängers nur mit "
    "`public: false`: Bei Gmail, GMX oder Yahoo hat der Empfänger keinen.",
    check=check,
    good="en: They do so., voice",
    bad="en: Please ask their administrator., voice",
    at="causes.mailbox-full.ticket[3].en",
    fields=("Cause.ticket", "Step.public"),
)
