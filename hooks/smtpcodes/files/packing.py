"""The decoder's catalog as its page loads it: the same knowledge in fewer bytes.

``/api/v1/decoder.json`` is for everybody and keeps its form. This one is read by
``decoder/unpacking.js`` alone and may change with it: causes and providers are numbers, what
belongs to a cause stands together, a response's id is told by the words of its text.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from smtpcodes.data.loading import load
from smtpcodes.files.api import ROOT
from smtpcodes.files.catalog import Catalog, ResponseRow, catalog
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site

PATH = "decode/catalog.json"
PUBLIC = f"{ROOT}decoder.json"

CELL, PART = "\t", "|"
"""Between the cells of a line, and between the parts of a response or what may stand in a gap."""

GAP = "…"
WORD = re.compile(r"[a-z0-9]+")
FIRST = 35
"""The character that stands for the first word of a response's text in its id."""

MANY = 57
"""So many words have a character, up to the backslash, which JSON would double."""

ALONE = ("codes", "causes", "phrases", "gaps", "responses", "dialect")
"""What is packed; all else stays as it is."""


def pack(knowledge: Catalog) -> dict[str, Any]:
    """Return the catalog without what the scripts do not need, ready for JSON."""
    causes = {slug: number for number, slug in enumerate(knowledge["causes"])}
    providers = {slug: number for number, slug in enumerate(knowledge["providers"])}
    rows = sorted(knowledge["responses"], key=lambda row: (causes[row[4]], row[0]))
    return {
        "causes": " ".join(causes),
        "codes": _codes(knowledge, causes),
        "known": _known(knowledge, causes, rows),
        "speakers": " ".join(str(providers[row[1]]) for row in rows),
        "answers": "\n".join(f"{row[2] or ''} {row[3] or ''}".strip() for row in rows),
        "ids": "\n".join(_id(row) for row in rows),
        "dialect": {
            slug: "\n".join(_line(code, found, causes) for code, found in codes.items())
            for slug, codes in knowledge["dialect"].items()
        },
        "rest": {key: value for key, value in knowledge.items() if key not in ALONE},
    }


def _line(name: str, slugs: list[str], causes: dict[str, int]) -> str:
    return " ".join([name, *(str(causes[slug]) for slug in slugs)])


def _codes(knowledge: Catalog, causes: dict[str, int]) -> str:
    """Return a line for each list of causes: their numbers, and the codes that have it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for code, slugs in knowledge["codes"].items():
        groups[" ".join(str(causes[slug]) for slug in slugs)].append(code)
    return "\n".join(f"{numbers}{CELL}{' '.join(codes)}" for numbers, codes in groups.items())


def _known(
    knowledge: Catalog, causes: dict[str, int], rows: list[ResponseRow]
) -> list[tuple[str, str, str]]:
    """Return for each cause its phrases, its gaps and the texts of its responses."""
    phrases: dict[str, list[str]] = defaultdict(list)
    for phrase, (first, *others) in knowledge["phrases"].items():
        numbers = " ".join(str(causes[slug]) for slug in others)
        phrases[first].append(phrase + (CELL + numbers if numbers else ""))
    gaps: dict[str, list[str]] = defaultdict(list)
    for before, behind, slug in knowledge["gaps"]:
        gaps[slug].append(GAP.join(PART.join(side) for side in (before, behind)))
    texts: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        texts[row[4]].append(CELL.join(row[5]))
    return [
        ("\n".join(phrases[slug]), "\n".join(gaps[slug]), "\n".join(texts[slug])) for slug in causes
    ]


def _id(row: ResponseRow) -> str:
    """Return a response's id by what it is made of: provider, codes, words of the text.

    A digit says which of the provider and the codes it begins with; then a character stands for
    each word, by its place in the text, or the word itself between blanks.
    """
    name, provider, reply, status, _, fragments = row
    kind = 0
    if name.startswith(f"{provider}-"):
        name = name.removeprefix(f"{provider}-")
        kind = 4
    for number, code in enumerate(_codes_of(reply, status), 1):
        if code and f"{name}-".startswith(f"{code}-"):
            name = name[len(code) + 1 :]
            kind += number
            break
    places = {word: at for at, word in reversed(list(enumerate(words_of(fragments))))}
    signs = [_sign(word, places) for word in name.split("-")] if name else []
    return f"{kind}{''.join(signs)}"


def _codes_of(reply: str | None, status: str | None) -> tuple[str | None, ...]:
    detail = status and status.replace(".", "-")
    return (f"{reply}-{detail}" if reply and detail else None, detail, reply)


def words_of(fragments: list[str]) -> list[str]:
    """Return the words of a response, each once, as many as have a character."""
    return list(dict.fromkeys(WORD.findall(" ".join(fragments))))[:MANY]


def _sign(word: str, places: dict[str, int]) -> str:
    return chr(FIRST + places[word]) if word in places else f" {word} "


def catalog_files(site: Site) -> Iterator[FileSource]:
    """Yield the catalog in both its forms: everybody's, and that of the decoder's page."""
    known = catalog(site)
    yield _written(PUBLIC, known)
    yield _written(PATH, pack(known))


def page_files(site: Site) -> Iterator[FileSource]:
    """Yield the catalog of the decoder's page alone."""
    yield _written(PATH, pack(catalog(site)))


def _written(path: str, content: Any) -> FileSource:
    return FileSource(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    site = Site.of(load(Path("codes.yaml")), "/")
    print(next(file.content for file in catalog_files(site) if file.path == PATH))
