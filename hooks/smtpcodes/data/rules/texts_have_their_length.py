"""Texts are as long as their field wants."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import sentences

SENTENCES = {
    ("causes", "explanation"): (3, 6),
    ("causes", "recognise"): (1, 3),
    ("causes", "ticket"): (1, 3),
    ("causes", "steps"): (1, 3),
    ("replies", "meaning"): (1, 6),
    ("enhanced", "meaning"): (1, 5),
    ("enhanced", "note"): (1, 2),
    ("providers", "recognise"): (1, 3),
    ("responses", "note"): (1, 2),
}
"""The fewest and the most, by table and field."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with fewer or more sentences than its field is meant for."""
    for one in document.told:
        field = "steps" if "steps" in one.place else one.field
        table = "responses" if "responses" in one.place else str(one.place[0])
        fewest, most = SENTENCES.get((table, field), (0, 0))
        count = sentences(one.text)
        if most and not fewest <= count <= most:
            yield Finding(one.place, f"{_number(count)} in '{field}'", f"{fewest} to {most}")


def _number(count: int) -> str:
    return f"{count} sentence{'' if count == 1 else 's'}"


RULE = Rule(
    name="texts-have-their-length",
    en="Each field has a number of sentences: "
    + ", ".join(f"{field} of {table} {a} to {b}" for (table, field), (a, b) in SENTENCES.items())
    + ".",
    de="Ein Text hat so viele Sätze, wie für sein Feld vorgesehen sind: "
    + ", ".join(f"{field} von {table} {a} bis {b}" for (table, field), (a, b) in SENTENCES.items())
    + ".",
    check=check,
    good="en: Add room.",
    bad="en: Add. Add. Add. Add.",
    at="causes.mailbox-full.steps.recipient[2].en",
)
