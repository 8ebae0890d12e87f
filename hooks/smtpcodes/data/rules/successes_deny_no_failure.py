"""What says that a mail has arrived is said of none that has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

GAP, EITHER = "…", " | "
FEW_WORDS = ".{0,20}"
"""So much the decoder lets stand in a gap."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each wording of a success that is found in the words of a bounce."""
    spoken = document.knowledge.wordings.items()
    failures = [one for _, said in spoken for one in said.markers if GAP not in one]
    for language, said in spoken:
        for number, wording in enumerate(said.successes):
            found = next(filter(_pattern(wording).search, failures), None)
            if found:
                place = ("wordings", language, "successes", number)
                remedy = "leave no gap in which a 'not' has room"
                yield Finding(place, f"'{wording}' is found in '{found}' as well", remedy)


def _pattern(wording: str) -> re.Pattern[str]:
    sides = (
        "|".join(rf"\b{re.escape(one.strip())}\b" for one in side.split(EITHER))
        for side in wording.strip(GAP).split(GAP)
    )
    return re.compile(FEW_WORDS.join(f"(?:{side})" for side in sides), re.IGNORECASE)


RULE = Rule(
    name="successes-deny-no-failure",
    en="No wording of a success, even with its gap, occurs in the words of a bounce message.",
    de="Kein Wortlaut eines Erfolgs steht in dem einer Unzustellbarkeit, auch nicht mit Lücke.",
    check=check,
    good="successes: [wurde erfolgreich … zugestellt]",
    bad="successes: [wurde … zugestellt]",
    at="wordings.de.successes[0]",
)
