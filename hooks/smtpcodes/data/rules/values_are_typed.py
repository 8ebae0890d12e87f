"""A value is what it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document, Scalar
from smtpcodes.data.rules.rewriting import Edit, edited
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import value_at

NUMBER = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
    r"|0[ob][0-7_]+|0x[0-9a-fA-F_]+|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
"""What YAML 1.2 (section 10.3) reads as a number where it stands without quotes."""

BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE")
ALIKE = {"true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0"}


def check(document: Document) -> Iterator[Finding]:
    """Yield each text that reads as another type, and each yes or no that is written as a text."""
    for one in document.scalars:
        if one.is_key:
            continue
        is_boolean = not one.style and bool(BOOLEAN.fullmatch(one.value))
        if is_boolean or one.value.lower() in ALIKE:
            meant = isinstance(value_at(document.written, one.place), bool)
            if meant and not is_boolean:
                yield Finding(one.place, f"'{one.value}' is a text here", "write true or false")
            if is_boolean and not meant:
                yield Finding(one.place, f"{one.value} is no text", f'write "{one.value}"')
        if _is_number(one) and isinstance(value_at(document.written, one.place), str):
            yield Finding(one.place, f"{one.value} reads as a number", f'write "{one.value}"')


def fix(document: Document) -> str:
    """Return the text with those values in quotes that read as another type."""
    return edited(document.text, (
        Edit(one.start, one.end, f'"{one.value}"')
        for one in document.scalars
        if not one.is_key
        and (_is_number(one) or (not one.style and BOOLEAN.fullmatch(one.value)))
        and isinstance(value_at(document.written, one.place), str)
    ))  # fmt: skip


def _is_number(one: Scalar) -> bool:
    return not one.style and bool(NUMBER.fullmatch(one.value))


RULE = Rule(
    name="values-are-typed",
    en='Codes and other numbers are in quotes (`"550"`), `true` and `false` are not.',
    de='Codes und andere Zahlen stehen in Anführungszeichen (`"550"`), `true` und `false` ohne.',
    check=check,
    good='    instead: ["552"]',
    bad="    instead: [552]",
    at="enhanced.X.2.1.instead[0]",
    fix=fix,
)
