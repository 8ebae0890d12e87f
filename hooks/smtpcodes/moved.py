"""Addresses and anchors that a correction of the data took away: where they lead now.

``moved.txt`` holds one a line, the old and the new: ``5.7.51/#postmaster 5.7.51/#ticket``. An
anchor stays on its page, at another place of it; an address without one leads to another page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from smtpcodes.model import LANGUAGES
from smtpcodes.outputs import FileSource
from smtpcodes.redirects import redirect
from smtpcodes.rendering import Renderer

Moved = dict[str, str]
"""The new address by the old one, without a language: ``5.7.51/#postmaster``."""

FILE = Path(__file__).parents[2] / "moved.txt"


class InvalidMoves(ValueError):
    """What ``moved.txt`` says cannot be followed."""


def moved(path: Path = FILE) -> Moved:
    """Return what the file at ``path`` holds.

    Raises ``InvalidMoves`` with the line where it does not hold two addresses, or an anchor
    leads to another page.
    """
    found: Moved = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split()
        if not words or words[0] == "#":
            continue
        if len(words) != 2 or ("#" in words[0] and _page(words[0]) != _page(words[1])):
            raise InvalidMoves(f"{path.name}:{number}: '{line}' is not 'page/#old page/#new'")
        found[words[0]] = words[1]
    return found


def with_moved_anchors(html: str, address: str, all_moved: Moved) -> str:
    """Return the page at ``address`` (without a language) with its old anchors at their new place.

    An anchor whose new place is not there stays lost; the test of ``permalinks.txt`` says so.
    """
    for old, new in all_moved.items():
        page, _, anchor = old.partition("#")
        if page != address or not anchor:
            continue
        name = re.escape(new.partition("#")[2])
        place = re.search(rf'<([a-z][a-z0-9]*)\b[^<>]*\sid="{name}"[^<>]*>', html)
        if not place:
            continue
        # A list item takes the anchor in, anything else has it in front.
        at = place.end() if place[1] == "li" else place.start()
        html = f'{html[:at]}<span id="{anchor}"></span>{html[at:]}'
    return html


def moved_files(all_moved: Moved, site_url: str) -> Iterator[FileSource]:
    """Yield a redirect for each address that has moved, in each language."""
    for language in LANGUAGES:
        renderer = Renderer(language, site_url)
        for old, new in all_moved.items():
            if "#" not in old:
                yield redirect(renderer, old, old.rstrip("/"), _page(new).rstrip("/"), new)


def _page(address: str) -> str:
    return address.partition("#")[0]
