"""Nobody is told to wait where only a correction helps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes, value_at
from smtpcodes.data.values import Again

WAIT = re.compile(r"(?:^|(?<=[.!] ))(?:Warten Sie (?!nicht)|Wait\b)")
"""A sentence that sends somebody to wait."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each step of the sender that says to wait, and whose cause or code says: in vain."""
    knowledge = document.knowledge
    waiting = (
        one.place[:-1] for one in document.told if one.is_step_of_sender and WAIT.search(one.text)
    )
    for place in dict.fromkeys(waiting):
        step = value_at(knowledge, place)
        for name in _in_vain(knowledge, str(place[1]), step.id) if step.only != "5" else ():
            yield Finding(place, f"it waits, and {name} has 'again: fixed'", "let both agree")


def _in_vain(knowledge: Knowledge, slug: str, step: str | None) -> Iterator[str]:
    """Yield what says that waiting is in vain: the cause, codes at which it stands first."""
    fixed: Again = "fixed"
    if knowledge.causes[slug].again == fixed:
        yield "the cause"
    for code, _, entry in classes(knowledge):
        says_so = code[0] == "4" and entry.again == fixed and entry.causes[:1] == [slug]
        if says_so and f"{slug}/{step}" not in entry.without:
            yield code


RULE = Rule(
    name="waiting-fits-the-verdict",
    en="If only a correction helps (`again: fixed`), no step of the sender says to wait.",
    de="Wo nur eine Berichtigung hilft (`again: fixed`), rät kein Schritt des Absenders zum "
    "Warten.",
    check=check,
    good="    symptom: true\n",
    bad="    symptom: true\n    again: fixed\n",
    at="causes.mailbox-full.steps.sender[0]",
    fields=("Cause.again", "StatusClass.again"),
)
