"""What is searched for is in lower case."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import LANGUAGES, Knowledge
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings


def check(document: Document) -> Iterator[Finding]:
    """Yield each phrase, hint and keyword of a cause with a capital."""
    for place, wording in [*wordings(document.knowledge), *_keywords(document.knowledge)]:
        if wording != wording.lower():
            yield Finding(place, f"capitals in '{wording}'", f"write '{wording.lower()}'")


def _keywords(knowledge: Knowledge) -> Iterator[tuple[Place, str]]:
    for slug, cause in knowledge.causes.items():
        for language in LANGUAGES:
            for at, word in enumerate(cause.keywords[language]):
                yield ("causes", slug, "keywords", language, at), word


RULE = Rule(
    name="wordings-are-lower-case",
    en="Phrases, hints and the keywords of a cause are in lower case.",
    de="`phrases`, `hints` und die `keywords` einer Ursache sind kleingeschrieben.",
    check=check,
    good="phrases: [mailbox full, over quota]",
    bad="phrases: [mailbox full, over Quota]",
    at="causes.mailbox-full.phrases[1]",
    fields=("Cause.phrases", "Cause.keywords"),
)
