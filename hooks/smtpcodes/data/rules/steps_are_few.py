"""Nobody gets a long list of things to do."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

MOST = 6
"""Steps of one role; the class of the failure decides which of them count."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each role that has too many steps for one class of failure."""
    for slug, cause in document.knowledge.causes.items():
        for role, steps in cause.steps.items():
            count = max(sum(step.only in (None, digit) for step in steps) for digit in "45")
            if count > MOST:
                place = ("causes", slug, "steps", role)
                yield Finding(place, f"{count} steps", f"at most {MOST}; leave out or join some")


RULE = Rule(
    name="steps-are-few",
    en=f"A role has at most {MOST} steps.",
    de=f"Eine Rolle hat höchstens {MOST} Schritte.",
    check=check,
    good="        - {de: Räumen Sie Ihr Postfach auf., en: Tidy up your mailbox.}\n",
    bad="".join(f"        - {{de: Schritt {n}., en: Step {n}.}}\n" for n in range(MOST)),
    at="causes.mailbox-full.steps.recipient",
    fields=("Cause.steps",),
)
