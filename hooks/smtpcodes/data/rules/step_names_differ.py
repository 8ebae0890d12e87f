"""The name of a step is its own."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import steps


def check(document: Document) -> Iterator[Finding]:
    """Yield each name that a cause gives twice, and each step for some codes that has none."""
    known: set[tuple[str, str]] = set()
    for place, slug, step in steps(document.knowledge):
        if step.id and (slug, step.id) in known:
            yield Finding((*place, "id"), f"'{step.id}' names two steps", "another name")
        if (step.codes or step.own_server) and not step.id:
            limit = "codes" if step.codes else "own_server"
            yield Finding(place, f"'{limit}' without an 'id'", "give the step an 'id'")
        if step.id:
            known.add((slug, step.id))


RULE = Rule(
    name="step-names-differ",
    en="Within a cause, an `id` names one step. A step with `codes` or `own_server` has an `id`.",
    de="Innerhalb einer Ursache benennt `id` einen einzigen Schritt; ein Schritt mit `codes` "
    "oder `own_server` hat eine.",
    check=check,
    good="id: rent,",
    bad="id: tidy,",
    at="causes.mailbox-full.steps.recipient[2].id",
    fields=("Step.id",),
)
