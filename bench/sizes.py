"""Bytes as they travel, and the size of the search indexes."""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path

from bench import table
from smtpcodes.data.model import LANGUAGES
from smtpcodes.site.addresses import in_language

COMPRESSED = ("javascript", "json", "xml")
"""Ends of the media types that servers compress, besides ``text/…``."""


def indexes(ours: Path) -> str:
    """List the search index of each language."""
    rows: list[table.Row] = [("", "plain", "gzip")]
    for language in LANGUAGES:
        address = in_language("search/search_index.json", language)
        path = ours / "site" / address
        rows.append((address, table.count(path.stat().st_size), table.count(transferred(path))))
    return table.show("Search indexes, bytes", rows)


def transferred(path: Path) -> int:
    """Return the bytes of a file on its way: gzip at level 9 for all that is text."""
    content = path.read_bytes()
    return len(gzip.compress(content, 9)) if is_text(path) else len(content)


def is_text(path: Path) -> bool:
    """Whether servers compress files of this type."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    return kind.startswith("text/") or kind.endswith(COMPRESSED)
