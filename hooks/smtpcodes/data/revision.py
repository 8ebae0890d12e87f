"""Which state of the project the site is made of."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path


@cache
def revision(folder: Path) -> str:
    """Return the commit that ``folder`` holds, as git or the pipeline knows it."""
    command = ["git", "rev-parse", "HEAD"]
    try:
        found = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return os.environ.get("GITHUB_SHA", "unknown")
    return found.stdout.strip()
