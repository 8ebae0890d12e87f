"""Files beside the pages: data for programs, redirects, descriptions for search engines.

One module for each kind, one function in ``FILE_TYPES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smtpcodes.files import (
    api,
    copy_words,
    feeds,
    indexes,
    llms,
    manifest,
    opensearch,
    packing,
    redirects,
    response_table,
    schemas,
    tables,
)
from smtpcodes.files import decoder_page as answers
from smtpcodes.files import previews as preview
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site


def all_files(site: Site, shown: Site | None = None) -> list[FileSource]:
    """Return every generated file of the site; the manifest of the data files stands last.

    ``shown`` is the site with what a house adds that runs it: what belongs to its pages is made
    from that, all that is public from ``site``.
    """
    files = [file for file_type in FILE_TYPES for file in file_type(site)]
    if shown:
        own = {file.path: file for file_type in OF_PAGES for file in file_type(shown)}
        files = [*(file for file in files if file.path not in own), *own.values()]
    return [*files, *manifest.manifest_file(files, site.revision)]


DATA_TYPES: tuple[Callable[[Site], Iterator[FileSource]], ...] = (
    packing.catalog_files,
    api.code_files,
    api.cause_files,
    api.provider_files,
    api.response_files,
    api.vocabulary_files,
    tables.table_files,
    response_table.response_table,
    indexes.index_files,
    api.schema_files,
    schemas.form_files,
)
"""The data for programs, below ``/api/v1/``."""

OF_PAGES: tuple[Callable[[Site], Iterator[FileSource]], ...] = (
    packing.page_files,
    redirects.former_files,
    redirects.name_files,
    answers.answer_files,
    copy_words.copy_files,
)
"""What the pages' scripts load, and former addresses of pages."""

FILE_TYPES: tuple[Callable[[Site], Iterator[FileSource]], ...] = (
    redirects.pair_files,
    redirects.former_files,
    redirects.name_files,
    answers.answer_files,
    copy_words.copy_files,
    *DATA_TYPES,
    feeds.feed_files,
    opensearch.description_files,
    preview.preview_files,
    llms.index_file,
)
