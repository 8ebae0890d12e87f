"""Keys that are codes stand in quotes."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document, Scalar
from smtpcodes.data.rules.rewriting import Edit, edited
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.values_are_typed import NUMBER


def check(document: Document) -> Iterator[Finding]:
    """Yield each key that reads as a number."""
    for one in _bare(document):
        yield Finding(one.place, f"{one.value} reads as a number", f'write "{one.value}"')


def fix(document: Document) -> str:
    """Return the text with those keys in quotes."""
    edits = (Edit(one.start, one.end, f'"{one.value}"') for one in _bare(document))
    return edited(document.text, edits)


def _bare(document: Document) -> Iterator[Scalar]:
    for one in document.scalars:
        if one.is_key and not one.style and NUMBER.fullmatch(one.value):
            yield one


RULE = Rule(
    name="keys-stand-in-quotes",
    en='Keys that are codes or classes are in quotes: `"550"`, `"4"`.',
    de='Schlüssel, die Codes oder Klassen sind, stehen in Anführungszeichen: `"550"`, `"4"`.',
    check=check,
    good='  "552":\n    text:',
    bad="  552:\n    text:",
    at="replies.552",
    fix=fix,
    form=True,
)
