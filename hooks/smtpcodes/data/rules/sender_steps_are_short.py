"""The sender's steps come in short sentences."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import has_semicolon, longest

MOST = 20
"""Words."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each step of the sender with a longer sentence or a semicolon."""
    for one in document.told:
        if not one.is_step_of_sender:
            continue
        words = longest(one.text)
        if words > MOST:
            yield Finding(one.place, f"a sentence of {words} words", f"at most {MOST}")
        if has_semicolon(one.text):
            yield Finding(one.place, "a semicolon in a step of the sender", "write two sentences")


RULE = Rule(
    name="sender-steps-are-short",
    en=f"A sentence in the sender's steps has at most {MOST} words and no semicolon.",
    de=f"Ein Satz in den Schritten des Absenders hat höchstens {MOST} Wörter und kein Semikolon.",
    check=check,
    good="de: Warten Sie einen Tag.",
    bad="de: Warten Sie einen Tag; das hilft.",
    at="causes.mailbox-full.steps.sender[0].de",
    fields=("Cause.steps",),
)
