"""Programs give names to codes that there are."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.numbering import status_codes
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each code with a name and without an entry."""
    known = _known(document.knowledge)
    for slug, program in document.knowledge.programs.items():
        for code in program.codes:
            if code not in known:
                place = ("programs", slug, "codes", code)
                yield Finding(place, f"unknown code '{code}'", "add the code, or remove the name")


def _known(knowledge: Knowledge) -> set[str]:
    codes = {*knowledge.replies, *status_codes(knowledge)}
    return codes | {f"X{code[1:]}" for code in codes if "." in code}


RULE = Rule(
    name="named-codes-exist",
    en="A code to which a program gives a name has an entry.",
    de="Ein Code, dem ein Programm einen Namen gibt, hat einen Eintrag.",
    check=check,
    good='"552": [STORAGE_EXCEEDED]',
    bad='"553": [STORAGE_EXCEEDED]',
    at="programs.library.codes.553",
    fields=("Program.codes",),
)
