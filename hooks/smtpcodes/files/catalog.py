"""The catalog of the decoder: all that it knows of codes, causes and providers.

The module in the browser knows how to read bounces and no code by itself.
What is written here is compact and in a stable order:

``codes``      code -> its causes, most likely first (the first digit is the class)
``causes``     slug -> the spot where the delivery fails, and the role that moves first
``phrases``    what servers write, lower case -> the causes that it may mean
``gaps``       ``[before, behind, cause]``: the same with a gap of a few words, what may stand
               before and what behind it
``vague``      the phrases that the providers' responses use for several causes alike
``either``     the phrases that are known of several causes alike
``responses``  ``[id, provider, reply, status, cause, fragments]``: the literal texts of the
               providers, cut at their placeholders; all fragments stand in a match, in order; of
               a long text they are the beginning, and the last one is ``…``
``tokens``     what providers print for support, ``S3150`` or ``(BL)`` -> the cause and the provider
``providers``  slug -> its kind, its hosts (ends of server names), its signs (literal)
``dialect``    provider -> code -> the causes that this provider means by it
``stages``     stage of the SMTP dialogue -> the causes that show there
``guess``      the likeliest causes of a bounce that says nothing (failed), that a server did not
               want the mail (refused), that it waits (delayed) or that somebody holds it (held),
               and of what a mail program shows (unsent)
``outgoing``   cause -> what it is instead where a mail program shows it
``relayed``    cause -> what it is instead where a mail server reports another one's answer
``symptoms``   the causes that only tell that another one lasted
``followers``  the reply codes that mostly follow the refusal that tells the cause
``broad``      the enhanced codes that say little
``wordings``   how bounces speak, in all languages together: kind of wording -> the wordings
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from typing_extensions import TypedDict

from smtpcodes.data.loading import load
from smtpcodes.data.model import Knowledge
from smtpcodes.data.values import Command
from smtpcodes.data.wordings import KINDS
from smtpcodes.files.phrase_table import GAP, GapRow, either, gaps, phrases, vague
from smtpcodes.site.codes import STAGES
from smtpcodes.site.phrases import Texts
from smtpcodes.site.site import Site
from smtpcodes.site.tokens import BRACKETED, tokens

PLACEHOLDER = re.compile(r"<[a-z][a-z0-9 _-]*>")
"""What stands for a changing part in a response's text."""

LONG = 46
"""So many letters of a response tell it from others; what follows is mostly links and names."""

TYPICAL = {"failed": "550", "refused": "554", "delayed": "4.4.1", "held": "5.7.2"}
"""The code that a bounce without any code most likely hides."""

ENOUGH = 3
"""So many responses of a provider show what it means by a code that says little."""

NOTABLE = 0.3
"""A cause that shows at a stage so much less often than at its own does not count there."""

VAGUE = re.compile(r"\d{3}|\d\.\d\.0|\d\.7\.1")
"""Codes that say little: reply codes, "other" of a subject, refused."""

ResponseRow = tuple[str, str, str | None, str | None, str, list[str]]


class ProviderSigns(TypedDict):
    """How a provider is recognised."""

    kind: str
    hosts: list[str]
    signs: list[str]


class Catalog(TypedDict):
    """The whole catalog, as it is written to ``/api/v1/decoder.json``."""

    codes: dict[str, list[str]]
    causes: dict[str, tuple[str, str]]
    phrases: dict[str, list[str]]
    gaps: list[GapRow]
    vague: list[str]
    either: list[str]
    responses: list[ResponseRow]
    tokens: dict[str, tuple[str, str | None]]
    providers: dict[str, ProviderSigns]
    dialect: dict[str, dict[str, list[str]]]
    stages: dict[str, list[str]]
    guess: dict[str, list[str]]
    outgoing: dict[str, str]
    relayed: dict[str, str]
    symptoms: list[str]
    followers: list[str]
    broad: list[str]
    wordings: dict[str, list[str]]


def catalog(site: Site) -> Catalog:
    """Return what the decoder needs to know, ready for JSON."""
    knowledge = site.knowledge
    rows = _responses(knowledge)
    said = phrases(knowledge)
    return {
        "codes": _codes(site),
        "causes": {slug: (one.where, one.acts) for slug, one in knowledge.causes.items()},
        "phrases": said,
        "gaps": gaps(knowledge),
        "vague": vague(knowledge, said),
        "either": either(knowledge, said),
        "responses": rows,
        "tokens": _tokens(knowledge),
        "providers": {
            slug: {"kind": one.kind, "hosts": sorted(one.hosts), "signs": sorted(one.signs)}
            for slug, one in sorted(knowledge.providers.items())
        },
        "dialect": _dialect(knowledge, rows),
        "stages": _stages(site),
        "outgoing": {slug: one.outgoing for slug, one in knowledge.causes.items() if one.outgoing},
        "relayed": {slug: one.relayed for slug, one in knowledge.causes.items() if one.relayed},
        "symptoms": [slug for slug, one in knowledge.causes.items() if one.symptom],
        "followers": [code for code, one in knowledge.replies.items() if one.follows],
        "broad": [
            name for name, code in site.codes.items() if code.is_enhanced and VAGUE.fullmatch(name)
        ],
        "guess": {state: _likeliest(site, code) for state, code in TYPICAL.items()}
        | {"unsent": _unsent(knowledge)},
        "wordings": _wordings(knowledge),
    }


def _codes(site: Site) -> dict[str, list[str]]:
    """Return the causes of each code, of each number of a range, and of each former code.

    Servers go on sending a code whose page has become another one's.
    """
    codes = {
        name: list(code.cause_slugs)
        for code in site.codes.values()
        for name in (code.code, *code.members)
    }
    return codes | {old: codes[new] for old, new in site.former.codes.items()}


