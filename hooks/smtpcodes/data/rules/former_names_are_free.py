"""A former name belongs to one entry, and to none of today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.numbering import numbers, status_codes
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses


class Former(NamedTuple):
    """A name in ``was``: its place, who claims it, the name itself."""

    place: Place
    name: str
    old: str


def check(document: Document) -> Iterator[Finding]:
    """Yield each name in ``was`` that is in use, or that another entry claims as well."""
    for living, claims in _kinds(document.knowledge):
        claimed: dict[str, str] = {}
        told: set[Place] = set()
        for place, name, old in claims:
            if old in living and place not in told:
                yield Finding(place, f"'{old}' is still in use", "remove it from 'was'")
                told.add(place)
            elif claimed.get(old, name) != name and place not in told:
                message = f"'{old}' is claimed by '{claimed[old]}' too"
                yield Finding(place, message, "leave it to one of them")
                told.add(place)
            claimed.setdefault(old, name)


def _kinds(knowledge: Knowledge) -> Iterator[tuple[set[str], list[Former]]]:
    """Yield, for each kind of entry, the names of today and the former ones."""
    for table in ("causes", "providers"):
        entries = getattr(knowledge, table)
        yield set(entries), list(_claims(table, entries))
    details = {number for detail, entry in knowledge.enhanced.items()
               for number in numbers(detail, entry)}  # fmt: skip
    yield (
        {*knowledge.replies, *details, *status_codes(knowledge)},
        [
            claim._replace(old=code)
            for table, entries in (("replies", knowledge.replies), ("enhanced", knowledge.enhanced))
            for claim in _claims(table, entries)
            for code in _codes(claim.old)
        ],
    )
    yield {name for _, name, _ in responses(knowledge)}, list(_former_ids(knowledge))


def _claims(table: str, entries: Mapping[str, Any]) -> Iterator[Former]:
    for name, entry in entries.items():
        for at, old in enumerate(entry.was):
            yield Former((table, name, "was", at), name, old)


def _codes(old: str) -> list[str]:
    """Return a former code, or a former detail and the codes that it may have stood for."""
    return [old, *(f"{digit}{old[1:]}" for digit in "245")] if old[0] == "X" else [old]


def _former_ids(knowledge: Knowledge) -> Iterator[Former]:
    """Yield the former ids of responses, which change with their provider's key as well."""
    for place, name, response in responses(knowledge):
        slug, rest = str(place[1]), str(place[3])
        provider = knowledge.providers[slug]
        for at, old in enumerate(provider.was):
            yield Former(("providers", slug, "was", at), name, f"{old}-{rest}")
        for at, old in enumerate(response.was):
            here = (*place, "was", at)
            yield from (Former(here, name, f"{key}-{old}") for key in (slug, *provider.was))


RULE = Rule(
    name="former-names-are-free",
    en="A name in `was` is no longer in use, and only one entry has it.",
    de="Ein Name in `was` ist nicht mehr in Gebrauch, und nur ein Eintrag beansprucht ihn.",
    check=check,
    good="was: [mailbox-overflow]",
    bad="was: [mailbox-disabled]",
    at="causes.mailbox-full.was[0]",
    fields=("Cause.was", "Reply.was", "Enhanced.was", "Provider.was", "Response.was"),
)
