"""What may be gone tomorrow is not called current."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

PASSING = ("pastebin.com", "blog.csdn.net")
"""Hosts that keep nothing for good, or show it only to members."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each source of such a host without `until`, and each seen after it was read."""
    for key, source in document.knowledge.sources.items():
        place = ("sources", key)
        if urlsplit(source.url or "").netloc in PASSING and not source.until:
            mend = "say in 'until' when it was last seen, or name another source"
            yield Finding(place, "its page may be gone any day", mend)
        if source.until and source.until > (source.checked or ""):
            yield Finding(place, "seen later than it was read", "correct 'until' or 'checked'")


RULE = Rule(
    name="passing-sources-say-until",
    en="A source that may disappear any day (a paste, a page for members) gives in `until` the "
    "month in which it was last seen. That month is never later than the one in `checked`.",
    de="Eine Quelle, die jederzeit verschwinden kann (ein Paste, eine Seite für Mitglieder), sagt "
    "mit `until`, wann sie zuletzt zu sehen war; keine war es später, als sie gelesen wurde.",
    check=check,
    good="""\
    url: https://letter.example/
    checked: 2026-10
""",
    bad="""\
    url: https://pastebin.com/letter
    checked: 2026-10
""",
    at="sources.letter-help",
    fields=("Source.until",),
)
