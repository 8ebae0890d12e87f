"""A sentence of a ticket refers to what stands before it, whichever sentences are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Cause, Language, Sentence
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.values import VOICES

BACK: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"Wenn (?:das (?!so )|sie wieder )|Danach |Sonst "),
    "en": re.compile(r"If (?:that (?!is so)|it (?:fails|comes) )|Then |After that"),
}
"""By language, how a sentence begins that goes on with the one before it."""

NEVER = re.compile(r"(?!)")


def check(document: Document) -> Iterator[Finding]:
    """Yield each sentence that goes on with another one in each class."""
    for slug, cause in document.knowledge.causes.items():
        for language in LANGUAGES:
            back = BACK.get(language, NEVER)
            for at, sentence in enumerate(cause.ticket):
                if back.match(sentence[language]) and _strays(at, cause):
                    place = ("causes", slug, "ticket", at, language)
                    message = "goes on with a sentence that stands in one class alone"
                    yield Finding(place, message, "write it for each class: `only`")


def _strays(at: int, cause: Cause) -> bool:
    """Whether what stands before a sentence depends on the class."""
    sentence = cause.ticket[at]
    return any(
        len({_before(sentence, cause, digit, voice, public) for digit in "45"} - {-1}) > 1
        for voice, public in product(VOICES, (False, True))
    )


def _before(sentence: Sentence, cause: Cause, digit: str, voice: str, public: bool) -> int:
    """Return the number of the sentence before one, or -1 where it is left out."""
    held = [
        at
        for at, one in enumerate(cause.ticket)
        if one.only in (None, digit) and one.voice in (None, voice) and one.public in (None, public)
    ]
    return next((one for one, at in pairwise(held) if cause.ticket[at] is sentence), -1)


RULE = Rule(
    name="tickets-refer-back",
    en="A sentence of a ticket that goes on with the one before it (“If that …”) does so in each "
    "class.",
    de="Ein Satz eines Tickets, der an den vorigen anschließt („Wenn das …“), tut es in jeder "
    "Klasse.",
    check=check,
    good="en: We do so., voice",
    bad="en: If that works we do so., voice",
    at="causes.mailbox-full.ticket[2].en",
    fields=("Cause.ticket",),
)
