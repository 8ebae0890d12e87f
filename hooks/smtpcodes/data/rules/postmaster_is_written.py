"""The other side's administrator can be written to."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause for the other side's administrator without a message to send."""
    for slug, cause in document.knowledge.causes.items():
        if cause.acts == "recipient-admin" and cause.postmaster is None:
            mend = "add the message to the other side's postmaster"
            yield Finding(("causes", slug), "'postmaster' is missing", mend)


RULE = Rule(
    name="postmaster-is-written",
    en="If the recipient's administrator has to act, there is a message for the postmaster.",
    de="Wo der Administrator des Empfängers handelt, gibt es eine Nachricht an den Postmaster.",
    check=check,
    good="""\
    postmaster:
      de: Ihr Server lehnt `<address>` ab, zuletzt um <Zeitpunkt mit Zeitzone>.
      en: Your server refuses `<address>`, last at <time with time zone>.
""",
    bad="",
    at="causes.mailbox-disabled",
    fields=("Cause.postmaster",),
)
