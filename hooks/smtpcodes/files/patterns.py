r"""What a server says as a regular expression, for programs that sort bounces.

In what PCRE, ECMAScript (with ``u`` or ``v`` as well), Python's ``re`` and RE2 have in common:
no looking around, no flags, no references. Codes first, then the words; white space may be of any
kind and length; what varies is a class of its kind. Made to be searched for, in one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.model import Response
from smtpcodes.data.rules.placeholders_are_known import PLACEHOLDERS

HOST = r"[^\s<>,;\(\)\[\]]+"
WORDS = r"\S(?:[\s\S]{0,80}?\S)?"

VALUES = {
    "address": r"<?[^\s<>]+>?",
    "ip": r"(?:IPv6:)?[0-9A-Fa-f.:]{2,45}",
    "host": HOST,
    "domain": HOST,
    "url": r"\S+",
    "name": WORDS,
    "id": r"\S+",
    "size": r"[0-9][0-9.,]*(?:\s?[KMGkmg]i?[Bb]?)?",
    "count": r"[0-9][0-9.,]*",
    "code": r"[A-Za-z0-9._\-]+",
    "date": WORDS,
}
"""What stands for each kind of placeholder."""

PART = re.compile(rf"<({'|'.join(PLACEHOLDERS)})>|(\s+)")
SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|]")
EDGE = r"\b"


def pattern(response: Response) -> str:
    """Return the regular expression that finds the response."""
    codes = [one.replace(".", r"\.") for one in (response.reply, response.status) if one]
    text = "".join(_parts(response.text))
    if codes:
        return EDGE + r"[\s\-]+".join([*codes, text]) + _edge(response.text[-1])
    return _edge(response.text[0]) + text + _edge(response.text[-1])


def _parts(text: str) -> Iterator[str]:
    """Yield the parts of the words, each as an expression."""
    done = 0
    for found in PART.finditer(text):
        yield SPECIAL.sub(r"\\\g<0>", text[done : found.start()])
        yield VALUES[found[1]] if found[1] else r"\s+"
        done = found.end()
    yield SPECIAL.sub(r"\\\g<0>", text[done:])


def _edge(letter: str) -> str:
    """Return what keeps a word whole that stands at an end."""
    return EDGE if letter.isascii() and letter.isalnum() else ""
