"""Only failures have causes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import named_causes


def check(document: Document) -> Iterator[Finding]:
    """Yield the causes of a success; a code with ``retry`` may report a failure all the same."""
    for place, slugs in named_causes(document.knowledge):
        if place[0] == "replies":
            code = str(place[1])
            digit, retry = code[0], document.knowledge.replies[code].retry
            mend = "remove 'causes', or add 'retry: client'"
        else:
            code, digit = f"{place[3]}{str(place[1])[1:]}", str(place[3])
            retry, mend = None, "remove 'causes'"
        if slugs and digit not in "45" and not retry:
            yield Finding(place, f"{code} is no failure", mend)


RULE = Rule(
    name="only-failures-have-causes",
    en="A success has no cause.",
    de="Ein Erfolg hat keine Ursache.",
    check=check,
    good="""\
        meaning: {de: Nichts zu tun., en: Nothing to do.}
""",
    bad="""\
        meaning: {de: Nichts zu tun., en: Nothing to do.}
        causes: [mailbox-full]
""",
    at="enhanced.X.2.2.classes.2.causes",
)
