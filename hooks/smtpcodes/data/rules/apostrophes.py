"""Apostrophes are typographic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rewriting import masked, retyped
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import Told

IN_A_WORD = re.compile(r"(?<=\w)'")


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with a straight apostrophe outside code."""
    for one in document.told:
        if "'" in masked(one.text):
            yield Finding(one.place, "a straight apostrophe", "write ’")


def fix(document: Document) -> str:
    """Return the text with apostrophes in and behind words; one before a word may be a quote."""
    return retyped(document, _curved)


def _curved(one: Told) -> str:
    signs = list(one.text)
    for found in IN_A_WORD.finditer(masked(one.text)):
        signs[found.start()] = "’"
    return "".join(signs)


RULE = Rule(
    name="apostrophes",
    en="The apostrophe is ’. The straight one is used only in code.",
    de="Der Apostroph ist ’; der gerade steht nur in Code.",
    check=check,
    good="Others don’t.",
    bad="Others don't.",
    at="causes.mailbox-disabled.explanation.en",
    fix=fix,
)
