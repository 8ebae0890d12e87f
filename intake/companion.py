"""Says in words what a change means: ``python -m intake.companion BEFORE AFTER``.

Both are folders with the project. What is printed is Markdown for whoever reviews: which texts
changed, in each language; which addresses move; which bounces are answered differently; whether
new sources answer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from intake.bounces import answers, differences
from intake.changes import Ask, asked, moves, sources, texts
from smtpcodes.data.loading import Loaded, content_of, load, read
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.site.site import Site

FILE = "codes.yaml"

MOST = 100
"""Lines of a chapter that are printed."""


def companion(before: Path, after: Path, ask: Ask = asked) -> str:
    """Return what the change from one project to the other means."""
    old, new = Site.of(_former(before / FILE), "/"), Site.of(load(after / FILE), "/")
    said = [answers(folder, site, after) for folder, site in ((before, old), (after, new))]
    chapters = {
        "Texts": texts(old.knowledge, new.knowledge),
        "Addresses": moves(old, new),
        "Bounces of the tests": differences(*said),
        "New sources": sources(old.knowledge, new.knowledge, ask),
    }
    return "\n".join(_chapter(title, lines) for title, lines in chapters.items())


def _former(path: Path) -> Loaded:
    """Return what the file said before. The rules of today may be new: it kept those of then."""
    document = read(content_of(path), path)
    return Loaded(document.knowledge, document.lines)


def _chapter(title: str, lines: Iterable[str]) -> str:
    found = [line if line.startswith("  ") else f"- {line}" for line in lines]
    more = [f"- … and {len(found) - MOST} lines more"] if len(found) > MOST else []
    return "\n".join([f"## {title}", "", *(found[:MOST] or ["Nothing changes."]), *more, ""])


if __name__ == "__main__":
    try:
        print(companion(Path(sys.argv[1]), Path(sys.argv[2])))
    except InvalidCodes as error:
        print(f"One of the two cannot be read by the model of today:\n\n```text\n{error}\n```")
