"""What a page calls the likeliest cause, some server that sends the code means by it."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import Finding, Rule


def reported(knowledge: Knowledge) -> dict[str, set[str]]:
    """Return by enhanced code which causes responses report with it."""
    found: dict[str, set[str]] = {}
    for provider in knowledge.providers.values():
        for response in provider.responses.values():
            if response.status:
                found.setdefault(response.status, set()).add(response.cause)
    return found


def check(document: Document) -> Iterator[Finding]:
    """Yield each nonstandard enhanced code whose first cause no response with it reports.

    Nothing but what its servers say defines such a code. A standard code means what its RFC says,
    whatever the few servers that we know make of it.
    """
    met = reported(document.knowledge)
    for detail, entry in document.knowledge.enhanced.items():
        if entry.standing != "nonstandard":
            continue
        for digit, status in entry.classes.items():
            known = met.get(digit + detail[1:])
            if known and status.causes and status.causes[0] not in known:
                place = ("enhanced", detail, "classes", digit, "causes", 0)
                message = f"no response with this code reports '{status.causes[0]}'"
                mend = f"put first what one reports: {', '.join(sorted(known))}; or correct that"
                yield Finding(place, message, mend)


RULE = Rule(
    name="likeliest-causes-are-met",
    en="The first cause of a nonstandard enhanced code is one that a response with it reports, "
    "if there are any.",
    de="Die erste Ursache eines erweiterten Statuscodes ohne Standard ist eine, die eine Antwort "
    "mit ihm meldet, wenn es solche gibt.",
    check=check,
    good="""\
        text: "mailbox locked"
        cause: mailbox-disabled
""",
    bad="""\
        text: "mailbox locked"
        cause: mailbox-full
""",
    at="enhanced.X.2.1.classes.5.causes[0]",
    fields=("StatusClass.causes",),
)
