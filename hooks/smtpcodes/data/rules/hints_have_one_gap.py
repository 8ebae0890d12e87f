"""A hint has one gap."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings

GAP, EITHER = "…", "|"


def check(document: Document) -> Iterator[Finding]:
    """Yield each wording with several gaps, an empty side, or signs where they mean nothing."""
    for place, wording in wordings(document.knowledge):
        if message := _wrong(wording, is_hint=place[2] == "hints"):
            yield Finding(place, f"{message} in '{wording}'", "write 'mailbox | inbox … full'")


def _wrong(wording: str, *, is_hint: bool) -> str:
    if not is_hint:
        return "a sign of hints" if GAP in wording or EITHER in wording else ""
    if GAP not in wording:
        return "a stray |" if EITHER in wording else ""
    if wording.count(GAP) > 1:
        return f"{wording.count(GAP)} gaps"
    parts = [part for side in wording.split(GAP) for part in side.split(EITHER)]
    return "" if all(part.strip() for part in parts) else "nothing at a side"


RULE = Rule(
    name="hints-have-one-gap",
    en="A hint has at most one gap `…` between words, and `|` separates alternatives next to a "
    "gap. Phrases have neither.",
    de="Ein Hinweis hat höchstens eine Lücke `…` mit Wörtern auf beiden Seiten; `|` trennt "
    "Möglichkeiten neben einer Lücke; `phrases` haben beides nicht.",
    check=check,
    good="hints: [inbox | mailbox … exceeded]",
    bad="hints: [inbox … is … exceeded]",
    at="causes.mailbox-full.hints[0]",
    fields=("Cause.hints",),
)
