"""A ticket is whole in each case, and says nothing that its case rules out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Cause, Language, Sentence
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import has_semicolon, sentences
from smtpcodes.data.values import VOICES

FEWEST, MOST = 2, 6
"""Sentences of a ticket, the one aside that the site puts before it."""

AGAIN: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"noch einmal|\berneut(?:en)? [sS]enden|\berneut\.|[kK]am [^.;]* zurück"
                     r"|[sS]enden Sie [^.;:]*\bneu\b"),
    "en": re.compile(r"send [^.;:]*\bagain\b|came back"),
}  # fmt: skip
"""By language, what tells the sender to send again, or speaks of a mail that came back."""

REASON: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile("Der Grund "),
    "en": re.compile("The reason "),
}
"""By language, what stands before a ticket already where its cause is only likely."""

NEVER = re.compile(r"(?!)")


def check(document: Document) -> Iterator[Finding]:
    """Yield each case with too short or too long a ticket, each call to send again too early."""
    for slug, cause in document.knowledge.causes.items():
        place = ("causes", slug, "ticket")
        for at, sentence in enumerate(cause.ticket):
            for language in LANGUAGES:
                if sentence.only != "5" and AGAIN.get(language, NEVER).search(sentence[language]):
                    message = "said while a server may still be trying"
                    yield Finding((*place, at, language), message, 'add only: "5"')
                if at == 0 and REASON.get(language, NEVER).match(sentence[language]):
                    message = "begins like the words before it: “the most likely reason: …”"
                    yield Finding((*place, at, language), message, "say at once what happened")
                if has_semicolon(sentence[language]):
                    yield Finding((*place, at, language), "a semicolon", "make two sentences")
        for language in LANGUAGES:
            counts = {case: sum(sentences(one[language]) for one in said)
                      for case, said in _cases(cause).items()}  # fmt: skip
            wrong = [case for case, count in counts.items() if not FEWEST <= count <= MOST]
            if wrong:
                message = f"{counts[wrong[0]]} sentences for {wrong[0]}"
                yield Finding((*place, 0, language), message, f"{FEWEST} to {MOST}")


def _cases(cause: Cause) -> dict[str, list[Sentence]]:
    return {
        f"class {digit}, {voice}, public {public}": [
            one
            for one in cause.ticket
            if one.only in (None, digit)
            and one.voice in (None, voice)
            and one.public in (None, public)
        ]
        for digit in "45"
        for voice in VOICES
        for public in (False, True)
    }


RULE = Rule(
    name="tickets-fit-each-case",
    en=f"For each class and voice, a ticket has {FEWEST} to {MOST} sentences and no semicolon. It "
    "tells the sender to send again only in class 5. It does not begin with “The reason”, because "
    "the sentence before it may.",
    de=f"Für jede Klasse und Stimme hat ein Ticket {FEWEST} bis {MOST} Sätze und kein Semikolon; "
    "nur in Klasse 5 bittet es darum, erneut zu senden, und es beginnt nicht mit „Der Grund“, "
    "denn das steht mitunter schon davor.",
    check=check,
    good="en: We do so., voice",
    bad="en: Please send it again., voice",
    at="causes.mailbox-full.ticket[2].en",
    fields=("Cause.ticket",),
)
