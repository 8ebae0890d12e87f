"""Whether an address is dead agrees with what sending again takes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause with a dead address that is to be written to again, and the reverse."""
    for slug, cause in document.knowledge.causes.items():
        place = ("causes", slug, "bounce")
        if cause.bounce == "hard" and cause.again != "elsewhere":
            mend = "say 'again: elsewhere', or 'soft' where the address may come back"
            yield Finding(place, "a dead address needs another one", mend)
        elif cause.again == "elsewhere" and cause.bounce != "hard":
            mend = "say 'hard', or what else sending again takes"
            yield Finding(place, "it takes another address, so this one is dead", mend)


RULE = Rule(
    name="dead-addresses-need-another",
    en="`bounce` is `hard` if and only if the email has to be sent to another address (`again: "
    "elsewhere`).",
    de="`bounce` ist genau dort `hard`, wo erneutes Senden eine andere Adresse braucht "
    "(`again: elsewhere`).",
    check=check,
    good="    acts: recipient\n    bounce: soft\n",
    bad="    acts: recipient\n    bounce: hard\n",
    at="causes.mailbox-full.bounce",
    fields=("Cause.bounce",),
)
