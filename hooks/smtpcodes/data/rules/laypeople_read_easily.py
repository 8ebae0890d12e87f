"""What laypeople read is easy to read, measured over all of it."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Language
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import ease
from smtpcodes.data.texts import Told

MOST: dict[tuple[str, Language], int] = {
    ("plain", "de"): 40,
    ("plain", "en"): 35,
    ("steps of the sender", "de"): 35,
    ("steps of the sender", "en"): 32,
}
"""The highest LIX by kind of text; English has shorter words, so its measure is lower."""


def check(document: Document) -> Iterator[Finding]:
    """Yield for each kind of text that is too hard its hardest text, with both figures."""
    kinds: dict[tuple[str, Language], list[Told]] = {}
    for one in document.told:
        if one.field == "plain":
            kinds.setdefault(("plain", one.language), []).append(one)
        elif one.place[2:4] == ("steps", "sender"):
            kinds.setdefault(("steps of the sender", one.language), []).append(one)
    for (kind, language), told in kinds.items():
        lix, most = ease(one.text for one in told).lix, MOST.get((kind, language))
        if most and lix > most:
            hardest = max(told, key=lambda one: ease([one.text]).lix)
            own = ease([hardest.text]).lix
            message = f"'{kind}' in '{language}' has LIX {lix:.1f}, this one {own:.0f}"
            yield Finding(hardest.place, message, f"at most {most}: shorter sentences and words")


RULE = Rule(
    name="laypeople-read-easily",
    en="What laypeople read has, taken together, a LIX of at most 40 (`plain`) and 35 (steps of "
    "the sender) in German, 35 and 32 in English.",
    de="Was Laien lesen, hat zusammengenommen einen LIX von höchstens 40 (`plain`) und 35 "
    "(Schritte des Absenders) im Deutschen, 35 und 32 im Englischen.",
    check=check,
    good="de: Warten Sie einen Tag.",
    bad="de: Beobachten Empfangsverzögerungen freundlicherweise vierundzwanzigstündig.",
    at="causes.mailbox-full.steps.sender[0].de",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
