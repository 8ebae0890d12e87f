"""Texts for a support ticket: to the customer, in plain words, with the link in their language."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from smtpcodes.codes import Code
from smtpcodes.labels import LABELS
from smtpcodes.model import LANGUAGES, Cause, Language
from smtpcodes.responses import Spoken

BUTTONS = ("text", "link", "markdown", "html", *LANGUAGES)
"""What can be copied of a response, in the order of its buttons."""

NAMED = 3
"""So many codes the text of a cause names."""


def ticket_text(code: Code, language: Language, url: str) -> str:
    """Return the text for the customer: what the server said, the cause's advice, the link."""
    words = LABELS[language]
    intro = words[f"ticket.intro.{code.retry}"].format(code=code.code, title=code.title[language])
    return _text(intro, code.causes[0], language, url)


def usual(cause: str, codes: Iterable[Code], spoken: Iterable[Spoken]) -> list[Code]:
    """Return the codes of a cause, those first with which servers say it most often."""
    heard = Counter(one.code for one in spoken if one.response.cause == cause)
    return sorted(
        (code for code in codes if cause in code.cause_slugs),
        key=lambda code: (-heard[code.code], code.cause_slugs.index(cause)),
    )


def cause_text(cause: Cause, codes: Sequence[Code], language: Language, url: str) -> str:
    """Return the text for the customer where the cause is known; ``codes`` as ``usual`` orders.

    It names the most usual ones, and speaks of a delay if none of them is permanent.
    """
    words = LABELS[language]
    digit = "4" if {code.digit for code in codes} == {"4"} else "5"
    names = ", ".join(code.code for code in codes[:NAMED])
    return _text(words[f"ticket.cause.{digit}"].format(codes=names), cause, language, url)


def response_words(spoken: Iterable[Spoken], language: Language) -> str:
    """Return what the buttons beside responses need, as JSON for an attribute.

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
        "said": {one: {digit: _capital(LABELS[one][f"ticket.said.{digit}"]) for digit in "45"}
                 for one in LANGUAGES},
        "more": {one: LABELS[one]["ticket.more"] for one in LANGUAGES},
        "causes": {slug: {one: cause.ticket[one] for one in LANGUAGES}
                   for slug, cause in sorted(causes.items())},
    }  # fmt: skip
    return escape(json.dumps(words, ensure_ascii=False, separators=(",", ":")))


def _text(intro: str, cause: Cause, language: Language, url: str) -> str:
    more = LABELS[language]["ticket.more"].format(url=url)
    return "\n\n".join([_capital(intro), cause.ticket[language], more])


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
