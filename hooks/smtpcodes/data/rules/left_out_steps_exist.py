"""A code leaves out only steps that it has."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes, steps


def check(document: Document) -> Iterator[Finding]:
    """Yield each name in ``without`` that is no step of the code's causes."""
    knowledge = document.knowledge
    named: dict[str, set[str]] = {}
    for _, slug, step in steps(knowledge):
        if step.id:
            named.setdefault(slug, set()).add(f"{slug}/{step.id}")
    for code, place, entry in classes(knowledge):
        known = {name for slug in entry.causes for name in named.get(slug, ())}
        for at, name in enumerate(entry.without):
            if name not in known:
                mend = did_you_mean(name, known) or "give the step an 'id', or remove it here"
                yield Finding((*place, "without", at), f"{code} has no step '{name}'", mend)


RULE = Rule(
    name="left-out-steps-exist",
    en="`without` names steps of the code's own causes as `cause/id`.",
    de="`without` nennt Schritte der eigenen Ursachen des Codes, als `Ursache/id`.",
    check=check,
    good="without: [mailbox-full/tidy]",
    bad="without: [mailbox-full/tydy]",
    at="enhanced.X.2.2.classes.5.without[0]",
    fields=("Reply.without", "StatusClass.without"),
)
