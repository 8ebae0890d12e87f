"""Addresses and anchors that a correction of the data took away: where they lead now.

``moved.txt`` holds one a line, the old and the new: ``5.7.51/#postmaster 5.7.51/#ticket``. An
anchor stays on its page, at another place of it; an address without one leads to another page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from smtpcodes import addresses
from smtpcodes.model import LANGUAGES
from smtpcodes.outputs import FileSource
from smtpcodes.rendering import Renderer

Moved = dict[str, str]
"""The new address by the old one, without a language: ``5.7.51/#postmaster``."""

FILE = Path(__file__).parents[2] / "moved.txt"


def moved(path: Path = FILE) -> Moved:
    """Return what the file at ``path`` holds.

    Raises ``ValueError`` with the line where it does not hold two addresses, or an anchor
    leads to another page.
    """
    found: Moved = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split()
        if not words or line.startswith("# "):
            continue
        if len(words) != 2 or ("#" in words[0] and _page(words[0]) != _page(words[1])):
            raise ValueError(f"{path.name}:{number}: '{line}' is not 'page/#old page/#new'")
        found[words[0]] = words[1]
    return found


def with_moved_anchors(html: str, address: str, all_moved: Moved) -> str:
    """Return the page at ``address`` (without a language) with its old anchors at their new place.

    An anchor whose new place is not there stands at the top of the article.
    """
    for old, new in all_moved.items():
        page, _, anchor = old.partition("#")
        if page != address or not anchor:
            continue
        place = re.search(rf'<[a-z][^<>]*\sid="{re.escape(new.partition("#")[2])}"', html)
        start = place.start() if place else html.index("<article")
        start = start if place else html.index(">", start) + 1
        html = f'{html[:start]}<span id="{anchor}"></span>{html[start:]}'
    return html


def moved_files(all_moved: Moved, site_url: str) -> Iterator[FileSource]:
    """Yield a redirect for each address that has moved, in each language."""
    for language in LANGUAGES:
        renderer = Renderer(language, site_url)
        for old, new in all_moved.items():
            if "#" in old:
                continue
            target, _, anchor = new.partition("#")
            html = renderer.render(
                "redirect.html.j2", old, name=old.rstrip("/"), title=target.rstrip("/"),
                target=target, anchor=f"#{anchor}" if anchor else "",
            )  # fmt: skip
            yield FileSource(addresses.in_language(old, language) + "index.html", html)


def _page(address: str) -> str:
    return address.partition("#")[0]
