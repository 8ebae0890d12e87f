"""Lines end as everywhere else in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

WINDOWS = "\r\n"


def check(document: Document) -> Iterator[Finding]:
    """Yield the first line that ends as on Windows: an editor writes all of them so."""
    before, end, _ = document.text.partition(WINDOWS)
    if end:
        line = before.count("\n") + 1
        place = document.place_at(line)
        yield Finding(place, "the line ends as on Windows", "call `make fix`", line)


def fix(document: Document) -> str:
    """Return the text with the usual ends of lines."""
    return document.text.replace(WINDOWS, "\n")


RULE = Rule(
    name="lines-end-alike",
    en="Lines end with a line feed alone, not as on Windows.",
    de="Zeilen enden nur mit einem Zeilenvorschub, nicht wie unter Windows.",
    check=check,
    good="    name: Post\n",
    bad="    name: Post\r\n",
    at="providers.post.name",
    fix=fix,
    form=True,
)
