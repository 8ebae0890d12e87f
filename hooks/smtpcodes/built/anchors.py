"""Anchors that a correction of the data took away, at their new place in the finished page."""

from __future__ import annotations

import re

from smtpcodes.data.moved import Moved


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
