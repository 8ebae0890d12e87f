"""What went wrong, for whoever edits: in one message, with the line to look at."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

ROOT = Path(__file__).parents[3]
TEMPLATES = (ROOT / "hooks" / "smtpcodes" / "pages" / "templates", ROOT / "overrides")
OURS = (ROOT / "hooks" / "smtpcodes", *TEMPLATES)


def told(error: Exception) -> str:
    """Return what ``error`` says, and where it happened unless it says so itself.

    The errors of this package name their lines, those of the system their files. Of any other
    the line is told from which it came: that of the template, if one was being rendered.
    """
    if isinstance(error, OSError) and error.strerror:
        return (
            f"{_name(Path(error.filename))}: {error.strerror}" if error.filename else _full(error)
        )
    if type(error).__module__.startswith("smtpcodes.") or type(error) is OSError:
        return str(error)
    return f"{_place(error)}{type(error).__name__}: {error}"


def _full(error: OSError) -> str:
    """Return what the system says where it names no file, as of a disk without room."""
    remedy = " (make room and build again)" if error.errno == errno.ENOSPC else ""
    return f"{error.strerror}{remedy}"


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    templates = [frame for frame in frames if _is_below(frame.filename, TEMPLATES)]
    ours = [frame for frame in frames if _is_below(frame.filename, OURS)]
    for frame in reversed(templates or ours):
        return f"{_name(Path(frame.filename))}:{frame.lineno}: "
    return ""


def _is_below(name: str, folders: tuple[Path, ...]) -> bool:
    return any(Path(name).is_relative_to(folder) for folder in folders)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
