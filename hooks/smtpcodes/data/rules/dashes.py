"""Dashes are dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.avoided_words import QUOTED
from smtpcodes.data.rules.rewriting import masked, retyped
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import Told

DASH = re.compile(r"(?<= )-(?= )")


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with a hyphen for a dash; quotations stay as they are."""
    for one in document.told:
        if DASH.search(_outside(one.text)):
            yield Finding(one.place, "a hyphen for a dash", "write –")


def fix(document: Document) -> str:
    """Return the text with dashes."""
    return retyped(document, _dashed)


def _dashed(one: Told) -> str:
    signs = list(one.text)
    for found in DASH.finditer(_outside(one.text)):
        signs[found.start()] = "–"
    return "".join(signs)


def _outside(text: str) -> str:
    """Return the text with literal words and quotations struck out, so that offsets stay."""
    return QUOTED.sub(lambda found: "x" * len(found[0]), masked(text))


RULE = Rule(
    name="dashes",
    en="A dash is – with a space on each side, not a hyphen.",
    de="Ein Gedankenstrich ist – mit Leerzeichen auf beiden Seiten, kein Bindestrich.",
    check=check,
    good="erschöpft – auch",
    bad="erschöpft - auch",
    at="replies.552.meaning.de",
    fix=fix,
)
