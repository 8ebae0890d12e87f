"""A program has names for codes, or a note says what it has in their place."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each program with neither."""
    for slug, program in document.knowledge.programs.items():
        if not (program.codes or program.note):
            remedy = "name its codes, or say in `note` what it has in their place"
            yield Finding(("programs", slug), "neither names nor a note", remedy)


NOTE = """\
note:
      de: "Keine Namen, nur die Zahl."
      en: "No names, just the number."
"""

RULE = Rule(
    name="programs-have-names-or-a-note",
    en="A program that has no names for codes has a note on what it has instead.",
    de="Ein Programm, das Codes keine Namen gibt, hat eine Notiz dazu, was an deren Stelle steht.",
    check=check,
    good=NOTE,
    bad="codes: {}\n",
    at="programs.nameless",
    fields=("Program.note",),
)
