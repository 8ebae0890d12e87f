"""Whether files have changed: a stamp of their names and all that they hold."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path


def stamp(paths: Iterable[Path]) -> str:
    """Return the stamp of files and of all files below folders; what is not there counts too."""
    found = sha256()
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file():
                found.update(f"{file}:{file.stat().st_size}:".encode())
                found.update(file.read_bytes())
    return found.hexdigest()
