"""What no server has taken tells nothing of the recipient's address."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause that keeps the mail in the mail program and blames the address."""
    for slug, cause in document.knowledge.causes.items():
        if cause.submission and cause.bounce != "block":
            place = ("causes", slug, "bounce")
            yield Finding(place, "the address was never tried", "say 'block'")


RULE = Rule(
    name="unsent-mail-blames-no-address",
    en="A cause with `submission: true` has `bounce: block`, because nobody has tried the "
    "address yet.",
    de="Eine Ursache mit `submission: true` hat `bounce: block`: Die Adresse hat noch niemand "
    "versucht.",
    check=check,
    good="    symptom: true\n",
    bad="    symptom: true\n    submission: true\n",
    at="causes.mailbox-full.bounce",
    fields=("Cause.bounce",),
)
