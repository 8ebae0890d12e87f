"""Ways through the data that several rules take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from smtpcodes.data.model import LANGUAGES, Enhanced, Knowledge, Language, Reply, Strict
from smtpcodes.data.problems import Place

Value = TypeVar("Value")

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


def of_every_language(table: Mapping[Language, Value], name: str) -> Mapping[Language, Value]:
    """Return ``table``; what a rule says of one language has to be said of every one.

    Raises ``LookupError`` with the languages that are missing.
    """
    missing = [language for language in LANGUAGES if language not in table]
    if missing:
        raise LookupError(f"{name} says nothing of {', '.join(missing)}: add it in data/rules")
    return table
