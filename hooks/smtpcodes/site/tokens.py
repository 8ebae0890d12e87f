"""Tokens: what a provider's server prints into its responses for support, such as ``S3150``.

A reader looks them up as they are. They are made for programs, so their form tells them from
words: letters with digits, capitals inside of a word, words joined by dots or underscores.
"""

from __future__ import annotations

import re

PLACEHOLDER = re.compile(r"<[a-z][a-z0-9 _-]*>")
"""What stands for a changing part in a response's text."""

ADDRESS = re.compile(
    r"\S*(?:://|@)\S*|\b(?:[\w-]+\.)+(?:com|net|org|info|co|de|fr|ru|jp|ch)\b\S*", re.I
)
"""Links, mail addresses and names of hosts: they name a place, no case."""

ARGUMENT = re.compile(r"\b([A-Z]{2,})\((\d{3,})\)")
"""A number with its name before it: ``AS(201806281)``."""

WORD = re.compile(r"[A-Za-z\d](?:[\w.:-]*\w)?")
BRACKETED = re.compile(r"[(\[]([A-Z][A-Z\d-]+)[)\]]")
"""Capitals alone are a token only where they stand apart: ``(BL)``."""

TOKEN = re.compile(
    r"(?=.*[A-Za-z])(?=.*\d).+"  # letters with digits
    r"|.*[a-z][A-Z].*|.*[A-Z]{2}[a-z]+[A-Z].*"  # capitals inside
    r"|.*[A-Za-z][._][A-Za-z].*"  # joined
)
NAMES = re.compile(
    r"(?i)ipv[46]|rfc[ .-]?\d+|base64|smtputf8|utf-?8|\d+bit\w*|\d+[a-z]{1,3}|x-[\w-]+"
)
"""Names of the field, not of a case."""


def tokens(text: str) -> list[str]:
    """Return the tokens in the ``text`` of a response, in their order, each once."""
    words = ADDRESS.sub(" ", PLACEHOLDER.sub(" ", text))
    found = [f"{name}({number})" for name, number in ARGUMENT.findall(words)]
    found += BRACKETED.findall(words)
    found += [word for word in WORD.findall(ARGUMENT.sub(" ", words)) if TOKEN.fullmatch(word)]
    return [one for one in dict.fromkeys(found) if not NAMES.fullmatch(one)]
