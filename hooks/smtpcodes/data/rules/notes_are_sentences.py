"""What is said of a response or of a provider's code is a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.verbs import VERBS
from smtpcodes.data.texts import Told

LITERAL = re.compile(r"`[^`]*`|„[^“]*“|“[^”]*”")
DATE = re.compile(r"(?<=\d)\. (?=[A-ZÄÖÜ])")
CLAUSE = re.compile(r"(?<=[.!?;]) ")


def check(document: Document) -> Iterator[Finding]:
    """Yield each part of a note or of a dialect's meaning that has no finite verb."""
    for one in document.told:
        if not _is_remark(one) or not VERBS[one.language]:
            continue
        text = DATE.sub(" ", LITERAL.sub("x", one.text))
        for clause in CLAUSE.split(text):
            words = {word.lower() for word in re.findall(r"[\w’]+", clause)}
            if not words & VERBS[one.language]:
                mend = "say who does what; a verb that is missing in rules/verbs.*.txt goes there"
                yield Finding(one.place, f"no verb in '{clause[:60]}'", mend)


def _is_remark(one: Told) -> bool:
    """Whether the text stands beside a response or a code of a provider."""
    within = one.place[2:3]
    return (within, one.field) in {(("responses",), "note"), (("dialect",), "meaning")}


RULE = Rule(
    name="notes-are-sentences",
    en="A note on a response and the meaning in a dialect are complete sentences: every part "
    "before a full stop or a semicolon has a verb.",
    de="Die Anmerkung zu einer Antwort und die Bedeutung eines Dialekts sind ganze Sätze, mit "
    "einem Verb in jedem Teil vor Punkt oder Semikolon.",
    check=check,
    good="en: Post replies this to everybody.",
    bad="en: An answer to everybody.",
    at="providers.post.responses.552-full.note.en",
    fields=("Response.note", "Dialect.meaning"),
)
