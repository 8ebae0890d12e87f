"""What went wrong, for whoever edits: in one message, with the line to look at."""

from __future__ import annotations

import traceback
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def told(error: Exception) -> str:
    """Return what ``error`` says, and where it happened unless it says so itself.

    The errors of this package name their lines. Of any other the line is told from which it
    came: that of the template, if one was being rendered.
    """
    if isinstance(error, OSError) or type(error).__module__.startswith("smtpcodes."):
        return str(error)
    return f"{_place(error)}{type(error).__name__}: {error}"


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    templates = [frame for frame in ours if frame.filename.endswith(".j2")]
    for frame in reversed(templates or ours):
        return f"{Path(frame.filename).relative_to(PACKAGE.parents[1])}:{frame.lineno}: "
    return ""