def fragments(text: str) -> list[str]:
    """Cut a response's text at its placeholders: the parts that never change, lower case.

    An empty part in front says that the text begins with a placeholder, one at the end that it
    ends with one.
    """
    parts = [" ".join(part.split()).lower() for part in PLACEHOLDER.split(text)]
    found = [part for part in parts if any(sign.isalnum() for sign in part)]
    if not found:
        return []
    return [*[""] * (parts[0] != found[0]), *found, *[""] * (parts[-1] != found[-1])]


def _stages(site: Site) -> dict[str, list[str]]:
    """Return the causes that show at each stage, weighed by the codes that come there."""
    seen: dict[Command, Counter[str]] = {stage: Counter() for stage in STAGES}
    for code in site.codes.values():
        if code.is_enhanced and "any" not in code.commands and not VAGUE.fullmatch(code.code):
            for stage in code.stages:
                for rank, cause in enumerate(code.cause_slugs[:3], 1):
                    seen[stage][cause] += 60 // len(code.stages) // rank
    most = {slug: max(counts[slug] for counts in seen.values()) for slug in site.knowledge.causes}
    least: dict[Command, float] = {
        stage: 0.0 if stage == "connect" else NOTABLE for stage in STAGES
    }
    return {
        stage: [slug for slug in most if counts[slug] > least[stage] * most[slug]]
        for stage, counts in seen.items()
    }


def _wordings(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return each kind of wording with what all languages say: the decoder asks for none."""
    return {
        kind: sorted(
            {
                " ".join(wording.split()).lower()
                for one in knowledge.wordings.values()
                for wording in getattr(one, kind)
            }
        )
        for kind in KINDS
    }


def _likeliest(site: Site, code: str) -> list[str]:
    return list(site.codes[code].cause_slugs[:4]) if code in site.codes else []


def _unsent(knowledge: Knowledge) -> list[str]:
    """Return the causes for which outgoing servers refuse most often."""
    said = Counter(response.cause for _, _, response in knowledge.responses())
    causes = [slug for slug, cause in knowledge.causes.items() if cause.submission]
    return sorted(causes, key=lambda slug: (-said[slug], slug))[:4]


def _responses(knowledge: Knowledge) -> list[ResponseRow]:
    """Return the responses with their beginnings, or whole where others of another cause go alike.

    Ordered by what they say, so that a copy without the ids can be put into the same order.
    """
    rows: list[ResponseRow] = [
        (name, slug, one.reply, one.status, one.cause, parts)
        for name, slug, one in knowledge.responses()
        if (parts := fragments(one.text))
    ]
    said = Texts(" ".join(row[5]) for row in rows)
    for at, row in enumerate(rows):
        short = beginning(row[5])
        if short != row[5]:
            alike = said.holding(max(short, key=len))
            if {rows[one][4] for one in alike} == {row[4]}:
                rows[at] = (*row[:5], short)
    return sorted(rows, key=lambda row: (row[1], row[5], row[2] or "", row[3] or "", row[4]))


def beginning(parts: list[str]) -> list[str]:
    """Return the fragments of a text as far as they tell it from others, in whole words.

    What is left out is said by a last one, ``…``; a text that is not longer stays as it is.
    """
    left = LONG
    for at, part in enumerate(parts):
        end = part.find(" ", max(left, 0))
        if left <= len(part) and (end >= 0 or at + 1 < len(parts)):
            return [*parts[:at], part[:end] if end >= 0 else part, GAP]
        left -= len(part)
    return parts


def _tokens(knowledge: Knowledge) -> dict[str, tuple[str, str | None]]:
    """Return the tokens that stand for one cause only, as they are printed, brackets and all."""
    causes: dict[str, set[str]] = defaultdict(set)
    speakers: dict[str, set[str]] = defaultdict(set)
    for _, slug, one in knowledge.responses():
        bracketed = set(BRACKETED.findall(one.text))
        for token in tokens(one.text):
            if any(sign.isdigit() or sign in "._" for sign in token):
                printed = token
            elif token in bracketed:
                at = one.text.index(token)
                printed = one.text[at - 1 : at + len(token) + 1]
            else:
                continue
            causes[printed].add(one.cause)
            speakers[printed].add(slug)
    return {
        token: (
            next(iter(meant)),
            next(iter(speakers[token])) if len(speakers[token]) == 1 else None,
        )
        for token, meant in sorted(causes.items())
        if len(meant) == 1
    }


def _dialect(knowledge: Knowledge, rows: list[ResponseRow]) -> dict[str, dict[str, list[str]]]:
    """Return what each provider means by a code, read off its own responses, most often first.

    A code counts where the provider's responses agree on one cause for the most part (of a
    code that says little it takes several), or where the provider is known to use it in
    another sense than the registry.
    """
    spoken: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _, slug, reply, status, cause, _ in rows:
        if code := status or reply:
            spoken[slug, code][cause] += 1
    own = {
        (slug, dialect.code)
        for slug, provider in knowledge.providers.items()
        for dialect in provider.dialect
    }
    found: dict[str, dict[str, list[str]]] = {}
    for (slug, code), causes in sorted(spoken.items()):
        if (slug, code) in own or agreed(code, causes):
            ranked = sorted(causes, key=lambda cause: (-causes[cause], cause))
            found.setdefault(slug, {})[code] = ranked[:3]
    return found


def agreed(code: str, causes: Counter[str]) -> bool:
    """Return whether so many responses with a code mean the same by it."""
    needed = ENOUGH if VAGUE.fullmatch(code) else 1
    return max(causes.values()) * 2 > causes.total() >= needed


if __name__ == "__main__":
    print(json.dumps(catalog(Site.of(load(Path("codes.yaml")), "/")), ensure_ascii=False))
