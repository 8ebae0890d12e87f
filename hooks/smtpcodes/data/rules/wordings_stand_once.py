"""A cause lists a wording once."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import entry_of
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings


def check(document: Document) -> Iterator[Finding]:
    """Yield each wording that its cause has already."""
    first: dict[tuple[object, str], str] = {}
    for place, wording in wordings(document.knowledge):
        key = place[1], " ".join(wording.split())
        if key in first:
            yield Finding(place, f"'{wording}' stands already in {first[key]}", "remove one")
        first.setdefault(key, entry_of(place))


RULE = Rule(
    name="wordings-stand-once",
    en="A cause has no phrase or hint twice.",
    de="`phrases` und `hints` einer Ursache wiederholen sich nicht.",
    check=check,
    good="hints: [inbox | mailbox … exceeded]",
    bad="hints: [over quota, inbox | mailbox … exceeded]",
    at="causes.mailbox-full.hints[0]",
)
