"""The list of permanent addresses as the branch has it that a change is made for."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from smtpcodes.built.permalinks import promised

NAME = "permalinks.txt"


class NoBase(AssertionError):
    """The commit that the environment names is not there."""


def listed_before(project: Path) -> set[str]:
    """Return what the list held where this branch left its base.

    The base is the commit in the variable ``BASE``, which the pipeline sets; else the main
    branch, as the remote has it or as it stands here. Without these it is the last commit, and
    outside of git the list itself.
    """
    for name in _bases(project):
        found = _git(project, "show", f"{name}:./{NAME}")
        if found is not None:
            return promised(found.split())
    return promised((project / NAME).read_text(encoding="utf-8").split())


def _bases(project: Path) -> Iterator[str]:
    """Yield the commits that may be the base, the surest one first."""
    named = os.environ.get("BASE", "")
    if not named.strip("0"):  # the pipeline's word for a branch without a base
        named = ""
    for branch in [named] if named else ["origin/main", "main"]:
        commit = _git(project, "merge-base", "HEAD", branch)
        if commit is not None:
            yield commit.strip()
        elif named:
            raise NoBase(f"BASE names {named}, which is not in this repository: fetch it")
    yield "HEAD"


def _git(project: Path, *arguments: str) -> str | None:
    """Return what git says, or None if it cannot say it."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=project, capture_output=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
