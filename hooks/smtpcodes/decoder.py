"""The catalog of the decoder: all that ``decoder.mjs`` knows of codes, causes and providers.

The module in the browser knows how to read bounces and no code by itself (design, section 8).
What is written here is compact and in a stable order:

``codes``      code -> its causes, most likely first (the first digit is the class)
``phrases``    what servers write, lower case -> the causes that it may mean
``responses``  ``[id, provider, reply, status, cause, fragments]``: the literal texts of the
               providers, cut at their placeholders; all fragments stand in a match, in order
``providers``  slug -> its kind, its hosts (ends of server names), its signs (literal)
``dialect``    provider -> code -> the causes that this provider means by it
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TypedDict

from smtpcodes.model import Knowledge, Response
from smtpcodes.pages import Site

PLACEHOLDER = re.compile(r"<[a-z][a-z0-9 _-]*>")
"""What stands for a changing part in a response's text."""

BETWEEN = " \t\n"

ResponseRow = tuple[str, str, str | None, str | None, str, list[str]]


class ProviderSigns(TypedDict):
    """How a provider is recognised."""

    kind: str
    hosts: list[str]
    signs: list[str]


class Catalog(TypedDict):
    """The whole catalog, as it is written to ``/api/v1/decoder.json``."""

    codes: dict[str, list[str]]
    phrases: dict[str, list[str]]
    responses: list[ResponseRow]
    providers: dict[str, ProviderSigns]
    dialect: dict[str, dict[str, list[str]]]


def catalog(site: Site) -> Catalog:
    """Return what the decoder needs to know, ready for JSON."""
    knowledge = site.knowledge
    return {
        "codes": {name: list(code.cause_slugs) for name, code in site.codes.items()},
        "phrases": _phrases(knowledge),
        "responses": _responses(knowledge),
        "providers": {
            slug: {"kind": one.kind, "hosts": sorted(one.hosts), "signs": sorted(one.signs)}
            for slug, one in sorted(knowledge.providers.items())
        },
        "dialect": _dialect(knowledge),
    }


def fragments(text: str) -> list[str]:
    """Cut a response's text at its placeholders: the parts that never change, lower case."""
    parts = (" ".join(part.split()).lower() for part in PLACEHOLDER.split(text))
    return [part for part in parts if any(sign.isalnum() for sign in part)]


def _phrases(knowledge: Knowledge) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for slug, cause in knowledge.causes.items():
        for phrase in cause.phrases:
            meant = found.setdefault(" ".join(phrase.split()).lower(), [])
            if slug not in meant:
                meant.append(slug)
    return dict(sorted(found.items()))


def _responses(knowledge: Knowledge) -> list[ResponseRow]:
    rows: list[ResponseRow] = []
    for name, one in sorted(knowledge.responses.items()):
        parts = fragments(one.text)
        if parts:
            rows.append((name, one.provider, one.reply, one.status, one.cause, parts))
    return rows


def _dialect(knowledge: Knowledge) -> dict[str, dict[str, list[str]]]:
    """Return what each provider means by a code, read off its own responses, most often first.

    A code counts where the provider's responses agree on one cause for the most part, or
    where the provider is known to use it in another sense than the registry.
    """
    spoken: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in knowledge.responses.values():
        if code := _code_of(one):
            spoken[one.provider, code][one.cause] += 1
    own = {
        (slug, dialect.code)
        for slug, provider in knowledge.providers.items()
        for dialect in provider.dialect
    }
    found: dict[str, dict[str, list[str]]] = {}
    for (slug, code), causes in sorted(spoken.items()):
        ranked = sorted(causes, key=lambda cause: (-causes[cause], cause))
        agreed = causes[ranked[0]] * 2 > causes.total()
        if agreed or (slug, code) in own:
            found.setdefault(slug, {})[code] = ranked[:3]
    return found


def _code_of(one: Response) -> str | None:
    return one.status or one.reply
