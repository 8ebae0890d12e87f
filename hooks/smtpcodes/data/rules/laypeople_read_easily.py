"""What laypeople read is easy to read, measured over all of it."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Language
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import ease
from smtpcodes.data.texts import Told

PLAIN, STEPS = "plain", "steps of the sender"

MOST: dict[tuple[str, Language], int] = {
    (PLAIN, "de"): 40,
    (PLAIN, "en"): 35,
    (STEPS, "de"): 35,
    (STEPS, "en"): 32,
}
"""The highest LIX by kind of text; English has shorter words, so its measure is lower."""


def check(document: Document) -> Iterator[Finding]:
    """Yield for each kind of text that is too hard its hardest text, with both figures."""
    kinds: dict[tuple[str, Language], list[Told]] = {}
    for one in document.told:
        if one.field == "plain":
            kinds.setdefault((PLAIN, one.language), []).append(one)
        elif one.is_step_of_sender:
            kinds.setdefault((STEPS, one.language), []).append(one)
    for (kind, language), told in kinds.items():
        lix, most = ease(one.text for one in told).lix, MOST.get((kind, language))
        if most and lix > most:
            hardest = max(told, key=lambda one: ease([one.text]).lix)
            own = ease([hardest.text]).lix
            message = f"'{kind}' in '{language}' has LIX {lix:.1f}, this one {own:.0f}"
            yield Finding(hardest.place, message, f"at most {most}: shorter sentences and words")


RULE = Rule(
    name="laypeople-read-easily",
    en=f"Taken together, the texts for laypeople have a LIX of at most {MOST[PLAIN, 'de']} "
    f"(`plain`) and {MOST[STEPS, 'de']} (steps of the sender) in German, {MOST[PLAIN, 'en']} and "
    f"{MOST[STEPS, 'en']} in English.",
    de=f"Was Laien lesen, hat zusammengenommen einen LIX von höchstens {MOST[PLAIN, 'de']} "
    f"(`plain`) und {MOST[STEPS, 'de']} (Schritte des Absenders) im Deutschen, "
    f"{MOST[PLAIN, 'en']} und {MOST[STEPS, 'en']} im Englischen.",
    check=check,
    good="de: Warten Sie einen Tag.",
    bad="de: Beobachten Empfangsverzögerungen freundlicherweise vierundzwanzigstündig.",
    at="causes.mailbox-full.steps.sender[0].de",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
