"""Every sign can be seen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
"""Controls, marks of direction or without width, private use, halves of a sign, odd line ends."""

BLANK = set("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters by their kind that show nothing."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each line that holds a hidden sign, and each value in which an escape makes one."""
    # Of the whole file first: nearly always nothing is hidden in it.
    for line, row in enumerate(document.rows if hidden_in(document.text) else (), 1):
        for sign in hidden_in(row):
            yield _finding(sign, document.place_at(line), line)
    for one in document.scalars:
        if one.style != '"':
            continue  # nothing else knows escapes
        for sign in hidden_in(one.value) - hidden_in(document.text[one.start : one.end]):
            yield _finding(sign, one.place, one.line)


def hidden_in(text: str) -> set[str]:
    """Return the signs in ``text`` that nobody sees; the end of a line is none of them."""
    signs = set(text) - {"\n"}
    return {sign for sign in signs if sign in BLANK or unicodedata.category(sign) in HIDDEN}


def _finding(sign: str, place: tuple[str | int, ...], line: int) -> Finding:
    name = unicodedata.name(sign, "a control character")
    return Finding(place, f"a hidden sign: U+{ord(sign):04X}, {name.lower()}", "remove it", line)


RULE = Rule(
    name="signs-can-be-seen",
    en="Every character is visible: no control characters, no zero-width ones, and none that "
    "change the direction of the text.",
    de="Jedes Zeichen ist zu sehen: keine Steuerzeichen, keine ohne Breite, keine, die die "
    "Schreibrichtung umkehren.",
    check=check,
    good="    name: Post\n",
    bad='    name: "Po\\u202Est"\n',
    at="providers.post.name",
)
