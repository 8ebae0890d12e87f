"""What a command destroys or opens is said, and it ends by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


class Harm(NamedTuple):
    """A command that harms whoever types it as it stands, and what makes it harmless."""

    command: str
    unless: str
    """What the text has to hold besides."""
    message: str
    mend: str


HARMS = (
    Harm(
        r"openssl s_client(?![^`]*(?:</dev/null|-crlf))",
        r"(?!)",
        "this command waits for input and never ends",
        "add '</dev/null', or '-crlf' where somebody types SMTP into it",
    ),
    Harm(
        r"postsuper -d\b",
        r"löscht|delete",
        "this command destroys email without a word to its sender",
        "say so, or return the email with 'postsuper -e <ID>'",
    ),
    Harm(
        r"v=spf1 [^`\"]*(?:ip4|include):[^`\"]* -all",
        r"(?!)",
        "a record with '-all' loses forwarded email (RFC 9989, section 7.1)",
        "end it with '~all'",
    ),
)


def check(document: Document) -> Iterator[Finding]:
    """Yield each text with a command that harms."""
    for one in document.told:
        for harm in HARMS:
            if re.search(harm.command, one.text) and not re.search(harm.unless, one.text):
                yield Finding(one.place, harm.message, harm.mend)


RULE = Rule(
    name="commands-do-no-harm",
    en="A command ends by itself, and the text beside it says what it deletes.",
    de="Ein Befehl endet von selbst, und der Text daneben sagt, was er löscht.",
    check=check,
    good="en: Enable the account.",
    bad="en: Clear the queue with `postsuper -d <ID>`.",
    at="causes.mailbox-disabled.steps.recipient-admin[0].en",
)
