"""What contributors read keeps to the glossary as well: sentences of rules, fields, the guides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from smtpcodes.data.descriptions import description
from smtpcodes.data.guide import PART
from smtpcodes.data.model import Language
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.avoided_words import avoided
from smtpcodes.data.schema import schema
from smtpcodes.data.texts import CODE_MARKS
from tests.unit.helpers import NO_PROSE, ROOT

GUIDES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md", "CHANGELOG.md",
          "package/README.md")  # fmt: skip
GERMAN = "\n## Auf Deutsch"
"""Where the German part of README begins."""

Told = tuple[str, Language, str]


def _rules() -> Iterator[Told]:
    for rule in RULES:
        yield rule.name, "en", rule.en
        yield rule.name, "de", rule.de


def _fields() -> Iterator[Told]:
    exported = schema()
    for name, part in [("Knowledge", exported), *exported["definitions"].items()]:
        for field in part.get("properties", {}):
            yield f"{name}.{field}", "en", description(name, field)


def _guides() -> Iterator[Told]:
    for path in GUIDES:
        text = PART.sub("", (ROOT / path).read_text(encoding="utf-8"))
        english, _, german = NO_PROSE.sub("", text).partition(GERMAN)
        yield path, "en", " ".join(english.split())
        yield path, "de", " ".join(german.split())


@pytest.mark.parametrize("told", [_rules, _fields, _guides])
def test_contributors_read_the_words_of_the_glossary(told: object) -> None:
    assert callable(told)
    found = [
        (place, word)
        for place, language, text in told()
        for word in avoided(CODE_MARKS.sub("", text), language)
    ]
    assert found == []
