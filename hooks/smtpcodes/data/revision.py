"""Which commit the site is made from, as git or the pipeline knows it."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from functools import cache
from pathlib import Path

UNKNOWN = "unknown"


@cache
def revision(folder: Path) -> str:
    """Return the commit that the project in ``folder`` holds."""
    return _git(folder, "rev-parse", "HEAD") or os.environ.get("GITHUB_SHA", UNKNOWN)


@cache
def committed(folder: Path) -> datetime | None:
    """Return when that commit was made; None where git does not know."""
    told = _git(folder, "log", "-1", "--format=%cI")
    return datetime.fromisoformat(told) if told else None


def _git(folder: Path, *command: str) -> str:
    """Return what git says about ``folder``: nothing if it is not the top of a repository.

    A copy without history may lie inside another project, whose commit would be the wrong one.
    """
    top = _said(folder, "rev-parse", "--show-toplevel")
    if not top or Path(top).resolve() != folder.resolve():
        return ""
    return _said(folder, *command)


def _said(folder: Path, *command: str) -> str:
    try:
        found = subprocess.run(
            ["git", *command], cwd=folder, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return found.stdout.strip()
