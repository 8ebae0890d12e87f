"""The plain sentence is one, and short."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import sentences

MOST = 30
"""Words."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each ``plain`` that is longer, or more than one sentence."""
    for one in document.told:
        if one.field == "plain":
            words = len(one.text.split())
            if words > MOST:
                yield Finding(one.place, f"{words} words", f"at most {MOST}")
            if sentences(one.text) != 1:
                yield Finding(one.place, f"{sentences(one.text)} sentences", "write one")


RULE = Rule(
    name="plain-sentences-are-short",
    en=f"`plain` is one sentence of at most {MOST} words.",
    de=f"`plain` ist ein Satz aus höchstens {MOST} Wörtern.",
    check=check,
    good="en: There is no room for your email.",
    bad="en: There is\n      " + "so " * 19 + "so\n      so so so so little room for your email.",
    at="replies.552.plain.en",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
