"""In German, a condition begins with „wenn“ wherever laypeople read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

VERBS = (
    "Stimmt|Kommt|Kam|Bleibt|Gelingt|Geht|Hilft|Steht|Ist|Sind|Hat|Haben|Nennt|Enthält|Erscheint|"
    "Möchte|Möchten|Können|Kann|Dürfen|Darf|Dauert|Fehlt|Lehnt|Liegt|Gibt|Soll|Muss|Verlangt|"
    "Gehört|Läuft|Antwortet|Wird|Will|Wollen|Besteht|Betrifft|Passt|Passiert|Scheitert|Gilt|"
    "Sendet|Bietet|Braucht|Hält|Versichert|Bestätigt|Stammt|Geben"
)
CONDITION = re.compile(rf"(?:^|(?<=[.!?:;] ))(?:{VERBS}) (?!Sie \w+ Sie)[^.!?:;]+, [^.!?]+[.!]")
"""A verb in front and a comma before the rest: „Stimmt sie, warten Sie.“"""
ORDER = re.compile(r"\w+ Sie (?!.*, [a-zäöü]+en Sie\b)")
"""„Geben Sie …, damit …“ is an imperative, not a condition."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each sentence for laypeople that begins with the verb of a condition."""
    for one in document.told:
        for_laypeople = one.field in {"plain", "ticket"} or one.is_step_of_sender
        if one.language != "de" or not for_laypeople:
            continue
        for found in CONDITION.finditer(one.text):
            if found[0].endswith(".") and not ORDER.match(found[0]):
                words = " ".join(found[0].split()[:4])
                yield Finding(one.place, f"'{words} …' puts the verb first", "begin with 'Wenn'")


RULE = Rule(
    name="conditions-begin-with-if",
    en="In German texts for laypeople (`plain`, `ticket`, the sender's steps), a condition "
    "begins with “Wenn”, not with its verb.",
    de="In deutschen Texten für Laien (`plain`, `ticket`, Schritte des Absenders) beginnt eine "
    "Bedingung mit „Wenn“, nicht mit ihrem Verb.",
    check=check,
    good="de: Warten Sie einen Tag.",
    bad="de: Bleibt der Fehler, warten Sie.",
    at="causes.mailbox-full.steps.sender[0].de",
    fields=("Cause.plain", "Cause.steps", "Cause.ticket"),
)
