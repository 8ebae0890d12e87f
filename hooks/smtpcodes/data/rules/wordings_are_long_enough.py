"""A wording is long enough to tell a cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings

LEAST, DENSE = 8, 4
"""Characters at the least. Signs of Chinese and Japanese say more than letters do."""

SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def check(document: Document) -> Iterator[Finding]:
    """Yield each phrase and hint that is too short to tell a cause, gaps and all."""
    for place, wording in wordings(document.knowledge):
        least = DENSE if SIGNS.search(wording) else LEAST
        if len(wording) < least:
            yield Finding(place, f"'{wording}' is too short", f"at least {least} characters")


RULE = Rule(
    name="wordings-are-long-enough",
    en=f"A phrase or hint has at least {LEAST} characters, {DENSE} in Chinese, Japanese or Korean.",
    de=f"`phrases` und `hints` haben mindestens {LEAST} Zeichen, {DENSE} bei Chinesisch, "
    "Japanisch, Koreanisch.",
    check=check,
    good="phrases: [mailbox full, over quota]",
    bad="phrases: [mailbox full, q]",
    at="causes.mailbox-full.phrases[1]",
    fields=("Cause.phrases",),
)
