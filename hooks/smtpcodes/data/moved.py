"""Addresses and anchors that a correction of the data took away: where they lead now.

``moved.txt`` holds one a line, the old and the new: ``5.7.51/#postmaster 5.7.51/#ticket``. An
anchor stays on its page, at another place of it; an address without one leads to another page.
"""

from __future__ import annotations

from pathlib import Path

from smtpcodes.data.problems import text_of

Moved = dict[str, str]
"""The new address by the old one, without a language: ``5.7.51/#postmaster``."""


class InvalidMoves(ValueError):
    """What ``moved.txt`` says cannot be followed."""


def moved(path: Path) -> Moved:
    """Return what the file at ``path`` holds.

    Raises ``InvalidMoves`` with the line where it does not hold two addresses, or an anchor
    leads to another page, ``OSError`` where there is no text to read.
    """
    found: Moved = {}
    for number, line in enumerate(text_of(path).splitlines(), 1):
        words = line.split()
        if not words or words[0] == "#":
            continue
        if len(words) != 2 or ("#" in words[0] and page_of(words[0]) != page_of(words[1])):
            raise InvalidMoves(f"{path.name}:{number}: '{line}' is not 'page/#old page/#new'")
        found[words[0]] = words[1]
    return found


def page_of(address: str) -> str:
    """Return the page of an address, without its anchor."""
    return address.partition("#")[0]
