"""The decoder's catalog as its page loads it: the same knowledge in fewer bytes.

``/api/v1/decoder.json`` is for everybody and keeps its form. This one is read by
``decoder/unpacking.js`` alone and may change with it: causes are numbers, providers are single
characters, what belongs together stands together. What the page does not need is left out (the
ids of the responses), and so is what the responses tell by themselves (most of the dialects).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from smtpcodes.data.loading import load
from smtpcodes.files.api import ROOT
from smtpcodes.files.catalog import Catalog, ResponseRow, agreed, catalog
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site

PATH = "decode/catalog.json"
PUBLIC = f"{ROOT}decoder.json"

CELL, PART = "\t", "|"
"""Between the cells of a line, and between the parts of a response or what may stand in a gap."""

GAP = "…"

SPEAKERS = [chr(sign) for sign in [*range(35, 92), *range(93, 127), *range(161, 1024)]]
"""The characters that stand for providers: none that JSON would escape."""

FEW = 4
"""So many letters in a row that two phrases share make them alike."""

VAGUE, EITHER = "~", "="
"""What marks a phrase among the vague ones, and among those that are known of several causes."""

ALONE = (
    "codes", "causes", "phrases", "vague", "either", "gaps", "responses", "dialect", "tokens",
    "providers", "wordings", "stages",
)  # fmt: skip
"""What is packed; all else stays as it is."""


def pack(knowledge: Catalog) -> dict[str, Any]:
    """Return the catalog without what the scripts do not need, ready for JSON."""
    causes = {slug: str(number) for number, slug in enumerate(_by_likeness(knowledge))}
    spoken = Counter(row[1] for row in knowledge["responses"])
    providers = sorted(knowledge["providers"], key=lambda slug: -spoken[slug])
    speakers = dict(zip(providers, SPEAKERS, strict=False))
    rows = sorted(
        knowledge["responses"],
        key=lambda row: (int(causes[row[4]]), _codes_of(row), speakers[row[1]], row[5]),
    )
    return {  # numbers apart from words: a packer fits its code to what it has just read
        "answers": _answers(rows),
        "speakers": "".join(speakers[row[1]] for row in rows),
        "codes": _codes(knowledge, causes),
        "known": _known(knowledge, causes, rows),
        "gaps": _gaps(knowledge, causes),
        "foreign": _foreign(knowledge, causes),
        "wordings": {kind: _alike(said) for kind, said in knowledge["wordings"].items()},
        "rest": {key: value for key, value in knowledge.items() if key not in ALONE},
        "stages": {
            stage: " ".join(causes[slug] for slug in slugs)
            for stage, slugs in knowledge["stages"].items()
        },
        "own": _own(knowledge),
        "causes": " ".join(causes),
        "providers": _providers(knowledge, providers),
        "tokens": _tokens(knowledge, causes, speakers),
    }


def _by_likeness(knowledge: Catalog) -> list[str]:
    """Return the causes so that each stands beside the one that speaks most like it.

    A packer looks back some thirty thousand characters and no further.
    """
    said: dict[str, set[Any]] = {slug: set() for slug in knowledge["causes"]}
    for phrase, causes in knowledge["phrases"].items():
        said[causes[0]].update(pairwise(phrase.split()))
    for row in knowledge["responses"]:
        said[row[4]].update(pairwise(" ".join(row[5]).split()))
    return _chain(said, max(said, key=lambda slug: len(said[slug])))


def _chain(said: dict[str, set[Any]], first: str) -> list[str]:
    """Return the keys, beginning with one and then each time the one most like the last."""
    left = [one for one in said if one != first]
    found = [first]
    while left:
        last = said[found[-1]]
        found.append(max(left, key=lambda one: _likeness(last, said[one])))
        left.remove(found[-1])
    return found


def _likeness(one: set[Any], other: set[Any]) -> float:
    return len(one & other) / max(1, len(one | other))


def _codes(knowledge: Catalog, causes: dict[str, str]) -> str:
    """Return a line for each list of causes: their numbers, and the codes that have it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for code, slugs in knowledge["codes"].items():
        groups[" ".join(causes[slug] for slug in slugs)].append(code)
    return "\n".join(f"{numbers}{CELL}{_ranges(codes)}" for numbers, codes in groups.items())


