"""A readable ``codes.yaml``: what it says, and where and how it is written."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import yaml

from smtpcodes.data.model import LANGUAGES, Knowledge, Strict
from smtpcodes.data.problems import Place
from smtpcodes.data.texts import Told, texts


class Scalar(NamedTuple):
    """One value or key as it is written."""

    place: Place
    """Of the value; of a key the place that it names."""
    value: str
    style: str
    """``'``, ``"``, ``>`` or ``|``; nothing for a plain one."""
    is_key: bool
    line: int
    """From 1."""
    start: int
    end: int
    """Offsets into the document's text, quotes and all."""


@dataclass(frozen=True)
class Document:
    """A file that the model accepts; whether it keeps the rules is another question."""

    path: Path
    text: str
    knowledge: Knowledge
    """What the rules look at."""
    lines: dict[Place, int]
    """The line (from 1) of every place."""
    scalars: tuple[Scalar, ...]
    root: yaml.MappingNode = field(repr=False, compare=False)
    """The tables as YAML nodes: where blocks of lines begin."""

    @property
    def written(self) -> Strict:
        """What the file itself says."""
        return self.knowledge

    @cached_property
    def rows(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.replace("\r\n", "\n").split("\n")

    @cached_property
    def told(self) -> list[Told]:
        """Every text of the file in every language."""
        return [
            Told((*place, language), language, text[language])
            for place, text in texts(self.written)
            for language in LANGUAGES
        ]

    @cached_property
    def _starts(self) -> list[tuple[int, Place]]:
        return sorted(((line, place) for place, line in self.lines.items()), key=lambda one: one[0])

    def place_at(self, line: int) -> Place:
        """Return the last place that begins on ``line`` or above it."""
        at = bisect_right(self._starts, line, key=lambda one: one[0])
        return self._starts[at - 1][1] if at else ()
