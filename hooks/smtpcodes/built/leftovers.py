"""What the theme publishes and no page of the site uses, and what would differ from day to day."""

from __future__ import annotations

import re

UNUSED = re.compile(
    r"assets/(.*\.map|javascripts/(?:lunr|workers)/.*|javascripts/bundle\..*|stylesheets/.*\.css"
    r"|images/favicon\.png)"
)
"""Scripts and styles, in whose place the site's own have come, their maps, and the theme's icon."""

DAY = slice(4, 8)
"""Where a gzip file says when it was made (RFC 1952, section 2.3)."""


def is_unused(path: str) -> bool:
    """Whether the theme's file at ``path``, below the site's root, is of no use there."""
    return UNUSED.fullmatch(path) is not None


def undated(content: bytes) -> bytes:
    """Return a gzip file without its date: the same content makes the same file on any day."""
    return content[: DAY.start] + bytes(4) + content[DAY.stop :]