def _ranges(codes: list[str]) -> str:
    """Return codes as ranges where their details follow each other: ``5.7.606-649``."""
    found: list[tuple[str, str]] = []
    for code in codes:
        subject, dot, detail = code.rpartition(".")
        first, last = found[-1] if found else ("", "")
        if dot and first.startswith(f"{subject}.") and int(detail) == int(last) + 1:
            found[-1] = (first, detail)
        else:
            found.append((code, detail))
    return " ".join(first if first.endswith(last) else f"{first}-{last}" for first, last in found)


def _known(
    knowledge: Catalog, causes: dict[str, str], rows: list[ResponseRow]
) -> list[tuple[str, str]]:
    """Return for each cause its English phrases and the texts of its responses."""
    phrases = _phrases(knowledge, causes, is_ascii=True)
    texts: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        texts[row[4]].append(CELL.join(row[5]))
    return [(_alike(phrases[slug]), "\n".join(texts[slug])) for slug in causes]


def _phrases(knowledge: Catalog, causes: dict[str, str], *, is_ascii: bool) -> dict[str, list[str]]:
    """Return the phrases of each cause, with marks and the numbers of the other causes."""
    vague, either = set(knowledge["vague"]), set(knowledge["either"])
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, (first, *others) in knowledge["phrases"].items():
        if phrase.isascii() == is_ascii:
            marks = VAGUE * (phrase in vague) + EITHER * (phrase in either)
            also = marks + " ".join(causes[slug] for slug in others)
            found[first].append(phrase + (CELL + also if also else ""))
    return found


def _foreign(knowledge: Catalog, causes: dict[str, str]) -> list[str]:
    """Return for each cause its other phrases: what is in one language packs well."""
    phrases = _phrases(knowledge, causes, is_ascii=False)
    return [_alike(phrases[slug]) for slug in causes]


def _gaps(knowledge: Catalog, causes: dict[str, str]) -> list[str]:
    """Return for each cause its hints with a gap."""
    gaps: dict[str, list[str]] = defaultdict(list)
    for before, behind, slug in knowledge["gaps"]:
        gaps[slug].append(GAP.join(PART.join(side) for side in (before, behind)))
    return [_alike(gaps[slug]) for slug in causes]


def _alike(lines: list[str]) -> str:
    """Return lines so that those most like each other stand together: the page sorts them."""
    said = {one: {one[at : at + FEW] for at in range(len(one) - FEW + 1)} for one in lines}
    return "\n".join(_chain(said, lines[0])) if lines else ""


def _codes_of(row: ResponseRow) -> str:
    return " ".join(code for code in row[2:4] if code)


def _answers(rows: list[ResponseRow]) -> str:
    """Return the codes of the responses, each with how many in a row have it."""
    runs = [(codes, len(list(same))) for codes, same in groupby(rows, key=_codes_of)]
    return "\n".join(codes if many == 1 else f"{codes}{CELL}{many}" for codes, many in runs)


def _tokens(knowledge: Catalog, causes: dict[str, str], speakers: dict[str, str]) -> str:
    """Return a line for each provider and cause with the tokens that stand for them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for token, (slug, speaker) in knowledge["tokens"].items():
        groups[(speakers[speaker] if speaker else " ") + causes[slug]].append(token)
    return "\n".join(CELL.join([meant, *tokens]) for meant, tokens in groups.items())


def _providers(knowledge: Catalog, providers: list[str]) -> str:
    """Return a line for each provider: its name, its kind, its hosts, its signs."""
    rows = ((slug, knowledge["providers"][slug]) for slug in providers)
    return "\n".join(
        CELL.join([slug, one["kind"], " ".join(one["hosts"]), *one["signs"]]) for slug, one in rows
    )


def _own(knowledge: Catalog) -> str:
    """Return a line for each provider: codes of which the responses alone do not tell the sense."""
    spoken: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _, slug, reply, status, cause, _ in knowledge["responses"]:
        spoken[slug, status or reply or ""][cause] += 1
    lines = []
    for slug, codes in knowledge["dialect"].items():
        if own := [code for code in codes if not agreed(code, spoken[slug, code])]:
            lines.append(" ".join([slug, *own]))
    return "\n".join(lines)


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
