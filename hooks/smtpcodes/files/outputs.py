"""The form of a generated file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FileSource:
    """One file of the site: its path below the root and what it holds."""

    path: str
    content: str | bytes
