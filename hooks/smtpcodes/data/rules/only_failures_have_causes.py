"""Only failures have causes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes


def check(document: Document) -> Iterator[Finding]:
    """Yield the causes of a success; a number with ``states`` may report a failure all the same."""
    for code, place, entry in classes(document.knowledge):
        if entry.causes and code[0] not in "45" and (place[0] == "enhanced" or not entry.states):
            mend = "remove 'causes'"
            if place[0] == "replies":
                mend += ", or add 'states: [unsent]'"
            yield Finding((*place, "causes"), f"{code} is no failure", mend)


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
