"""A wording says something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings

COMMON_WORDS = (
    "a an and any are as at be been by can cannot could did does for from had has have in into is "
    "it its of on or our that the their this to was we were will with you your address code "
    "command could data delivered delivery detail details diagnostic domain email error errors "
    "failed failure following host mail mailbox mails message messages permanent recipient "
    "recipients remote reply response returned said sender server session smtp status user das "
    "dem den der des die ein eine einer es ihr ihre im ist oder sie und von wurde werden konnte "
    "kann zu zugestellt zustellung absender adresse antwort domäne e-mail empfänger fehler "
    "fehlgeschlagen fehlermeldung nachricht postfach"
)
"""Words of which nearly every bounce consists: alone and together they name no cause."""

COMMON = frozenset(COMMON_WORDS.split())


def check(document: Document) -> Iterator[Finding]:
    """Yield each phrase and hint that consists of common words only."""
    for place, wording in wordings(document.knowledge):
        if all(word in COMMON for word in re.findall(r"[\w-]+", wording)):
            yield Finding(place, f"'{wording}' are common words", "add what tells the cause")


RULE = Rule(
    name="wordings-say-something",
    en="A phrase or hint does not consist of common words only.",
    de="`phrases` und `hints` bestehen nicht nur aus Allerweltswörtern.",
    check=check,
    good="phrases: [mailbox full, over quota]",
    bad="phrases: [mailbox full, delivery failed]",
    at="causes.mailbox-full.phrases[1]",
)
