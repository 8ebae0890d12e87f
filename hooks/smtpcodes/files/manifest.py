"""The manifest of the data files: which commit they are from, how large each is, and its hash.

It alone changes with every commit. A program that keeps a copy compares it and fetches what has
changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Annotated

from pydantic import Field

from smtpcodes.files import api
from smtpcodes.files.api_models import VERSION
from smtpcodes.files.lines import in_lines
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.publishing import Public

NAME = "manifest.json"


class Published(Public):
    """One data file."""

    size: Annotated[int, Field(description="In bytes")]
    sha256: Annotated[str, Field(description="Of what it holds, in hexadecimal digits")]


class Manifest(Public):
    """`manifest.json`: all data files by their address below the manifest's folder."""

    version: Annotated[str, Field(description="Of the format")]
    generated_from: Annotated[str, Field(description="The commit, or `unknown`")]
    files: dict[str, Published]


def manifest_file(files: Iterable[FileSource], revision: str) -> Iterator[FileSource]:
    """Yield the manifest of those of ``files`` that are data; ``revision`` is the commit."""
    data = {file.path.removeprefix(api.ROOT): _bytes(file)
            for file in files if file.path.startswith(api.ROOT)}  # fmt: skip
    published = {
        name: Published(size=len(content), sha256=sha256(content).hexdigest())
        for name, content in sorted(data.items())
    }
    made = Manifest(version=VERSION, generated_from=revision, files=published)
    yield FileSource(api.ROOT + NAME, in_lines(made))


def _bytes(file: FileSource) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.encode()
