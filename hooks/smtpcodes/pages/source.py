"""The form of a generated page, before the site generator."""

from __future__ import annotations

from dataclasses import dataclass, field

from smtpcodes.data.model import Language


@dataclass(frozen=True)
class Crumb:
    """One step of a breadcrumb: what it says and the path it leads to."""

    title: str
    path: str


@dataclass(frozen=True)
class PageSource:
    """One page before the site generator: where it goes and what it says."""

    language: Language
    path: str
    """Below the language's root, with the final slash: ``550/``."""
    title: str
    description: str
    markdown: str
    breadcrumbs: list[Crumb] = field(default_factory=list)
    line: int | None = None
    """The line of ``codes.yaml`` that the page is made from, if it is one entry."""
    previous: str | None = None
    next: str | None = None
    linked_data: str = ""
    """JSON-LD for the head, ready to stand in a script element."""
