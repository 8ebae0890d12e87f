"""Quotation marks are those of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.rules.rewriting import masked, retyped
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import Told

ANY = re.compile('["„“”«»]')


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with other marks than its language's, or with one that has no other."""
    for one in document.told:
        opening, closing = PARTICULARS[one.language].quotes
        found = ANY.findall(masked(one.text))
        if any(mark not in (opening, closing) for mark in found):
            yield Finding(one.place, "foreign quotation marks", f"write {opening}…{closing}")
        elif found != [opening, closing] * (len(found) // 2):
            mend = f"write {opening}…{closing}, one after the other"
            yield Finding(one.place, "quotation marks that do not close", mend)


def fix(document: Document) -> str:
    """Return the text with the marks of each language where they come in pairs."""
    return retyped(document, _marked)


def _marked(one: Told) -> str:
    found = [match.start() for match in ANY.finditer(masked(one.text))]
    if len(found) % 2:
        return one.text
    signs = list(one.text)
    for at, where in enumerate(found):
        signs[where] = PARTICULARS[one.language].quotes[at % 2]
    return "".join(signs)


RULE = Rule(
    name="quotation-marks",
    en="Quotation marks are those of the language: “…” in English, „…“ in German. They come in "
    "pairs.",
    de="Anführungszeichen sind die der Sprache: „…“ im Deutschen, “…” im Englischen; sie kommen "
    "paarweise.",
    check=check,
    good="Server melden „disabled“.",
    bad='Server melden "disabled".',
    at="causes.mailbox-disabled.explanation.de",
    fix=fix,
)
