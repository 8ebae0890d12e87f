"""What stands in the tables is no formula."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

SIGNS = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula: it calculates, or calls a program."""

CELLS = {"title", "plain", "text"}
"""Fields that become cells of the CSV files."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each text that a spreadsheet would calculate."""
    for one in document.scalars:
        if not one.is_key and CELLS & {*one.place} and one.value.lstrip().startswith(SIGNS):
            sign = one.value.lstrip()[0]
            yield Finding(one.place, f"a formula in a spreadsheet: it begins with '{sign}'",
                          "begin with a word")  # fmt: skip


RULE = Rule(
    name="cells-are-no-formulas",
    en="Nothing in the tables begins with a character that starts a formula ("
    + ", ".join(f"`{sign}`" for sign in SIGNS)
    + "), because spreadsheets would calculate it.",
    de="Was in den Tabellen steht, beginnt mit keinem Zeichen einer Formel ("
    + ", ".join(f"`{sign}`" for sign in SIGNS)
    + "): Tabellenprogramme würden es berechnen.",
    check=check,
    good='"mailbox disabled at <host>"',
    bad='"=mailbox disabled at <host>"',
    at="providers.post.responses.550-disabled.text",
)
