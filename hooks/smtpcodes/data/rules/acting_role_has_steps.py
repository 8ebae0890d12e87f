"""Who acts first has something to do."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause whose first role has nothing to do, or does not come first."""
    for slug, cause in document.knowledge.causes.items():
        place = ("causes", slug, "steps")
        if cause.acts not in cause.steps:
            yield Finding(place, f"no steps for '{cause.acts}', who acts first", "add them")
        elif next(iter(cause.steps)) != cause.acts:
            mend = "let that role's steps stand first"
            yield Finding(place, f"'{cause.acts}' acts first and does not stand first", mend)
        if cause.acts_public and cause.acts_public not in cause.steps:
            yield Finding(place, f"no steps for '{cause.acts_public}', who acts first", "add them")


RULE = Rule(
    name="acting-role-has-steps",
    en="The role that has to act first has steps, and they come first.",
    de="Wer zuerst handeln muss, hat Schritte, und sie stehen zuerst.",
    check=check,
    good="    acts: recipient\n",
    bad="    acts: sender\n",
    at="causes.mailbox-full.steps",
)
