"""Changes to the text of the file that leave all the rest as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from smtpcodes.data.document import Document, Scalar
from smtpcodes.data.problems import Place
from smtpcodes.data.texts import CODE_MARKS, Told

WRITTEN = {('"', '"'): '\\"', ("'", "'"): "''"}
"""How a sign is written within quotes of its own kind, by style and sign."""


class Edit(NamedTuple):
    """What takes the place of ``[start, end)``."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits; they must not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def retyped(document: Document, change: Callable[[Told], str]) -> str:
    """Return the document's text with other signs in its texts, sign for sign.

    ``change`` returns a text of the same length. A text whose signs cannot be found again as they
    are written stays as it is.
    """
    changed: dict[Place, tuple[str, str]] = {}
    for one in document.told:
        new = change(one)
        if new != one.text:
            changed[one.place] = (one.text, new)
    edits: list[Edit] = []
    for scalar in document.scalars:
        if not scalar.is_key and scalar.place in changed:
            edits += _signs(document.text, scalar, *changed[scalar.place])
    return edited(document.text, edits)


def _signs(text: str, scalar: Scalar, old: str, new: str) -> list[Edit]:
    edits: list[Edit] = []
    pairs = [(sign, other) for sign, other in zip(old, new, strict=True) if sign != other]
    for sign in dict.fromkeys(sign for sign, _ in pairs):
        found = _written(text, scalar, sign)
        if len(found) != old.count(sign):
            return []
        others = (other for one, other in zip(old, new, strict=True) if one == sign)
        edits += [
            Edit(start, end, other)
            for (start, end), other in zip(found, others, strict=True)
            if other != sign
        ]
    return edits


def _written(text: str, scalar: Scalar, sign: str) -> list[tuple[int, int]]:
    """Return where ``sign`` stands in the value as it is written."""
    start, end = scalar.start, scalar.end
    if scalar.style in {">", "|"}:
        start = text.index("\n", start)
    elif scalar.style:
        start, end = start + 1, end - 1
    literal = WRITTEN.get((scalar.style, sign), sign)
    found = []
    while (at := text.find(literal, start, end)) >= 0:
        found.append((at, at + len(literal)))
        start = at + len(literal)
    return found


def masked(text: str) -> str:
    """Return the text with its literal words struck out, so that offsets stay."""
    return CODE_MARKS.sub(lambda found: "x" * len(found[0]), text)
