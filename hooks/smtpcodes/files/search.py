"""The search index of each language, in the form that the theme's search worker reads.

It holds what identifies a page: codes, titles, keywords. No pages' texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from smtpcodes.data.languages import PARTICULARS, Language
from smtpcodes.labels import LABELS
from smtpcodes.site import addresses
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site, classes, subjects

SEPARATOR = r"[\s–/,;:()#\"'«»„“”‚‘\[\]{}<>|=!?&*+_@]+|-(?!\D)|\.(?!\d)"
"""Between words: white space and signs; a hyphen before a digit (550-5.7.1, not E-Mail); a dot
that no digit follows (5.7.1 stays whole)."""

FIELDS = {
    "title": 2.0,
    "text": 1.0,
    "code3": 1e5,
    "code5": 1e8,
    "code6": 1e7,
    "code7": 1e6,
    "members": 1e3,
}
"""The fields of the index and their weight.

A query is matched by its beginning: 5.7.1 finds 5.7.10 and 5.7.100 too. So codes stand in a
field of their length, the shorter the heavier; and the enhanced code of a pair, which says more,
outweighs the reply code.
"""

OVERVIEWS = {
    "codes/": "all",
    "cause/": "causes.all",
    "provider/": "providers.all",
    "news/": "news",
}
"""Pages that are one of a kind, with the label of their title."""

TYPED = [str.maketrans(dict(table)) for one in PARTICULARS.values() for table in one.spellings]
"""Of all languages: a server's words stand in the index of each."""


@dataclass(frozen=True)
class Entry:
    """One page in the index."""

    language: Language
    location: str
    title: str
    text: str
    codes: list[str] = field(default_factory=list)
    """What the page is about: a code, a class, a subject; it outweighs everything else."""
    members: list[str] = field(default_factory=list)
    """Further numbers of a range."""
    boost: float = 1.0


def entries(site: Site, language: Language) -> Iterator[Entry]:
    """Yield what identifies each generated page in ``language``."""
    for code in site.codes.values():
        yield _code(code, language)
    for slug, cause in site.knowledge.causes.items():
        words = [*cause.keywords[language], *(phrase for phrase in cause.phrases)]
        yield _entry(language, addresses.cause(slug), cause.title[language], words, boost=4)
    for slug, provider in site.knowledge.providers.items():
        words = [*provider.hosts, *provider.signs]
        yield _entry(language, addresses.provider(slug), provider.name, words, boost=2)
    words_of = LABELS[language]
    for overview in classes(site):
        title = words_of[f"class.{overview.name}"]
        yield _entry(language, overview.path, title, [], codes=[overview.name])
    for overview in subjects(site):
        title = f"{overview.name}.x: {site.knowledge.subjects[overview.name].title[language]}"
        yield _entry(language, overview.path, title, [], codes=[f"{overview.name}.x".lower()])
    for path, key in OVERVIEWS.items():
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
        for code in entry.codes:
            document[f"code{len(code)}"] = code
        if entry.members:
            document["members"] = " ".join(entry.members)
        if entry.boost != 1:
            document["boost"] = entry.boost
        documents.append(document)
    config = {
        # Neither stemmer nor stop words: they would drop digits and words like "not".
        "lang": ["en"],
        "separator": SEPARATOR,
        "pipeline": [],
        "fields": {name: {"boost": boost} for name, boost in FIELDS.items()},
    }
    return json.dumps({"config": config, "docs": documents}, ensure_ascii=False)


def variants(words: str) -> list[str]:
    """Return how people type words without their accents: ``empfaenger``, ``empfanger``."""
    lower = words.lower()
    return [spelling for spelling in {lower.translate(table) for table in TYPED}
            if spelling != lower]  # fmt: skip


def _code(code: Code, language: Language) -> Entry:
    words = list(code.entry.keywords[language])
    if code.entry.text:
        words.append(code.entry.text)
    return _entry(language, addresses.code(code.code), f"{code.name} {code.title[language]}",
                  words, codes=[code.code], members=code.members)  # fmt: skip


def _entry(
    language: Language,
    path: str,
    title: str,
    words: list[str],
    *,
    codes: list[str] | None = None,
    members: list[str] | None = None,
    boost: float = 1.0,
) -> Entry:
    parted = [word.replace("-", " ") for word in [title, *words] if "-" in word]
    spellings = sorted(
        {*parted, *(variant for word in [title, *words] for variant in variants(word))}
    )
    text = ", ".join(dict.fromkeys([*words, *spellings]))
    location = addresses.in_language(path, language)
    return Entry(language, location, title, text, codes or [], members or [], boost)


def _below_base(entry: Entry) -> str:
    """Return the location below the language's root, where the index stands."""
    return entry.location.removeprefix(addresses.in_language("", entry.language))
