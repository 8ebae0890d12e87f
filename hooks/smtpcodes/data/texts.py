"""Every text that a reader sees, with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from smtpcodes.data.model import Language, Strict, Text
from smtpcodes.data.problems import Place

CODE_MARKS = re.compile(r"`[^`]*`")
"""Literal words in a text."""


class Told(NamedTuple):
    """A text in one language."""

    place: Place
    """With the language at its end."""
    language: Language
    text: str

    @property
    def field(self) -> str:
        """The name of the field that holds the text; of a list the name of the list."""
        return next(str(part) for part in reversed(self.place[:-1]) if isinstance(part, str))

    @property
    def is_step_of_sender(self) -> bool:
        """Whether it tells whoever wrote the email what to do."""
        return self.place[2:4] == ("steps", "sender")

    @property
    def prose(self) -> str:
        """The text without its literal words."""
        return CODE_MARKS.sub("", self.text)


def texts(entry: object, place: Place = ()) -> Iterator[tuple[Place, Text]]:
    """Yield every text of all languages below ``entry`` with its place."""
    if isinstance(entry, Text):
        yield place, entry
    elif isinstance(entry, Strict):
        for name in type(entry).model_fields:
            yield from texts(getattr(entry, name), (*place, name))
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield from texts(value, (*place, key))
    elif isinstance(entry, list):
        for at, value in enumerate(entry):
            yield from texts(value, (*place, at))
