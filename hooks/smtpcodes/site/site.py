"""All that pages and files are made from: the codes, their partners, what servers say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from smtpcodes.data.changes import Version
from smtpcodes.data.house import House
from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import Dialect, Knowledge, Language, Provider
from smtpcodes.site import addresses
from smtpcodes.site.codes import Code, all_codes
from smtpcodes.site.former import Former
from smtpcodes.site.ours import Ours
from smtpcodes.site.pairs import Partner, partners
from smtpcodes.site.phrases import Texts
from smtpcodes.site.responses import Spoken, all_spoken, attested

K = TypeVar("K")


@dataclass(frozen=True)
class Site:
    """All that pages are made from."""

    knowledge: Knowledge
    lines: dict[tuple[str | int, ...], int]
    codes: dict[str, Code]
    partners: dict[str, list[Partner]]
    spoken: list[Spoken]
    url: str
    """Public address of the site, with its final slash."""
    revision: str
    """The commit that the site is made from."""
    changes: Mapping[Language, list[Version]]
    """What has changed, by language, the newest version first."""
    ours: Ours = field(default_factory=Ours)
    """What the house adds that runs the site; nothing in what is public."""

    def of_code(self, code: str) -> list[Spoken]:
        """Return the responses that belong on a code's page."""
        return self._by_code.get(code, [])

    def of_cause(self, slug: str) -> list[Spoken]:
        """Return the responses that report the cause."""
        return self._by_cause.get(slug, [])

    def of_provider(self, slug: str) -> list[Spoken]:
        """Return the responses of the provider."""
        return self._by_provider.get(slug, [])

    def codes_of(self, slug: str) -> list[Code]:
        """Return the codes that may have the cause, in numeric order."""
        return self._codes_by_cause.get(slug, [])

    def dialects_of(self, code: str) -> list[tuple[str, Provider, Dialect]]:
        """Return what providers mean by a code where it differs from the registry."""
        return self._dialects.get(code, [])

    @cached_property
    def numbers(self) -> dict[str, Code]:
        """Every code that has a page, each number of a range too."""
        return {one: code for code in self.codes.values() for one in (code.code, *code.members)}

    @cached_property
    def alike(self) -> dict[bool, list[Code]]:
        """The codes in their order: the reply codes, and under True the enhanced ones."""
        return {
            kind: [code for code in self.codes.values() if code.is_enhanced is kind]
            for kind in (False, True)
        }

    @cached_property
    def said(self) -> Texts:
        """The texts of all responses, lower case, to look for phrases in."""
        return Texts(one.response.text.lower() for one in self.spoken)

    @cached_property
    def former(self) -> Former:
        """The names that things had before."""
        return Former.of(self.knowledge, self.spoken)

    @cached_property
    def attested(self) -> dict[str, list[str]]:
        """The phrases of each cause that may be quoted."""
        causes = self.knowledge.causes
        return {slug: attested(cause.phrases, self.said) for slug, cause in causes.items()}

    @cached_property
    def _by_code(self) -> dict[str | None, list[Spoken]]:
        now = self.former.codes
        return _indexed(self.spoken, lambda one: now.get(one.code or "", one.code))

    @cached_property
    def _by_cause(self) -> dict[str, list[Spoken]]:
        return _indexed(self.spoken, lambda one: one.response.cause)

    @cached_property
    def _by_provider(self) -> dict[str, list[Spoken]]:
        return _indexed(self.spoken, lambda one: one.slug)

    @cached_property
    def _codes_by_cause(self) -> dict[str, list[Code]]:
        found: dict[str, list[Code]] = {}
        for code in self.codes.values():
            for slug in code.cause_slugs:
                found.setdefault(slug, []).append(code)
        return found

    @cached_property
    def _dialects(self) -> dict[str, list[tuple[str, Provider, Dialect]]]:
        found: dict[str, list[tuple[str, Provider, Dialect]]] = {}
        for slug, provider in self.knowledge.providers.items():
            for dialect in provider.dialect:
                code = self.former.codes.get(dialect.code, dialect.code)
                found.setdefault(code, []).append((slug, provider, dialect))
        return found

    @classmethod
    def of(
        cls,
        loaded: Loaded,
        url: str,
        revision: str = "unknown",
        changes: Mapping[Language, list[Version]] | None = None,
        house: House | None = None,
    ) -> Site:
        """Prepare the loaded file for rendering; ``url`` is the site's public address.

        ``house`` is that of which the loaded knowledge holds the providers already.
        """
        knowledge, ours = loaded.knowledge, Ours()
        if house:
            ours = Ours.of(house, knowledge)
        codes = all_codes(knowledge)
        spoken = all_spoken(knowledge, codes, ours.house.providers)
        found = partners(codes, spoken)
        return cls(
            knowledge, loaded.lines, codes, found, spoken, url, revision, changes or {}, ours
        )


def _indexed(spoken: Iterable[Spoken], key: Callable[[Spoken], K]) -> dict[K, list[Spoken]]:
    """Return the responses by ``key``, each list by id."""
    found: dict[K, list[Spoken]] = {}
    for one in spoken:
        found.setdefault(key(one), []).append(one)
    return found


@dataclass(frozen=True)
class Overview:
    """A group of codes with a page of its own: a class or a subject."""

    name: str
    path: str
    codes: list[Code]


def classes(site: Site) -> list[Overview]:
    """Return the classes of reply codes and of enhanced codes that have members."""
    replies = [
        Overview(f"{digit}xx", addresses.reply_class(digit),
                 [c for c in site.codes.values() if not c.is_enhanced and c.digit == digit])
        for digit in "12345"
    ]  # fmt: skip
    enhanced = [
        Overview(f"{digit}.x.x", addresses.status_class(digit),
                 [c for c in site.codes.values() if c.is_enhanced and c.digit == digit])
        for digit in "245"
    ]  # fmt: skip
    return [overview for overview in [*replies, *enhanced] if overview.codes]


def subjects(site: Site) -> list[Overview]:
    """Return the subjects X.0 to X.7, each with its codes."""
    return [
        Overview(subject, addresses.subject(subject),
                 [code for code in site.codes.values() if code.subject == subject])
        for subject in site.knowledge.subjects
    ]  # fmt: skip
