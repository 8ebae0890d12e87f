"""What people write is UTF-8: a file that is not is told with the line to look at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class InvalidTexts(Exception):
    """Names every file that cannot be read as text."""


def check(folder: Path, names: Iterable[str]) -> None:
    """Raise ``InvalidTexts`` for the files below ``folder`` that are not UTF-8.

    ``names`` are patterns of ``Path.glob``; what does not exist is no matter of this check.
    """
    files = sorted({path for name in names for path in folder.glob(name) if path.is_file()})
    faults = [
        f"{path.relative_to(folder).as_posix()}:{line}: the file is not UTF-8 (save it as UTF-8)"
        for path in files
        if (line := _broken_line(path.read_bytes()))
    ]
    if faults:
        raise InvalidTexts("\n".join(faults))


def _broken_line(content: bytes) -> int:
    """Return the line of the first byte that is no UTF-8, counted from 1, or 0."""
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    return 0
