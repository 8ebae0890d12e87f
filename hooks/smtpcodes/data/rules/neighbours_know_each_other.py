"""Causes that are taken for each other name each other."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule

MOST = 5
"""So many neighbours of one cause are told apart on its page."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each neighbour that is no cause or does not name this one, and each list too long."""
    causes = document.knowledge.causes
    for slug, cause in causes.items():
        place = ("causes", slug, "neighbours")
        if len(cause.neighbours) > MOST:
            yield Finding(place, f"{len(cause.neighbours)} neighbours", f"at most {MOST}")
        for at, other in enumerate(cause.neighbours):
            if other not in causes or other == slug:
                mend = did_you_mean(other, causes) or "name another cause"
                yield Finding((*place, at), f"no other cause '{other}'", mend)
            elif slug not in causes[other].neighbours:
                mend = f"add '{slug}' to the neighbours of '{other}'"
                yield Finding((*place, at), f"'{other}' does not name '{slug}'", mend)


RULE = Rule(
    name="neighbours-know-each-other",
    en=f"A cause has at most {MOST} neighbours, and each of them names the cause in turn.",
    de=f"Eine Ursache hat höchstens {MOST} Nachbarn, und jeder davon nennt auch sie.",
    check=check,
    good="neighbours: [mailbox-disabled]",
    bad="neighbours: [mailbox-disabled, mailbox-lost]",
    at="causes.mailbox-full.neighbours[1]",
    fields=("Cause.neighbours",),
)
