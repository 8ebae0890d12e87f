"""Long lines broken: texts below ``>-``, lists behind their commas."""

from __future__ import annotations

import re
from textwrap import wrap

from smtpcodes.data.document import Document, Scalar
from smtpcodes.data.rules.rewriting import Edit, edited

WIDTH = 100
"""Characters of a line."""

PREFIX = re.compile(r"^ *(?:- +)*(?:[\w.\"-]+: +)?(?:- +)?")
"""What stands on a line before a value: indentation, a list's sign, a key."""


def wrapped(document: Document) -> str:
    """Return the document's text with its long lines broken, so far as a machine can."""
    long = {line for line, row in enumerate(document.rows, 1) if len(row) > WIDTH}
    edits = []
    for one in document.scalars:
        rows = range(one.line, one.line + document.text.count("\n", one.start, one.end) + 1)
        if not one.is_key and long.intersection(rows) and " " in one.value:
            edits += _text(document, one)
    return "\n".join(_list(row) for row in edited(document.text, edits).split("\n"))


def _text(document: Document, one: Scalar) -> list[Edit]:
    """Return the value below ``>-``; nothing where its line holds more than it and its key."""
    if one.style == "|" or "\n" in one.value.strip():
        return []
    head = document.text.rindex("\n", 0, one.start) + 1
    before = PREFIX.fullmatch(document.text[head : one.start])
    if not before or ":" not in before[0]:
        return []
    tail = document.text[one.end : document.text.find("\n", one.end)]
    if not one.style and tail.strip():
        return []
    indent = " " * (len(before[0]) - len(before[0].lstrip(" -")) + 2)
    lines = wrap(one.value.strip(), WIDTH, initial_indent=indent, subsequent_indent=indent,
                 break_long_words=False, break_on_hyphens=False)  # fmt: skip
    end = one.end if one.style != ">" else one.start + len(_block(document, one))
    return [Edit(one.start, end, ">-\n" + "\n".join(lines))]


def _block(document: Document, one: Scalar) -> str:
    """Return a folded value as it is written, without the line ends behind it."""
    return document.text[one.start : one.end].rstrip()


def _list(row: str) -> str:
    """Return a long list in one line as several."""
    before = PREFIX.match(row)
    if len(row) <= WIDTH or not before or not re.fullmatch(r"\[[^\[\]{}#]*\]", row[before.end() :]):
        return row
    indent = " " * (len(row) - len(row.lstrip(" -")) + 2)
    return "\n".join(wrap(row, WIDTH, subsequent_indent=indent, drop_whitespace=True,
                          break_long_words=False, break_on_hyphens=False))  # fmt: skip
