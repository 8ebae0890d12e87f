"""Titles tell causes apart."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause that has the title of an earlier one."""
    first: dict[tuple[str, str], str] = {}
    for slug, cause in document.knowledge.causes.items():
        for language in LANGUAGES:
            key = language, cause.title[language].casefold()
            if key in first:
                place = ("causes", slug, "title", language)
                yield Finding(place, f"same title as '{first[key]}'", "tell them apart")
            first.setdefault(key, slug)


RULE = Rule(
    name="titles-differ",
    en="No two causes have the same title.",
    de="Keine zwei Ursachen haben denselben Titel.",
    check=check,
    good="en: Mailbox full}\n    plain",
    bad="en: mailbox disabled}\n    plain",
    at="causes.mailbox-full.title.en",
    fields=("Cause.title",),
)
