"""Changes to the text of the file that leave all the rest as it was written."""

from __future__ import annotations

import re
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

    ``change`` returns a text of the same length; ``ValueError`` is raised if not. A text whose
    signs cannot be found again as they are written stays as it is.
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
    pairs = list(zip(old, new, strict=True))
    for sign in {sign for sign, other in pairs if sign != other}:
        found = _written(text, scalar, sign)
        others = [other for one, other in pairs if one == sign]
        if len(found) != len(others):
            return []
        edits += [Edit(*found[at], other) for at, other in enumerate(others) if other != sign]
    return edits


def _written(text: str, scalar: Scalar, sign: str) -> list[tuple[int, int]]:
    """Return where ``sign`` stands in the value as it is written."""
    start = scalar.start
    if scalar.style in {">", "|"}:
        start = text.index("\n", start)
    elif scalar.style:
        start += len(scalar.style)
    literal = re.compile(re.escape(WRITTEN.get((scalar.style, sign), sign)))
    return [found.span() for found in literal.finditer(text, start, scalar.end)]


def masked(text: str) -> str:
    """Return the text with its literal words struck out, so that offsets stay."""
    return CODE_MARKS.sub(lambda found: "x" * len(found[0]), text)
