"""The canonical order of ``codes.yaml``.

Whole blocks of lines move, so comments stay with the key below them and every text
stays as it was written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from smtpcodes.data.document import Document
from smtpcodes.data.fields import fields_at
from smtpcodes.data.numbering import sort_key
from smtpcodes.data.problems import Place

Order = Callable[[str], Any]


def arranged(document: Document) -> str:
    """Return the text of the document in canonical order.

    Tables and fields stand in the order of the model, entries in numeric or alphabetic
    order with one blank line between them, one line end closes the file.
    """
    lines, root = document.rows, document.root
    first = _starts(root, lines)[0]
    body = _arranged(root, lines, (), len(lines))
    return "\n".join(_trimmed([*lines[:first], *body])) + "\n"


def _arranged(node: yaml.MappingNode, lines: list[str], place: Place, end: int) -> list[str]:
    """Return the lines of a mapping, its keys in canonical order; ``end`` is exclusive."""
    bounds = [*_starts(node, lines), end]
    blocks = []
    for at, (key, value) in enumerate(node.value):
        here, first, last = (*place, key.value), bounds[at], bounds[at + 1]
        block = lines[first:last]
        if isinstance(value, yaml.MappingNode) and not value.flow_style:
            inner = _starts(value, lines)[0]
            block = lines[first:inner] + _arranged(value, lines, here, last)
        blocks.append((key.value, _trimmed(block)))
    order = _order(place)
    if order:
        blocks.sort(key=lambda block: order(block[0]))
    between = [""] if len(place) < 2 else []
    found: list[str] = []
    for at, (_, block) in enumerate(blocks):
        # The first entry of a table stands apart from the table's name as well.
        found += (between if at or len(place) == 1 else []) + block
    return found


def _starts(node: yaml.MappingNode, lines: list[str]) -> list[int]:
    """Return the first line of each key's block: comments and blank lines above belong to it."""
    starts = []
    for key, _ in node.value:
        line, column = key.start_mark.line, key.start_mark.column
        while line and _belongs_below(lines[line - 1], column):
            line -= 1
        starts.append(line)
    return starts


def _belongs_below(line: str, column: int) -> bool:
    comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) == column
    return not line or comment


def _order(place: Place) -> Order | None:
    """Return what the keys of a mapping are sorted by; None where they stay as they stand."""
    fields = fields_at(place)
    if fields:
        known = {name: at for at, name in enumerate(fields)}
        return lambda key: known[key]
    if place in {("replies",), ("enhanced",)}:
        return sort_key
    if len(place) == 1 or place[-1] in {"classes", "responses"}:
        return lambda key: key
    return None


def _trimmed(lines: list[str]) -> list[str]:
    first, last = 0, len(lines)
    while first < last and not lines[first]:
        first += 1
    while last > first and not lines[last - 1]:
        last -= 1
    return lines[first:last]
