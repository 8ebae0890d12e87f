"""Nobody gets a long list of things to do."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

MOST = 6
"""Steps of one role; the class of the failure decides which of them count, and those that some
codes alone have do not."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each role that has too many steps for one class of failure."""
    for slug, cause in document.knowledge.causes.items():
        for role, steps in cause.steps.items():
            usual = [step for step in steps if not step.codes]
            count = max(
                sum(step.only in (None, digit) and step.public in (None, public) for step in usual)
                for digit in "45"
                for public in (False, True)
            )
            if count > MOST:
                place = ("causes", slug, "steps", role)
                yield Finding(place, f"{count} steps", f"at most {MOST}; leave out or join some")


RULE = Rule(
    name="steps-are-few",
    en=f"A role has at most {MOST} steps, not counting those for particular codes.",
    de=f"Eine Rolle hat höchstens {MOST} Schritte, ohne die für einzelne Codes.",
    check=check,
    good="      recipient:\n",
    bad="      recipient:\n"
    + "".join(f"        - {{de: Schritt {n}., en: Step {n}.}}\n" for n in range(MOST - 1)),
    at="causes.mailbox-full.steps.recipient",
    fields=("Cause.steps",),
)
