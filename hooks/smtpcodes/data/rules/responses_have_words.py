"""Responses have words, as many as a server sends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses

FEWEST = 4
"""Letters and digits besides the placeholders: less would be met in any text."""

MOST = 1000
"""Characters: two lines of the length that RFC 5321, section 4.5.3.1.5, allows a reply."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each response that says next to nothing, or more than a server does."""
    for place, _, response in responses(document.knowledge):
        if fault := fault_of(response.text):
            yield Finding((*place, "text"), *fault)


def fault_of(text: str) -> tuple[str, str] | None:
    """Return what is wrong with the words of a response and what mends it, if anything is."""
    if len(text) > MOST:
        return f"{len(text)} characters", f"at most {MOST}: what the server says, nothing else"
    letters = len(re.findall(r"[^\W_]", re.sub(r"<[^>]*>", "", text)))
    if letters < FEWEST:
        return f"{letters} letters besides the placeholders", f"at least {FEWEST}"
    return None


RULE = Rule(
    name="responses-have-words",
    en=f"A response has at least {FEWEST} letters or digits besides its placeholders, and at most "
    f"{MOST} characters.",
    de=f"Eine Antwort hat eigene Worte: mindestens {FEWEST} Buchstaben oder Ziffern neben den "
    f"Platzhaltern, höchstens {MOST} Zeichen.",
    check=check,
    good='"mailbox disabled at <host>"',
    bad='"no: <host>"',
    at="providers.post.responses.550-disabled.text",
    fields=("Response.text",),
)
