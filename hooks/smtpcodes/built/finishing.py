"""Files as they are written: HTML compact and with its Content-Security-Policy."""

from __future__ import annotations

import logging

from smtpcodes.built.compact import compact
from smtpcodes.built.policy import unknown_scripts, with_policy
from smtpcodes.files.outputs import FileSource

log = logging.getLogger("mkdocs.hooks.finishing")


def protected(html: str, name: str) -> str:
    """Return a compact page with its policy; a script that the policy stops is a warning."""
    for script in unknown_scripts(html):
        log.warning("%s: an unknown script, which will not run: %.60s", name, script)
    return with_policy(compact(html))


def finished(made: FileSource) -> bytes:
    """Return the content of a file as it stands in the site."""
    content = made.content
    if isinstance(content, bytes):
        return content
    return (protected(content, made.path) if made.path.endswith(".html") else content).encode()
