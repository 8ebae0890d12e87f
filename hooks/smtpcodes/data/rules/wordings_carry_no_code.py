"""Words are not codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings

LITERAL = re.compile(r"(?<![\w.])(?:[245][0-9]{2}|[245]\.[0-9]{1,3}\.[0-9]{1,3})(?![\w.])")


def check(document: Document) -> Iterator[Finding]:
    """Yield each phrase and hint with the digits of a code; the decoder reads codes by itself."""
    for place, wording in wordings(document.knowledge):
        if found := LITERAL.search(wording):
            yield Finding(place, f"the code {found[0]} in '{wording}'", "leave out the code")


RULE = Rule(
    name="wordings-carry-no-code",
    en="A phrase or hint contains no digits of a code.",
    de="`phrases` und `hints` enthalten keine Ziffern eines Codes.",
    check=check,
    good="phrases: [mailbox full, over quota]",
    bad="phrases: [mailbox full, 5.2.2 over quota]",
    at="causes.mailbox-full.phrases[1]",
)
