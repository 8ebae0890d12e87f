"""Files beside the pages: data for programs, redirects, descriptions for search engines.

One module for each kind, one function in ``FILE_TYPES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smtpcodes import answers, redirects
from smtpcodes.outputs import FileSource
from smtpcodes.pages import Site


def all_files(site: Site) -> list[FileSource]:
    """Return every generated file of the site."""
    return [file for file_type in FILE_TYPES for file in file_type(site)]


FILE_TYPES: tuple[Callable[[Site], Iterator[FileSource]], ...] = (
    redirects.pair_files,
    redirects.range_files,
    answers.answer_files,
)
