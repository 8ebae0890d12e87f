"""What others call causes and codes, seen from the causes and codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smtpcodes.data.model import Knowledge, Program


@dataclass(frozen=True)
class Named:
    """The names that one program gives to a code."""

    slug: str
    program: Program
    names: list[str]


def terms_of(cause: str, knowledge: Knowledge) -> dict[str, list[str]]:
    """Return the words of each vocabulary that cover a cause; a vocabulary without any is left out.

    ``knowledge`` names the vocabularies in their order.
    """
    found = {
        slug: [name for name, term in vocabulary.terms.items() if cause in term.causes]
        for slug, vocabulary in knowledge.vocabularies.items()
    }
    return {slug: names for slug, names in found.items() if names}


def names_of(code: str, knowledge: Knowledge) -> list[Named]:
    """Return the names of a code in programs, by the name of the program."""
    detail = f"X{code[1:]}"
    found = [
        Named(slug, program, names)
        for slug, program in knowledge.programs.items()
        if (names := [*program.codes.get(code, []), *program.codes.get(detail, [])])
    ]
    return sorted(found, key=lambda one: one.program.name.casefold())


def named_codes(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield each name of a code in a program, and the code or the detail that has it."""
    for program in knowledge.programs.values():
        for code, names in program.codes.items():
            yield from ((name, code) for name in names)
