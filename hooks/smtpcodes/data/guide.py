"""The made parts of CONTRIBUTING: tables of fields, the rules, the glossary.

A part stands between ``<!-- made: fields of Cause -->`` and ``<!-- end -->``; the rest of the file
is written by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from smtpcodes.data.descriptions import description, entry
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.glossary import GLOSSARY

PART = re.compile(r"(<!-- made: (?P<name>[^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(text: str) -> str:
    """Return the text of CONTRIBUTING with every made part as it should be.

    Raises ``LookupError`` where a part has a name that nothing is made for.
    """
    return PART.sub(lambda part: part[1] + "\n".join(_made(part["name"])) + "\n" + part[3], text)


def _made(name: str) -> Iterator[str]:
    kind, _, which = name.partition(" of ")
    if kind == "fields":
        yield from _table("field | what it holds", _fields(which))
    elif name == "rules":
        yield from _table("rule | what it says | auf Deutsch", _rules())
    elif name == "words":
        yield from _table("English | German | avoid", _words())
    else:
        raise LookupError(f"nothing is made for '{name}' in CONTRIBUTING")


def _table(head: str, rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {head} |"
    yield "|" + "---|" * (head.count("|") + 1)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _fields(which: str) -> Iterator[tuple[str, ...]]:
    for field in entry(which).model_fields:
        yield f"`{field}`", description(which, field)


def _rules() -> Iterator[tuple[str, ...]]:
    for rule in RULES:
        yield f"`{rule.name}`{' (fix)' if rule.fix else ''}", rule.en, rule.de


def _words() -> Iterator[tuple[str, ...]]:
    for term in GLOSSARY:
        yield term.en, term.de, term.avoid


if __name__ == "__main__":
    guide = Path(sys.argv[1])
    guide.write_text(renewed(guide.read_text(encoding="utf-8")), encoding="utf-8")
