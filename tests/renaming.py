"""A catalog in which things are renamed or dropped, as an editor would do it, and what is made."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import Knowledge
from smtpcodes.files.all import FILE_TYPES
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.files.previews import preview_files
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site

URL = "https://codes.example/"
Data = dict[str, Any]

CODES = {"basic", "codes", "instead"}
"""Fields that name codes; what a server sends stays as it is."""


def rename(entries: Data, old: str, new: str) -> None:
    """Give one of the entries another key; it keeps the old one in ``was``."""
    entries[new] = entries.pop(old)
    entries[new].setdefault("was", []).append(old)


def rename_cause(data: Data, old: str, new: str) -> None:
    """Rename a cause wherever it is named."""
    rename(data["causes"], old, new)

    def named(value: str) -> str:
        return re.sub(rf"^{re.escape(old)}(?=/|$)", new, value)

    for table in {"causes", "replies", "enhanced", "providers", "vocabularies"} & data.keys():
        data[table] = _replaced(data[table], {"cause", "causes", "neighbours", "without"}, named)


def drop_code(data: Data, table: str, old: str, successor: str) -> None:
    """Drop a reply code or a detail; the successor in the same table takes its place."""
    del data[table][old]
    data[table][successor].setdefault("was", []).append(old)

    def named(value: str) -> str:
        here = value if table == "replies" else f"X{value[1:]}"
        return value[0] + successor[1:] if here == old else value

    for name in ("replies", "enhanced", "causes"):
        data[name] = _replaced(data[name], CODES, named)
    for entry in data["enhanced"].values():
        kept = [pair for pair in entry.get("pairs", []) if pair["reply"] in data["replies"]]
        if "pairs" in entry:
            entry["pairs"] = kept


def without_was(data: Data) -> Data:
    """Return the data of an editor who forgets the old names."""
    found: Data = _without(data, "was")
    return found


def site_of(data: Data) -> Site:
    """Return the site of the data, which need not keep the rules of the file."""
    lines: dict[Any, int] = defaultdict(lambda: 1)
    return Site.of(Loaded(Knowledge.model_validate(data), lines), URL, "x")


def write(site: Site, folder: Path, pages: list[PageSource] | None = None) -> Path:
    """Write what is made of a site into ``folder``, as it stands on the server; return it.

    Its ``pages`` may be there already.
    """
    pages = all_pages(site, {}) if pages is None else pages
    kinds = [kind for kind in FILE_TYPES if kind is not preview_files]
    files = [file for kind in kinds for file in kind(site)] + list(plain_files(pages, URL))
    made = {f"{in_language(page.path, page.language)}index.html": page.rendered.content
            for page in pages} | {file.path: file.content for file in files}  # fmt: skip
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def _replaced(value: Any, fields: set[str], named: Any, inside: bool = False) -> Any:
    """Return a value with the names in some of its fields replaced."""
    if isinstance(value, dict):
        return {key: _replaced(one, fields, named, key in fields) for key, one in value.items()}
    if isinstance(value, list):
        found = [_replaced(one, fields, named, inside) for one in value]
        return list(dict.fromkeys(found)) if inside else found
    return named(value) if inside and isinstance(value, str) else value


def _without(value: Any, field: str) -> Any:
    if isinstance(value, dict):
        return {key: _without(one, field) for key, one in value.items() if key != field}
    return [_without(one, field) for one in value] if isinstance(value, list) else value
