"""Placeholders have one name each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses

PLACEHOLDERS = ("address", "ip", "host", "domain", "url", "name", "id", "size", "count", "code",
                "date")  # fmt: skip
"""What stands in a response for a part that varies."""

LITERAL = ("userdomain", "unknown sender")
"""What servers themselves write in angle brackets, as a hint at the syntax or as a stand-in."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each word in angle brackets that is neither."""
    for place, _, response in responses(document.knowledge):
        for name in re.findall(r"<([a-z][a-z0-9 _-]*)>", response.text):
            if name not in PLACEHOLDERS and name not in LITERAL:
                mend = did_you_mean(name, PLACEHOLDERS) or f"one of: {', '.join(PLACEHOLDERS)}"
                yield Finding((*place, "text"), f"unknown placeholder '<{name}>'", mend)


RULE = Rule(
    name="placeholders-are-known",
    en="The parts of a response that vary are known placeholders: "
    + ", ".join(f"`<{name}>`" for name in PLACEHOLDERS)
    + ".",
    de="In einer Antwort steht für einen wechselnden Teil ein bekannter Platzhalter: "
    + ", ".join(f"`<{name}>`" for name in PLACEHOLDERS)
    + ".",
    check=check,
    good='"mailbox disabled at <host>"',
    bad='"mailbox disabled at <server>"',
    at="providers.post.responses.550-disabled.text",
    fields=("Response.text",),
)
