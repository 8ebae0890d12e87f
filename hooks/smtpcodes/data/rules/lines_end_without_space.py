"""Lines end with a sign that can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each line that ends in white space."""
    for line, row in enumerate(document.rows, 1):
        if row != row.rstrip():
            yield Finding(document.place_at(line), "white space at the end", "remove it", line)


def fix(document: Document) -> str:
    """Return the text without it."""
    return "\n".join(row.rstrip() for row in document.rows)


RULE = Rule(
    name="lines-end-without-space",
    en="No line ends with white space.",
    de="Keine Zeile endet mit Leerraum.",
    check=check,
    good="    name: Post\n",
    bad="    name: Post  \n",
    at="providers.post.name",
    fix=fix,
    form=True,
)
