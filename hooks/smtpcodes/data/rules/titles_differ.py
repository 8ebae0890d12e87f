"""Titles tell pages apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Knowledge, Text
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause and each code that has the title of an earlier one of its kind."""
    first: dict[tuple[str, str, str], str] = {}
    for kind, name, place, title in chain(_causes(document.knowledge), _codes(document.knowledge)):
        for language in LANGUAGES:
            key = kind, language, title[language].casefold()
            if key in first:
                at = (*place, "title", language)
                yield Finding(at, f"same title as '{first[key]}'", "tell them apart")
            first.setdefault(key, name)


def _causes(knowledge: Knowledge) -> Iterator[tuple[str, str, Place, Text]]:
    for slug, cause in knowledge.causes.items():
        yield "cause", slug, ("causes", slug), cause.title


def _codes(knowledge: Knowledge) -> Iterator[tuple[str, str, Place, Text]]:
    """Yield every code with the title of its page: of the class, or else of the detail."""
    for code, place, one in classes(knowledge):
        title = one.title or knowledge.enhanced[str(place[1])].title
        yield "code", code, place, title


RULE = Rule(
    name="titles-differ",
    en="No two causes and no two codes have the same title. The `title` of a class tells codes "
    "such as 4.2.2 and 5.2.2 apart.",
    de="Keine zwei Ursachen und keine zwei Codes haben denselben Titel: Was 4.2.2 und 5.2.2 "
    "gemeinsam haben, unterscheidet der `title` einer Klasse.",
    check=check,
    good="en: Mailbox full}\n    plain",
    bad="en: mailbox disabled}\n    plain",
    at="causes.mailbox-full.title.en",
    fields=("Cause.title", "Reply.title", "Enhanced.title", "StatusClass.title"),
)
