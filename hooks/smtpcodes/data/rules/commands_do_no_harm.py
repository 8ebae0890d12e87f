"""What a step destroys, replaces or opens is said, and it can be done with what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


class Harm(NamedTuple):
    """A command or a setting that harms whoever takes it as it stands, and what prevents that."""

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
    Harm(
        r"v=spf1 (?!-all`)|v=DMARC1",
        r"\bdig\b|[Ff]ehlt|nur einen|there is no|only one",
        "a second record beside one that exists already makes both invalid",
        "say to look first, or that there must be only one",
    ),
    Harm(
        r"smtp_sasl_auth_enable = yes",
        r"smtp_sasl_password_maps",
        "this switches the sign-in on and names no credentials",
        "name 'smtp_sasl_password_maps' as well",
    ),
    Harm(
        r"AcceptMessagesOnlyFrom\w+`",
        r"Get-|@\{Add=",
        "this parameter replaces the whole list of permitted senders",
        "write '@{Add=…}' behind it",
    ),
    Harm(
        r"`?DomainType Authoritative|auf `Authoritative`|to `Authoritative`",
        r"alle Postfächer|all mailboxes|nicht mehr|no longer",
        "a domain that is authoritative refuses mail to every mailbox elsewhere",
        "say for which domains: 'all mailboxes are there'",
    ),
    Harm(
        r"`Authentication-Results`",
        r"[Tt]est|anderen Anbieter|another provider",
        "what a refusing server found does not come back with the bounce message",
        "read it in a test email that arrived",
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
    en="A command ends on its own. The text next to it says what it deletes or replaces, what to "
    "check first and what else it needs.",
    de="Ein Befehl endet von selbst, und der Text daneben sagt, was er löscht oder ersetzt, was "
    "man vorher nachsieht und was noch dazugehört.",
    check=check,
    good="en: Enable the account.",
    bad="en: Clear the queue with `postsuper -d <ID>`.",
    at="causes.mailbox-disabled.steps.recipient-admin[0].en",
)
