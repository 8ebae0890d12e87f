"""All that a build makes of ``codes.yaml`` and its companions, before the old site is touched.

What the build before has made is taken over where it would be made again just so: that is what
makes an edit show quickly while the site is served.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from smtpcodes.data.changes import changes
from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.loading import load
from smtpcodes.data.merging import NAME, load_house
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.reuse import reused
from smtpcodes.data.stamps import stamp
from smtpcodes.files import decoder_page, search
from smtpcodes.files.all import all_files
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.pages.rendering import TEMPLATES, Memory, forget
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages, code_map, home_lists
from smtpcodes.site.site import Site

SOURCES = ("codes.yaml", NAME, *(one.changelog for one in PARTICULARS.values()))
"""The files in the project's folder that all is made from; the second one need not be there."""


@dataclass(frozen=True)
class Made:
    """What one build is made from."""

    site: Site
    """What is shown, with what the house adds that runs the site."""
    public: Site
    """What everybody's data say: the same without the house."""
    pages: list[PageSource]
    entries: dict[Language, list[search.Entry]]
    """What the search knows of the generated pages."""
    maps: dict[Language, str]
    """The map of all codes for the home page."""
    frequent: dict[Language, str]
    """The codes that most providers send, for the home page."""
    maps_anywhere: dict[Language, str]
    """The same for the 404 page, which stands at any address."""
    decoder_words: dict[Language, dict[str, Any]]
    memory: Memory
    sources: str
    """Stamp of the files that it was made from."""
    templates: str
    """Stamp of the templates."""

    @cached_property
    def files(self) -> list[FileSource]:
        """All that is no page, the plain forms of pages included; made when first asked for."""
        shown = None if self.site is self.public else self.site
        return [*all_files(self.public, shown), *plain_files(self.pages, self.site.url)]


def make(folder: Path, url: str, revision: str, before: Made | None = None) -> Made:
    """Return all that is made of the project in ``folder``; ``before`` is what was made last.

    Raises ``InvalidCodes``, ``OSError``, and whatever a template raises.
    """
    if before and before.site.url != url:
        before = None
    sources, templates = stamp(folder / name for name in SOURCES), stamp([TEMPLATES])
    if before and (before.sources, before.templates) == (sources, templates):
        return before
    loaded = load(folder / "codes.yaml")
    if before:
        knowledge = reused(loaded.knowledge, before.public.knowledge)
        loaded = replace(loaded, knowledge=knowledge)
    public = Site.of(loaded, url, revision, changes(folder))
    housed = load_house(folder / NAME, loaded)
    site = public
    if housed:
        site = Site.of(housed.loaded, url, revision, public.changes, housed.house)
    # What has been made is kept even where the build fails in the end: a mended line is all
    # that is left to do then.
    memory: Memory = {}
    if before and before.templates == templates:
        memory = before.memory
    else:
        forget()
    pages = all_pages(site, memory)
    root = urlsplit(url).path.rstrip("/") + "/"
    return Made(
        site=site,
        public=public,
        pages=pages,
        entries={language: list(search.entries(site, language)) for language in LANGUAGES},
        maps={language: code_map(site, language) for language in LANGUAGES},
        frequent={language: home_lists(site, language) for language in LANGUAGES},
        maps_anywhere={language: code_map(site, language, root) for language in LANGUAGES},
        decoder_words={language: decoder_page.words(language) for language in LANGUAGES},
        memory=memory,
        sources=sources,
        templates=templates,
    )
