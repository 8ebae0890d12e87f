"""The copy of the project that is measured, so that nothing is built in the tree itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from smtpcodes.data.loading import load
from smtpcodes.site.codes import all_codes

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = {"bench", "node_modules", "offline", "site", "tests"}
"""What no build needs, besides hidden files and folders."""


def copy(source: Path, target: Path) -> Path:
    """Copy all that a build of the project at ``source`` needs to ``target``; return that."""
    target.mkdir()
    for path in source.iterdir():
        if path.name.startswith(".") or path.name in LEFT_OUT:
            continue
        if path.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(path, target / path.name, ignore=ignored)
        else:
            shutil.copyfile(path, target / path.name)
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return target


def code_count(project: Path) -> int:
    """Return how many codes the project's ``codes.yaml`` has."""
    return len(all_codes(load(project / "codes.yaml").knowledge))
