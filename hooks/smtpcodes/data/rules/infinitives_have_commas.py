"""In German, a comma parts an infinitive group from the rest of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

INFINITIVE = r"(?:zu [a-zäöüß]+[er]?n|[a-zäöüß]+zu[a-zäöüß]+[er]?n)\b"
INTRODUCED = re.compile(
    rf"[^\W\d]+ (?:statt|anstatt|ohne|um) (?:[^\s,.;:()–]+ ){{1,12}}{INFINITIVE}"
)
"""„… diesen Code nehmen statt nur die erste zu melden“."""

LED = re.compile(rf"{INFINITIVE} (?:hilft|ändert|behebt|führt|erleichtert|genügt|reicht|lohnt)\b")
"""„Den Befehl zu wiederholen hilft nicht.“"""


def check(document: Document) -> Iterator[Finding]:
    """Yield each infinitive group that no comma parts from its sentence."""
    for one in document.told:
        if one.language != "de":
            continue
        for form in (INTRODUCED, LED):
            for found in form.finditer(one.prose):
                yield Finding(one.place, f"'{found[0][:60]}' lacks a comma", "put one before it")


RULE = Rule(
    name="infinitives-have-commas",
    en="In German, a comma separates an infinitive group (with “statt”, “ohne”, “um”, or as the "
    "subject at the beginning) from the rest of the sentence.",
    de="Ein Komma trennt eine Infinitivgruppe (mit „statt“, „ohne“, „um“ oder als Subjekt am "
    "Anfang) von ihrem Satz.",
    check=check,
    good="de: Nichts zu tun.",
    bad="de: Noch einmal zu senden hilft nicht.",
    at="enhanced.X.2.2.classes.2.meaning.de",
)
