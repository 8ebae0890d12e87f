"""Texts for a support ticket: to the customer, in plain words, with the link in their language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from smtpcodes.data.model import LANGUAGES, Cause, Language, Sentence
from smtpcodes.data.values import VOICES, Voice
from smtpcodes.labels import LABELS
from smtpcodes.site.answers import Answer, answer, of_cause
from smtpcodes.site.codes import Code

NAMED = 3
"""So many codes the text of a cause names, so many causes that of a code."""


def ticket_text(code: Code, language: Language, url: str, voice: Voice = "theirs") -> str:
    """Return the text for the customer: the code, the advice of its answer, the link.

    A cause that is merely likely is not told as a fact, and where the code leaves it open, the
    text asks for the message instead of giving the advice of one cause.
    """
    words = LABELS[language]
    told = answer(code)
    assert told.cause, code.code
    intro = _beginning(told, language, words["ticket.code"].format(code=code.code))
    others = _listed([one for one in code.causes if one is not told.cause][:NAMED], language)
    if told.certainty == "none":
        causes = _listed(list(code.causes)[:NAMED], language)
        said = words["ticket.certainty.none"].format(causes=causes)
    else:
        said = said_of(told.cause, told, language, voice)
        if told.certainty == "likely":
            said = words["ticket.certainty.likely"] + said
            said += " " + words["ticket.others"].format(causes=others) if others else ""
    return _text(intro, said, language, url)


def cause_text(
    cause: Cause, codes: Sequence[Code], language: Language, url: str, voice: Voice = "theirs"
) -> str:
    """Return the text for the customer where the cause is known; ``codes`` as ``usual`` orders.

    It names the most usual ones, and what has become of the email is what these say.
    """
    named = codes[:NAMED]
    names = LABELS[language]["ticket.codes"].format(codes=", ".join(code.code for code in named))
    told = of_cause(cause, named)
    return _text(
        _beginning(told, language, names), said_of(cause, told, language, voice), language, url
    )


def said_of(cause: Cause, told: Answer, language: Language, voice: Voice) -> str:
    """Return the advice of a cause for the customer, as the answer and the writer want it."""
    is_again = told.outcome != "trying" and told.again != "none"
    return spoken(cause.ticket, language, "5" if is_again else "4", voice)


def spoken(
    ticket: Sequence[Sentence], language: Language, digit: str = "5", voice: Voice = "theirs"
) -> str:
    """Return the sentences of a ticket that hold for a class and a voice, as one text.

    Nobody is named here who refused.
    """
    return " ".join(
        one[language]
        for one in ticket
        if one.only in (None, digit) and one.voice in (None, voice) and not one.public
    )


PLACES = ("sender", "recipient", "server", "time", "response")
"""What the lines of facts in a letter to a postmaster leave to be filled in, in their order."""

OPEN = re.compile(r"<[^<>]*>")


class Told(NamedTuple):
    """A text for the customer, in one language and one voice."""

    language: Language
    voice: Voice
    text: str


def ticket_texts(code: Code, url: Callable[[Language], str]) -> list[Told]:
    """Return the texts of a code in every language, of each voice only where they differ."""
    return _told(lambda language, voice: ticket_text(code, language, url(language), voice))


def cause_texts(cause: Cause, codes: Sequence[Code], url: Callable[[Language], str]) -> list[Told]:
    """Return the texts of a cause in every language, of each voice only where they differ."""
    return _told(lambda language, voice: cause_text(cause, codes, language, url(language), voice))


def _told(text: Callable[[Language, Voice], str]) -> list[Told]:
    found = []
    for language in LANGUAGES:
        said = {text(language, voice): voice for voice in reversed(VOICES)}
        found += [Told(language, voice, words) for words, voice in reversed(said.items())]
    return found


def parts(cause: Cause, language: Language) -> list[list[str | bool | None]]:
    """Return the sentences of a ticket for the scripts.

    Each with its class and its voice; of one that asks for the message also that, and of one that
    depends on who refused whether it is for public providers.
    """
    return [[one[language], one.only, one.voice, *_rare(one)] for one in cause.ticket]


def _rare(one: Sentence) -> list[bool | None]:
    """Return what few sentences have, as far as it tells anything."""
    if one.public is not None:
        return [one.asks, one.public]
    return [True] if one.asks else []


def intro(told: Answer, language: Language) -> str:
    """Return what the text of a response begins with: what has become of the mail, who says so."""
    return f"{_intro(told, language)} {LABELS[language]['ticket.said']}"


def letter(cause: Cause, language: Language) -> str:
    """Return the message to the other side's postmaster: what is asked, then each fact on a line.

    Facts that the text of the cause has in it are not listed once more.
    """
    words, text = LABELS[language], cause.postmaster
    assert text
    facts = [
        line
        for line in words["postmaster.facts"].split("\n")
        if line[line.index("<") :] not in text[language]
    ]
    said = [words["postmaster.opening"], text[language], "\n".join(facts)]
    return "\n\n".join([*said, words["postmaster.closing"]])


def form(cause: Cause, language: Language) -> str:
    """Return that message for the scripts, which fill in what a bounce tells.

    Each place that they may know is named: ``{recipient|<recipient address>}``.
    """
    words = LABELS[language]
    written = OPEN.findall(words["postmaster.facts"])
    named = chain(zip(written, PLACES, strict=True), [(words["postmaster.domain"], "domain")])
    marks = {place: f"{{{name}|{place}}}" for place, name in named}
    return OPEN.sub(lambda found: marks.get(found[0], found[0]), letter(cause, language))


def _beginning(told: Answer, language: Language, named: str) -> str:
    """Return what has become of the mail, and while a server tries, from when on to act."""
    wait = [LABELS[language]["ticket.wait"]] if told.wording == "trying" else []
    return " ".join([_intro(told, language, named), *wait])


def _intro(told: Answer, language: Language, named: str = "") -> str:
    intro = LABELS[language][f"ticket.intro.{told.wording}"].format(codes=named, mail="")
    return intro[0].upper() + intro[1:]


def _listed(causes: Sequence[Cause], language: Language) -> str:
    """Return the titles of causes as they stand behind a colon."""
    return "; ".join(cause.title[language] for cause in causes)


def _text(intro: str, advice: str, language: Language, url: str) -> str:
    more = LABELS[language]["ticket.more"].format(url=url)
    return "\n\n".join([intro, advice, more])
