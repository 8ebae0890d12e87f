"""Texts for a support ticket: to the customer, in plain words, with the link in their language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from smtpcodes.data.model import LANGUAGES, Cause, Language
from smtpcodes.labels import LABELS
from smtpcodes.site.answers import Answer, answer, of_cause
from smtpcodes.site.codes import Code
from smtpcodes.site.responses import Spoken

BUTTONS = ("text", "link", "markdown", "html", *LANGUAGES)
"""What can be copied of a response, in the order of its buttons."""

NAMED = 3
"""So many codes the text of a cause names."""


def ticket_text(code: Code, language: Language, url: str) -> str:
    """Return the text for the customer: the code, the advice of its answer, the link.

    A cause that is merely likely is not told as a fact.
    """
    words = LABELS[language]
    told = answer(code)
    assert told.cause, code.code
    intro = _intro(told, language, words["ticket.code"].format(code=code.code))
    doubt = "" if told.certainty == "told" else words[f"ticket.certainty.{told.certainty}"]
    return _text(intro, doubt + told.cause.ticket[language], language, url)


def cause_text(cause: Cause, codes: Sequence[Code], language: Language, url: str) -> str:
    """Return the text for the customer where the cause is known; ``codes`` as ``usual`` orders.

    It names the most usual ones.
    """
    names = ", ".join(code.code for code in codes[:NAMED])
    named = LABELS[language]["ticket.codes"].format(codes=names)
    intro = _intro(of_cause(cause, codes), language, named)
    return _text(intro, cause.ticket[language], language, url)


def response_words(spoken: Sequence[Spoken], language: Language) -> str:
    """Return what the buttons beside responses need, as JSON.

    The texts of a page's causes stand in it once, however many responses share them.
    """
    labels = LABELS[language]
    causes = {one.response.cause: one.cause for one in spoken}
    words: dict[str, Any] = {
        "language": language,
        "toolbar": labels["copy.toolbar"],
        "copied": labels["ticket.copied"],
        "manual": labels["ticket.manual"],
        "buttons": {name: [labels[f"copy.{name}"], labels[f"copy.{name}.long"]]
                    for name in BUTTONS},
        "said": {one: {told.wording: f"{_intro(told, one)} {LABELS[one]['ticket.said']}"
                       for told in _outcomes(spoken)}
                 for one in LANGUAGES},
        "more": {one: LABELS[one]["ticket.more"] for one in LANGUAGES},
        "causes": {slug: {one: cause.ticket[one] for one in LANGUAGES}
                   for slug, cause in sorted(causes.items())},
    }  # fmt: skip
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _outcomes(spoken: Sequence[Spoken]) -> list[Answer]:
    """Return an answer for each outcome among the responses."""
    found = {one.answer.wording: one.answer for one in spoken}
    return [found[wording] for wording in sorted(found)]


def _intro(told: Answer, language: Language, named: str = "") -> str:
    intro = LABELS[language][f"ticket.intro.{told.wording}"].format(codes=named)
    return intro[0].upper() + intro[1:]


def _text(intro: str, advice: str, language: Language, url: str) -> str:
    more = LABELS[language]["ticket.more"].format(url=url)
    return "\n\n".join([intro, advice, more])
