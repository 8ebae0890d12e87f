"""``make fix``: bring ``codes.yaml`` into its canonical order and form.

Whole blocks of lines move, so comments stay with the key below them and every text
stays as it was written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from smtpcodes.data.loading import fields_at, load, parse
from smtpcodes.data.numbering import sort_key
from smtpcodes.data.problems import InvalidCodes, Place

Order = Callable[[str], Any]


def fixed(text: str) -> str:
    """Return ``text`` (a valid ``codes.yaml``) in canonical order and form.

    Tables and fields stand in the order of the model, entries in numeric or alphabetic
    order with one blank line between them, no line ends in white space.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    root = yaml.compose("\n".join(lines) + "\n", Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return text
    first = _starts(root, lines, 0)[0]
    body = _arranged(root, lines, (), first, len(lines))
    return "\n".join(_trimmed([*lines[:first], *body])) + "\n"


def _arranged(
    node: yaml.MappingNode, lines: list[str], place: Place, start: int, end: int
) -> list[str]:
    """Return the lines of a mapping, its keys in canonical order; ``end`` is exclusive."""
    starts = _starts(node, lines, start)
    ends = [*starts[1:], end]
    blocks = []
    for (key, value), first, last in zip(node.value, starts, ends, strict=True):
        here = (*place, key.value)
        block = lines[first:last]
        if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
            inner = _starts(value, lines, key.start_mark.line + 1)[0]
            block = lines[first:inner] + _arranged(value, lines, here, inner, last)
        blocks.append((key.value, _trimmed(block)))
    order = _order(place)
    blocks.sort(key=lambda block: order(block[0]))
    between = [""] if len(place) < 2 else []
    arranged: list[str] = []
    for at, (_, block) in enumerate(blocks):
        # The first entry of a table stands apart from the table's name as well.
        arranged += (between if at or len(place) == 1 else []) + block
    return arranged


def _starts(node: yaml.MappingNode, lines: list[str], floor: int) -> list[int]:
    """Return the first line of each key's block: comments and blank lines above belong to it."""
    starts = []
    for key, _ in node.value:
        line, column = key.start_mark.line, key.start_mark.column
        while line > floor and _belongs_below(lines[line - 1], column):
            line -= 1
        starts.append(line)
        floor = key.start_mark.line + 1
    return starts


def _belongs_below(line: str, column: int) -> bool:
    comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) == column
    return not line or comment


def _order(place: Place) -> Order:
    fields = fields_at(place)
    if fields:
        known = {name: at for at, name in enumerate(fields)}
        return lambda key: known[key]
    if place in {("replies",), ("enhanced",)}:
        return sort_key
    if len(place) == 1 or place[-1] in {"classes", "responses"}:
        return lambda key: key
    return lambda key: 0


def _trimmed(lines: list[str]) -> list[str]:
    first, last = 0, len(lines)
    while first < last and not lines[first]:
        first += 1
    while last > first and not lines[last - 1]:
        last -= 1
    return lines[first:last]


def main(path: Path) -> int:
    """Fix the file in place; return 1 and leave it alone if it is not valid."""
    try:
        before = load(path)
        text = fixed(path.read_text(encoding="utf-8"))
        after = parse(text.encode(), path)
    except InvalidCodes as error:
        print(error, file=sys.stderr)
        return 1
    if after.knowledge != before.knowledge:
        raise AssertionError("fixing must not change what the file says")
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
