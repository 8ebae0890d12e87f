"""The Content-Security-Policy of a page: nothing but the site itself, nothing sent elsewhere.

Static hosts set no headers, so each page carries its policy. Scripts that the theme writes
into the page are allowed by their hash (CSP level 2).
"""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
"""Scripts that run: those with attributes are files or data."""

CHARSET = re.compile(r"<meta charset=[^>]*>")


def with_policy(html: str) -> str:
    """Return the page with its policy right behind the character set."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return CHARSET.sub(lambda charset: f"{charset[0]}\n      {tag}", html, count=1)


def policy(html: str) -> str:
    """Return the policy for a page, with the hashes of the scripts within it."""
    hashes = [_hash(script) for script in INLINE_SCRIPT.findall(html)]
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *dict.fromkeys(hashes)]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
        ]
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
