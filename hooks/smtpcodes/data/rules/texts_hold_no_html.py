"""Texts are no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

TO_FILL_IN = {"ticket", "postmaster"}
"""Messages: angle brackets are places to fill in."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with angle brackets outside code."""
    for one in document.told:
        if one.field not in TO_FILL_IN and re.search(r"<[A-Za-z/!]", one.prose):
            yield Finding(one.place, "HTML in a text", "put it in backticks")


RULE = Rule(
    name="texts-hold-no-html",
    en="Texts are inline Markdown: angle brackets occur only in code, or in messages that people "
    "fill in.",
    de="Texte sind Markdown in der Zeile: Spitze Klammern stehen in Code oder in Vorlagen.",
    check=check,
    good="en: Full to the brim.",
    bad="en: Full to the <b>brim</b>.",
    at="enhanced.X.2.2.meaning.en",
)
