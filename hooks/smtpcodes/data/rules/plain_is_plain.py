"""The plain sentence needs no knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import CODE

TECHNICAL = re.compile(r"\b(?:SMTP|DNS|SPF|DKIM|DMARC|MX|RFC|PTR|HELO|EHLO|MIME)\b|`")


def check(document: Document) -> Iterator[Finding]:
    """Yield each ``plain`` with a code, a literal word or a technical one."""
    for one in document.told:
        if one.field == "plain":
            found = TECHNICAL.search(one.text) or CODE.search(one.text)
            if found:
                mend = "say it to a person who knows nothing of email"
                yield Finding(one.place, f"'{found[0]}' in a plain sentence", mend)


RULE = Rule(
    name="plain-is-plain",
    en="`plain` contains no codes, no terms such as SMTP or DNS, and no literal words.",
    de="`plain` nennt keine Codes, kein SMTP, DNS und dergleichen und keine wörtlichen Angaben.",
    check=check,
    good="en: There is enough room.",
    bad="en: There is enough room for SMTP.",
    at="enhanced.X.2.2.classes.2.plain.en",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
