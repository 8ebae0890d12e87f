"""What servers really say: the responses, grouped as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smtpcodes.model import Dialect, Knowledge, Provider, Response


@dataclass(frozen=True)
class Spoken:
    """A response with its permanent id and whose it is."""

    id: str
    response: Response
    provider: Provider

    @property
    def line(self) -> str:
        """The response as the server sends it: reply code, enhanced code, text."""
        codes = (self.response.reply, self.response.status)
        return " ".join([*filter(None, codes), self.response.text])


@dataclass(frozen=True)
class Group:
    """All responses of one provider on a page."""

    slug: str
    provider: Provider
    spoken: list[Spoken]


def all_spoken(knowledge: Knowledge) -> list[Spoken]:
    """Return every response, in the order of the file."""
    return [
        Spoken(slug, response, knowledge.providers[response.provider])
        for slug, response in knowledge.responses.items()
    ]


def of_code(code: str, spoken: Iterable[Spoken]) -> list[Spoken]:
    """Return the responses that belong on a code's page.

    A response with an enhanced code stands there, not on its reply code's page as well.
    """
    return [one for one in spoken if code == (one.response.status or one.response.reply)]


def of_cause(cause: str, spoken: Iterable[Spoken]) -> list[Spoken]:
    """Return the responses that report the cause."""
    return [one for one in spoken if one.response.cause == cause]


def grouped(spoken: Iterable[Spoken]) -> list[Group]:
    """Group responses by provider, by name."""
    groups: dict[str, Group] = {}
    for one in spoken:
        slug = one.response.provider
        groups.setdefault(slug, Group(slug, one.provider, [])).spoken.append(one)
    return sorted(groups.values(), key=lambda group: group.provider.name.casefold())


def dialects(code: str, knowledge: Knowledge) -> list[tuple[str, Provider, Dialect]]:
    """Return what providers mean by a code where it differs from the registry."""
    return [
        (slug, provider, dialect)
        for slug, provider in knowledge.providers.items()
        for dialect in provider.dialect
        if dialect.code == code
    ]
