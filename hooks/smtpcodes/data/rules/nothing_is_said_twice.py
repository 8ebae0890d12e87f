"""An entry says a thing once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import Place, entry_of
from smtpcodes.data.rules.rule import Finding, Rule

SHORT = 6
"""Sentences of so few words may come again."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each sentence that its entry has already; two codes of a dialect may mean the same."""
    first: dict[tuple[object, ...], str] = {}
    for one in document.told:
        if "dialect" in one.place:
            continue
        for sentence in re.split(r"(?<=[.!?]) ", one.text):
            key = (_entry(one.place), one.language, sentence)
            if len(sentence.split()) > SHORT and key in first:
                message = f"said already in {first[key]}: '{sentence}'"
                yield Finding(one.place, message, "say it once")
            first.setdefault(key, entry_of(one.place))


def _entry(place: Place) -> Place:
    """Return the entry that ``place`` lies in.

    A response is one, below its provider; a ticket leaves the site and stands for itself.
    """
    if "responses" in place:
        return place[:4]
    return place[:3] if "ticket" in place else place[:2]


RULE = Rule(
    name="nothing-is-said-twice",
    en="No sentence occurs twice in an entry.",
    de="Kein Satz steht in einem Eintrag zweimal.",
    check=check,
    good="en: Ask for it again.",
    bad="en: Only deleting old email makes room again.",
    at="causes.mailbox-full.steps.recipient[1].en",
)
