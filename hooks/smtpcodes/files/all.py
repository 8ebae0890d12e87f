"""Files beside the pages: data for programs, redirects, descriptions for search engines.

One module for each kind, one function in ``FILE_TYPES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smtpcodes.files import api, copy_words, llms, opensearch, packing, redirects
from smtpcodes.files import catalog as decoder
from smtpcodes.files import decoder_page as answers
from smtpcodes.files import previews as preview
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site


def all_files(site: Site) -> list[FileSource]:
    """Return every generated file of the site."""
    return [file for file_type in FILE_TYPES for file in file_type(site)]


FILE_TYPES: tuple[Callable[[Site], Iterator[FileSource]], ...] = (
    redirects.pair_files,
    redirects.former_files,
    redirects.name_files,
    answers.answer_files,
    copy_words.copy_files,
    decoder.catalog_files,
    packing.packed_files,
    api.code_files,
    api.cause_files,
    api.provider_files,
    api.response_files,
    api.table_files,
    api.schema_files,
    opensearch.description_files,
    preview.preview_files,
    llms.index_file,
)
