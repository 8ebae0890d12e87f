"""The Content-Security-Policy of a page: nothing but the site itself, nothing sent elsewhere.

Static hosts set no headers, so each page carries its policy. Of the scripts that stand in a page
only those run that are known to stand there (CSP level 2, by their hash): a script that got in by
any other way is not blessed by being found.
"""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
"""Scripts that run: those with attributes are files or data."""

CHARSET = re.compile(r"<meta charset=[^>]*>")

SCOPE = re.compile(r'(?<=^__md_scope=new URL\(")[\w.~/-]*(?=",location\))')
"""The way from a page to the root, which differs from page to page."""

KNOWN = {
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",
    "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90",
    "8d413336bd4ebbc3645c24ea3a4f3b341ef343d3695c9e09807c71c8f9e8043a",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",
}
"""SHA-256 of the scripts that stand in pages, without the way to the root. The theme's: the
reader's choice of colours, how it is stored, and the tab that an address names. Our own: the one
of an address that leads to a page."""

RULES = (
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
)


def with_policy(html: str) -> str:
    """Return the page with its policy right behind the character set."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return CHARSET.sub(lambda charset: f"{charset[0]}\n      {tag}", html, count=1)


def policy(html: str) -> str:
    """Return the policy for a page, with the hashes of the known scripts within it."""
    known = [script for script in INLINE_SCRIPT.findall(html) if is_known(script)]
    hashes = dict.fromkeys(f"'sha256-{_base64(script)}'" for script in known)
    return "; ".join(["default-src 'self'", " ".join(["script-src 'self'", *hashes]), *RULES])


def unknown_scripts(html: str) -> list[str]:
    """Return the scripts of a page that its policy will not let run."""
    return [script for script in INLINE_SCRIPT.findall(html) if not is_known(script)]


def is_known(script: str) -> bool:
    """Whether a script is one that is known to stand in pages."""
    return fingerprint(script) in KNOWN


def fingerprint(script: str) -> str:
    """Return the SHA-256 of a script without the way to the root, in hexadecimal digits."""
    return hashlib.sha256(SCOPE.sub("", script).encode()).hexdigest()


def _base64(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
