"""The files that need all pages, those written by hand included: known when all were read."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.model import LANGUAGES
from smtpcodes.files import search
from smtpcodes.files.making import Made
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.pages.source import PageSource
from smtpcodes.site.addresses import in_language


def last_files(made: Made, by_hand: list[PageSource]) -> Iterator[FileSource]:
    """Yield one search index for each language, and the plain forms of pages written by hand."""
    for language in LANGUAGES:
        own = [_entry(page) for page in by_hand if page.language == language]
        index = search.index([*made.entries[language], *own])
        yield FileSource(in_language("search/search_index.json", language), index)
    yield from plain_files(by_hand, made.site.url)


def _entry(page: PageSource) -> search.Entry:
    location = in_language(page.path, page.language)
    return search.Entry(page.language, location, page.title, page.description)
