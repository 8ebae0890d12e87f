"""A ticket about what the sender's administrator has to do is written in both voices."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.values import VOICES


def check(document: Document) -> Iterator[Finding]:
    """Yield each ticket that lacks a voice which it has to have, or has only the other one of."""
    for slug, cause in document.knowledge.causes.items():
        spoken = {one.voice for one in cause.ticket} - {None}
        missing = ", ".join(voice for voice in VOICES if voice not in spoken)
        if missing and (spoken or cause.acts == "sender-admin"):
            message = f"no sentence of voice '{missing}'"
            yield Finding(("causes", slug, "ticket"), message, "say in each voice who acts")


RULE = Rule(
    name="tickets-have-both-voices",
    en="A ticket has the same content in both voices. If the sender's administrator has to act "
    "first, it has both.",
    de="Was ein Ticket in einer Stimme sagt, sagt es auch in der anderen; wo zuerst der "
    "Administrator des Absenders handelt, hat es beide.",
    check=check,
    good="voice: theirs}",
    bad='only: "5"}',
    at="causes.mailbox-full.ticket",
    fields=("Cause.ticket",),
)
