"""The files that need all pages, those written by hand included: known when all were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files import search
from smtpcodes.files.making import Made
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.pages.source import PageSource
from smtpcodes.site.addresses import in_language


def last_files(
    made: Made, by_hand: list[PageSource], found: Mapping[Language, list[search.Entry]]
) -> Iterator[FileSource]:
    """Yield one search index for each language, and the plain forms of pages written by hand.

    ``found`` holds the entries of the pages written by hand for the search.
    """
    for language in LANGUAGES:
        index = search.index([*made.entries[language], *found[language]], made.site)
        yield FileSource(in_language("search/search_index.json", language), index)
    yield from plain_files(by_hand, made.site.url)
