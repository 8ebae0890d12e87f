"""Titles are short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule

MOST = {"subjects": 50, "causes": 50, "replies": 60, "enhanced": 60}
"""Characters, by table."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each title that is too long, is a sentence, or names the code that it belongs to."""
    for one in document.told:
        most = MOST.get(str(one.place[0]))
        if one.field != "title" or not most:
            continue
        length = len(one.text) + _code_in_front(one.place, document.knowledge)
        if length > most:
            yield Finding(one.place, f"{length} characters", f"at most {most}")
        if one.text.endswith("."):
            yield Finding(one.place, "a full stop at the end of a title", "remove it")
        is_code = one.place[0] in {"replies", "enhanced"}
        if is_code and re.search(rf"(?<![\w.]){re.escape(str(one.place[1]))}(?![\w.])", one.text):
            yield Finding(one.place, "the title names its own code", "remove it")


def _code_in_front(place: Place, knowledge: Knowledge) -> int:
    """Return how long the code and the space are that stand before the title of its page."""
    if place[0] == "replies":
        return len(f"{place[1]} ")
    if place[0] != "enhanced":
        return 0
    through = knowledge.enhanced[str(place[1])].through
    first = str(place[1])
    last = f"–{first.rpartition('.')[0]}.{through}" if through else ""
    return len(f"{first}{last} ")


RULE = Rule(
    name="titles-are-short",
    en="A title is a short phrase without its code and without a full stop. On a cause it has at "
    "most 50 characters; on a code, at most 60 including the code.",
    de="Ein Titel ist kurz, ohne seinen Code und ohne Punkt: höchstens 50 Zeichen an einer "
    "Ursache, 60 mit dem Code davor an einem Code.",
    check=check,
    good="en: Mailbox switched off",
    bad="en: Mailbox switched off by somebody who has the right to switch it off",
    at="enhanced.X.2.1.title.en",
    fields=("Cause.title", "Reply.title", "Enhanced.title", "StatusClass.title"),
)
