"""Everything has its place."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.ordering import arranged
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield the first line that stands elsewhere in the canonical order."""
    right = arranged(document).split("\n")
    for line, row in enumerate(document.rows, 1):
        if line > len(right) or row != right[line - 1]:
            message = "out of order, or blank lines are missing or too many"
            yield Finding(document.place_at(line), message, "call `make fix`", line)
            return


def fix(document: Document) -> str:
    """Return the text in canonical order; comments stay with the key below them."""
    return arranged(document)


RULE = Rule(
    name="entries-stand-in-order",
    en="Tables and fields are in the order of the model, entries in the order of their numbers "
    "or names, with a blank line between them.",
    de="Tabellen und Felder stehen in der Reihenfolge des Modells, Einträge nach Nummer oder "
    "Namen, mit einer Leerzeile dazwischen.",
    check=check,
    good="    name: Post\n    kind: mailbox\n",
    bad="    kind: mailbox\n    name: Post\n",
    at="providers.post.kind",
    fix=fix,
    form=True,
)
