"""The form of a generated page, before the site generator."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from markupsafe import escape

from smtpcodes.data.model import Language
from smtpcodes.site.addresses import in_language


@dataclass(frozen=True)
class Crumb:
    """One step of a breadcrumb: what it says and the path it leads to."""

    title: str
    path: str


@dataclass(frozen=True)
class Neighbour:
    """What the foot of a page shows of the previous and the next one."""

    title: str
    url: str


@dataclass(frozen=True)
class Section:
    """A heading of a page: its level (1 to 6), its anchor and its text."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True)
class Rendered:
    """A page in both its forms, from the same values."""

    content: str
    """HTML of the article."""
    plain: str
    """Markdown, links absolute."""
    sections: list[Section]
    """The headings of the content, in order."""

    @property
    def contents(self) -> list[Any]:
        """The headings, each with those below it, as Python-Markdown's table of contents."""
        headings: list[Any] = [
            {"name": escape(one.title), "id": one.anchor, "level": one.level}
            for one in self.sections
        ]
        nested: list[Any] = nest_toc_tokens(headings)
        return nested


@dataclass(frozen=True)
class PageSource:
    """One page before the site generator: where it goes and what it says."""

    language: Language
    path: str
    """Below the language's root, with the final slash: ``550/``."""
    title: str
    description: str
    rendered: Rendered
    breadcrumbs: list[Crumb] = field(default_factory=list)
    line: int | None = field(default=None, compare=False)
    """The line of ``codes.yaml`` that the page is made from, if it is one entry.

    A page is no other for standing further down: its link leads to the published file anyway."""
    neighbours: list[tuple[str, str, str]] = field(default_factory=list)
    """The codes around that of the page, itself among them: name, title, path."""
    is_wide: bool = False
    """Whether it needs the place beside it, where others have their table of contents."""
    data: str = ""
    """The path of the data file with the entry."""
    checked: str = ""
    """The month in which the last of its sources was read, if it has any, in words."""
    provider: str = ""
    """The name of the provider whose page it is: the form for a response begins with it."""
    previous: str | None = None
    next: str | None = None
    linked_data: str = ""
    """JSON-LD for the head, ready to stand in a script element."""

    @property
    def trail(self) -> list[tuple[str, str]]:
        """The breadcrumbs with their addresses below the site's root."""
        return [(crumb.title, in_language(crumb.path, self.language)) for crumb in self.breadcrumbs]
