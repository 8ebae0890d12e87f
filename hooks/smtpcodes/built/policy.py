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

KNOWN = {
    "c3c39b05db13f07d6fa51e4ca912bc5741f4afebfd4071076f893e35c8ed8fc5",
    "68f6c70d03044ab15576fedc15b7733f3e0159d9a84547fab6071c4466729f3e",
    "ed7c413b83e3d0d6b509f4f4009bce8863675ffff562f2978018b26d706faf3c",
    "7e31f01c599a5fa0aed77033a6d52d19f507d4078e6234edb5ab4346fe889807",
}
"""SHA-256 of the scripts that stand in pages: in no order, the one that sets the reader's choice of
colours, that of an address that leads to a page, that which says that a module was refused, and
that which takes over a message."""

# What is loaded, styles and data included, falls back on `default-src`.
RULES = (
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
)

LOADED = re.compile(r"<(?:script|img)[^>]*\ssrc=|rel=\"?stylesheet|<form")
"""What a page loads beside itself, or sends."""

BARE = ("img-src data:", "form-action 'none'", "base-uri 'none'")
"""The rules of a page that does neither; its icon is an empty picture."""


def with_policy(html: str) -> str:
    """Return the page with its policy right behind the character set."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return CHARSET.sub(lambda charset: f"{charset[0]}\n{tag}", html, count=1)


def policy(html: str) -> str:
    """Return the policy for a page, with the hashes of the known scripts within it.

    A page that loads nothing, such as an address that leads to another, may load nothing.
    """
    known = [script for script in INLINE_SCRIPT.findall(html) if is_known(script)]
    hashes = dict.fromkeys(f"'sha256-{_base64(script)}'" for script in known)
    if hashes and not LOADED.search(html):
        return "; ".join(["default-src 'none'", " ".join(["script-src", *hashes]), *BARE])
    return "; ".join(["default-src 'self'", " ".join(["script-src 'self'", *hashes]), *RULES])


def unknown_scripts(html: str) -> list[str]:
    """Return the scripts of a page that its policy will not let run."""
    return [script for script in INLINE_SCRIPT.findall(html) if not is_known(script)]


def is_known(script: str) -> bool:
    """Whether a script is one that is known to stand in pages."""
    return fingerprint(script) in KNOWN


def fingerprint(script: str) -> str:
    """Return the SHA-256 of a script, in hexadecimal digits."""
    return hashlib.sha256(script.encode()).hexdigest()


def _base64(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
