"""Where the mail is agrees with the class."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes


def check(document: Document) -> Iterator[Finding]:
    """Yield each permanent failure that is tried again (RFC 5321, 4.2.1), each state twice."""
    for code, place, entry in classes(document.knowledge):
        states = entry.states or []
        if code[0] == "5" and "delayed" in states:
            yield Finding((*place, "states"), "class 5 is not tried again", "remove 'delayed'")
        if len(set(states)) < len(states):
            yield Finding((*place, "states"), "a state comes twice", "name each once")


RULE = Rule(
    name="states-fit-the-class",
    en="`states` names each state once. In class 5 it has no `delayed`, because the server does "
    "not try again.",
    de="`states` nennt jeden Zustand einmal und in Klasse 5, die nicht erneut versucht wird, kein "
    "`delayed`.",
    check=check,
    good="    states: [failed]\n",
    bad="    states: [failed, delayed]\n",
    at="replies.552.states",
    fields=("Reply.states", "StatusClass.states"),
)
