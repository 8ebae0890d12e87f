"""Laypeople are told what a domain is, wherever they meet the word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

DOMAIN = re.compile(r"\b\w*[Dd]omains?\b")
EXPLAINED = "hinter dem @"


def check(document: Document) -> Iterator[Finding]:
    """Yield each German ``plain`` that says “Domain” and not which part of an address that is.

    In English “domain” is an everyday word.
    """
    for one in document.told:
        if one.field != "plain" or one.language != "de" or EXPLAINED in one.text:
            continue
        if found := DOMAIN.search(one.text):
            mend = "add '(Teil hinter dem @)', or speak of the address"
            yield Finding(one.place, f"'{found[0]}' is not explained", mend)


RULE = Rule(
    name="plain-explains-domains",
    en="A German `plain` that says “Domain” adds “(Teil hinter dem @)”: laypeople do not know it.",
    de="Ein deutsches `plain` mit dem Wort „Domain“ sagt dazu „(Teil hinter dem @)“: Laien "
    "kennen es nicht.",
    check=check,
    good="plain: {de: Der Platz reicht.,",
    bad="plain: {de: Der Platz der Domain reicht.,",
    at="enhanced.X.2.2.classes.2.plain.de",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
