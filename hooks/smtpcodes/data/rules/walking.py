"""Ways through the data that several rules take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from smtpcodes.data.model import (
    Enhanced,
    Knowledge,
    Reply,
    Response,
    StatusClass,
    Step,
    Strict,
    Term,
)
from smtpcodes.data.problems import Place

CODE = re.compile(
    r"(?<![\w.:/+-])(?!465|587)(?:[245][0-9]{2}|[245X]\.[0-9]{1,3}\.[0-9]{1,3})(?![\w:/-])(?!\.[0-9])"
)
"""A reply code or an enhanced one in a sentence; no port, no section of a document."""


def codes(knowledge: Knowledge) -> Iterator[tuple[Place, Reply | Enhanced]]:
    """Yield every reply code and every enhanced code with its place."""
    for code, reply in knowledge.replies.items():
        yield ("replies", code), reply
    for detail, entry in knowledge.enhanced.items():
        yield ("enhanced", detail), entry


def named_causes(knowledge: Knowledge) -> Iterator[tuple[Place, list[str]]]:
    """Yield the causes that each code names, of an enhanced code class by class."""
    for code, reply in knowledge.replies.items():
        yield ("replies", code, "causes"), reply.causes
    for detail, entry in knowledge.enhanced.items():
        for digit, status in entry.classes.items():
            yield ("enhanced", detail, "classes", digit, "causes"), status.causes


def classes(knowledge: Knowledge) -> Iterator[tuple[str, Place, Reply | StatusClass]]:
    """Yield every code with its place and what holds for its class."""
    for code, reply in knowledge.replies.items():
        yield code, ("replies", code), reply
    for detail, entry in knowledge.enhanced.items():
        for digit, status in entry.classes.items():
            yield digit + detail[1:], ("enhanced", detail, "classes", digit), status


def steps(knowledge: Knowledge) -> Iterator[tuple[Place, str, Step]]:
    """Yield every step with its place and its cause."""
    for slug, cause in knowledge.causes.items():
        for role, found in cause.steps.items():
            for at, step in enumerate(found):
                yield ("causes", slug, "steps", role, at), slug, step


def responses(knowledge: Knowledge) -> Iterator[tuple[Place, str, Response]]:
    """Yield every response with its place and its public id, by id."""
    for name, slug, response in knowledge.responses():
        yield ("providers", slug, "responses", name.removeprefix(f"{slug}-")), name, response


def terms(knowledge: Knowledge) -> Iterator[tuple[Place, Term]]:
    """Yield every word of another vocabulary with its place."""
    for slug, vocabulary in knowledge.vocabularies.items():
        for name, term in vocabulary.terms.items():
            yield ("vocabularies", slug, "terms", name), term


def named_sources(knowledge: Knowledge) -> Iterator[tuple[Place, str]]:
    """Yield every key of a source with the place that names it."""
    for place, entry in codes(knowledge):
        yield from (((*place, "sources", at), key) for at, key in enumerate(entry.sources))
        for number, pair in enumerate(entry.pairs if isinstance(entry, Enhanced) else []):
            here = (*place, "pairs", number, "sources")
            yield from (((*here, at), key) for at, key in enumerate(pair.sources))
    for slug, provider in knowledge.providers.items():
        here = ("providers", slug)
        for at, limit in enumerate(provider.limits):
            yield (*here, "limits", at, "source"), limit.source
        for at, dialect in enumerate(provider.dialect):
            yield (*here, "dialect", at, "source"), dialect.source
        for at, demand in enumerate(provider.demands):
            yield (*here, "demands", at, "source"), demand.source
    for place, _, response in responses(knowledge):
        yield (*place, "source"), response.source
    for language, spoken in knowledge.wordings.items():
        here = ("wordings", language, "sources")
        yield from (((*here, at), key) for at, key in enumerate(spoken.sources))
    for table in ("vocabularies", "programs"):
        for slug, entry in getattr(knowledge, table).items():
            here = (table, slug, "sources")
            yield from (((*here, at), key) for at, key in enumerate(entry.sources))


def wordings(knowledge: Knowledge) -> Iterator[tuple[Place, str]]:
    """Yield every phrase and every hint with its place."""
    for slug, cause in knowledge.causes.items():
        for field in ("phrases", "hints"):
            for at, wording in enumerate(getattr(cause, field)):
                yield ("causes", slug, field, at), wording


def value_at(entry: object, place: Place) -> Any:
    """Return what stands at ``place`` in the model."""
    for part in place:
        entry = getattr(entry, str(part)) if isinstance(entry, Strict) else entry[part]  # type: ignore[index]
    return entry
