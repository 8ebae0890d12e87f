"""The plain form of each page as a file beside it: ``550/index.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.plain import plain
from smtpcodes.pages.source import PageSource
from smtpcodes.site import addresses


def plain_files(pages: Iterable[PageSource], site_url: str) -> Iterator[FileSource]:
    """Yield the plain form of each page."""
    for page in pages:
        path = addresses.in_language(page.path, page.language) + "index.md"
        yield FileSource(path, plain(page, site_url))
