"""What servers really say: the responses, grouped as pages show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from smtpcodes.data.model import (
    LANGUAGES,
    Cause,
    Dialect,
    Knowledge,
    Provider,
    Response,
    Source,
)
from smtpcodes.data.numbering import sort_key
from smtpcodes.site.answers import Answer, Bare, Said, answer
from smtpcodes.site.codes import Code
from smtpcodes.site.phrases import Texts


@dataclass(frozen=True)
class Spoken:
    """A response with its permanent id and whose it is."""

    id: str
    slug: str
    """Whose it is."""
    response: Response
    provider: Provider
    cause: Cause
    source: Source
    answer: Answer
    """What becomes of the mail: its code's answer for its cause; a failure without a code."""
    is_own: bool = False
    """Whether the house says it that runs the site."""

    @property
    def former(self) -> list[str]:
        """Former ids: its own, and those below a former slug of its provider."""
        rest, slugs = self.id.removeprefix(f"{self.slug}-"), [self.slug, *self.provider.was]
        ids = [f"{slug}-{key}" for slug in slugs for key in [rest, *self.response.was]]
        return [one for one in ids if one != self.id]

    @property
    def codes(self) -> str:
        """The reply code and the enhanced code, so far as the server sends them."""
        return " ".join(filter(None, (self.response.reply, self.response.status)))

    @property
    def line(self) -> str:
        """The response as the server sends it: reply code, enhanced code, text."""
        return f"{self.codes} {self.response.text}".strip()

    @property
    def code(self) -> str | None:
        """The code on whose page it stands: the enhanced one, not the reply's as well."""
        return self.response.status or self.response.reply

    @property
    def digit(self) -> str:
        """The class of the failure: temporary as soon as one of its codes says so."""
        said = (self.response.reply, self.response.status)
        return "4" if any(one and one[0] == "4" for one in said) else "5"

    @property
    def name(self) -> str:
        """What a link to the response says: its codes, or how it begins, and whose it is."""
        return f"{self.label} ({self.provider.name})"

    @property
    def label(self) -> str:
        """Its codes, or how it begins."""
        return self.codes or shorten(self.response.text, 60, placeholder=" …")


@dataclass(frozen=True)
class Group:
    """All responses of one provider on a page."""

    slug: str
    provider: Provider
    spoken: list[Spoken]
    is_own: bool = False
    """Whether it is the house that runs the site."""


def all_spoken(
    knowledge: Knowledge, codes: Mapping[str, Code], own: Collection[str] = ()
) -> list[Spoken]:
    """Return every response, by id; ``own`` are the slugs of the house that runs the site."""
    return [
        Spoken(
            name,
            slug,
            response,
            knowledge.providers[slug],
            cause,
            knowledge.sources[response.source],
            answer(_said(response, codes), cause),
            slug in own,
        )
        for name, slug, response in knowledge.responses()
        for cause in [knowledge.causes[response.cause]]
    ]


def _said(response: Response, codes: Mapping[str, Code]) -> Said:
    name = response.status or response.reply or ""
    # A goodbye after a fault has a code of success; the mail failed all the same.
    return Bare("5") if name[:1] not in ("4", "5") else codes.get(name) or Bare(name[0])


def usual(cause: str, codes: Iterable[Code], spoken: Iterable[Spoken]) -> list[Code]:
    """Return the codes of a cause, those first with which servers say it most often."""
    heard = Counter(one.code for one in spoken if one.response.cause == cause)
    return sorted(
        (code for code in codes if cause in code.cause_slugs),
        key=lambda code: (-heard[code.code], code.cause_slugs.index(cause)),
    )


def by_code(spoken: Iterable[Spoken]) -> list[Spoken]:
    """Sort responses by reply code, then by enhanced code; those without any stand last."""
    return sorted(spoken, key=lambda one: (not one.codes, [*map(sort_key, one.codes.split())]))


def attested(phrases: Iterable[str], said: Texts) -> list[str]:
    """Return the phrases that stand in a response with a source; only these may be quoted.

    ``said`` holds the texts of all responses, lower case.
    """
    return [phrase for phrase in phrases if said.holding(phrase)]


def by_cause(spoken: Iterable[Spoken]) -> list[list[Spoken]]:
    """Bring together the responses with the same cause, in the order of their first ones."""
    found: dict[str, list[Spoken]] = {}
    for one in spoken:
        found.setdefault(one.response.cause, []).append(one)
    return list(found.values())


def by_name(spoken: Iterable[Spoken]) -> list[tuple[str, list[Spoken]]]:
    """Bring together the responses that belong to the same code's page; without a code: ``""``."""
    found: dict[str, list[Spoken]] = {}
    for one in spoken:
        found.setdefault(one.code or "", []).append(one)
    return sorted(found.items(), key=lambda item: (not item[0], sort_key(item[0] or "0")))


def grouped(spoken: Iterable[Spoken], first: Sequence[str] = ()) -> list[Group]:
    """Group responses by provider: the house's own, those named ``first``, the others by name."""
    groups: dict[str, Group] = {}
    for one in spoken:
        groups.setdefault(one.slug, Group(one.slug, one.provider, [], one.is_own)).spoken.append(
            one
        )
    place = {slug: at for at, slug in enumerate(first)}
    return sorted(
        groups.values(),
        key=lambda group: (
            not group.is_own,
            place.get(group.slug, len(first)),
            group.provider.name.casefold(),
        ),
    )


def by_meaning(dialects: Iterable[Dialect]) -> list[list[Dialect]]:
    """Bring together the codes to which a provider gives the same meaning, in numeric order."""
    found: dict[tuple[str, ...], list[Dialect]] = {}
    for dialect in sorted(dialects, key=lambda dialect: sort_key(dialect.code)):
        key = (*(dialect.meaning[language] for language in LANGUAGES), dialect.source)
        found.setdefault(key, []).append(dialect)
    return list(found.values())
