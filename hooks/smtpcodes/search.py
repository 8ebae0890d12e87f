"""The search index of each language, in the form that the theme's search worker reads.

It holds what identifies a page: codes, titles, keywords. No pages' texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from smtpcodes import addresses
from smtpcodes.codes import Code
from smtpcodes.labels import LABELS
from smtpcodes.model import Language
from smtpcodes.pages import Site, classes, subjects

SEPARATOR = r"[\s\-–/,;:()#\"'«»„“”‚‘’\[\]{}<>|=!?&*+_@]+|\.(?!\d)"
"""Between words: white space and signs, and a dot that no digit follows (5.7.1 stays whole)."""

FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


@dataclass(frozen=True)
class Entry:
    """One page in the index."""

    language: Language
    location: str
    title: str
    text: str
    tags: list[str] = field(default_factory=list)
    """The codes that the page is about; they outweigh everything else."""
    boost: float = 1.0


def entries(site: Site, language: Language) -> Iterator[Entry]:
    """Yield what identifies each generated page in ``language``."""
    for code in site.codes.values():
        yield _code(code, language)
    for slug, cause in site.knowledge.causes.items():
        words = [*cause.keywords[language], *(phrase for phrase in cause.phrases)]
        yield _entry(language, addresses.cause(slug), cause.title[language], words, boost=2)
    for slug, provider in site.knowledge.providers.items():
        words = [*provider.hosts, *provider.signs]
        yield _entry(language, addresses.provider(slug), provider.name, words, boost=2)
    words_of = LABELS[language]
    for overview in classes(site):
        title = words_of[f"class.{overview.name}"]
        yield _entry(language, overview.path, title, [], tags=[overview.name])
    for overview in subjects(site):
        title = f"{overview.name}.x: {site.knowledge.subjects[overview.name].title[language]}"
        yield _entry(language, overview.path, title, [], tags=[f"{overview.name}.x".lower()])
    for path, key in (("codes/", "all"), ("cause/", "causes.all"), ("provider/", "providers.all")):
        yield _entry(language, path, words_of[key], [])


def index(found: list[Entry]) -> str:
    """Return the index as the theme's worker reads it (JSON)."""
    documents = []
    for entry in found:
        document: dict[str, Any] = {
            "location": _below_base(entry),
            "title": entry.title,
            "text": entry.text,
        }
        if entry.tags:
            document["tags"] = entry.tags
        if entry.boost != 1:
            document["boost"] = entry.boost
        documents.append(document)
    config = {
        # Neither stemmer nor stop words: they would drop digits and words like "not".
        "lang": ["en"],
        "separator": SEPARATOR,
        "pipeline": [],
        "fields": {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
    }
    return json.dumps({"config": config, "docs": documents}, ensure_ascii=False)


def variants(words: str) -> list[str]:
    """Return how people type German without umlauts: ``empfaenger``, ``empfanger``."""
    lower = words.lower()
    return [spelling for spelling in {lower.translate(FOLDED), lower.translate(PLAIN)}
            if spelling != lower]  # fmt: skip


def _code(code: Code, language: Language) -> Entry:
    words = list(code.keywords[language])
    if code.text:
        words.append(code.text)
    # A query is matched by its beginning: 5.7.1 finds 5.7.10 too. The shorter code, and the
    # enhanced one of a pair, must come first.
    boost = 1.0 if not code.is_enhanced else max(2.0, 12.0 - len(code.code))
    return _entry(language, addresses.code(code.code), f"{code.name} {code.title[language]}",
                  words, tags=[code.code, *code.members], boost=boost)  # fmt: skip


def _entry(
    language: Language,
    path: str,
    title: str,
    words: list[str],
    tags: list[str] | None = None,
    boost: float = 1.0,
) -> Entry:
    spellings = sorted(variant for word in [title, *words] for variant in variants(word))
    text = ", ".join(dict.fromkeys([*words, *spellings]))
    return Entry(language, addresses.in_language(path, language), title, text, tags or [], boost)


def _below_base(entry: Entry) -> str:
    """Return the location below the language's root, where the index stands."""
    return entry.location.removeprefix(addresses.in_language("", entry.language))
