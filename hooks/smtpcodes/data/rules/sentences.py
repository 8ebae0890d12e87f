"""How many sentences a text has, how long they are and how hard they are to read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from smtpcodes.data.texts import CODE_MARKS

SHORTENED = re.compile(r"\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|usw|ggf|Nr|e\.g|i\.e|etc|vs|Inc|Co)\.")
DATE = re.compile(r"(\d)\. (?=[A-ZÄÖÜ][a-zäöü])")
END = re.compile(r"[.!?…][\"”“)]*(?= |$)")
PAUSE = re.compile(r"[.!?…:][\"”“)]*(?= |$)")
WORD = re.compile(r"[\w’'-]+")

LONG = 6
"""A word with more letters counts as a long one."""


class Ease(NamedTuple):
    """What a measure of readability counts."""

    words: int
    long: int
    pauses: int

    @property
    def lix(self) -> float:
        """Björnsson's LIX: words a sentence plus the long ones of a hundred words."""
        return self.words / self.pauses + 100 * self.long / self.words if self.words else 0.0


def sentences(text: str) -> int:
    """Return the number of sentences; the dots of „z. B.“, dates and literal words end none."""
    return len(END.findall(_plain(text)))


def longest(text: str) -> int:
    """Return the number of words in the longest sentence; literal words count as one."""
    return max(len(part.split()) for part in END.split(_plain(text)))


def has_semicolon(text: str) -> bool:
    """Return whether a semicolon joins what could be two sentences."""
    return ";" in CODE_MARKS.sub("x", text)


def ease(texts: Iterable[str]) -> Ease:
    """Return the counts over all texts: single ones are too short to be measured."""
    words, pauses = [], 0
    for text in map(_plain, texts):
        words += WORD.findall(text)
        pauses += max(1, len(PAUSE.findall(text)))
    return Ease(len(words), sum(len(word) > LONG for word in words), pauses)


def _plain(text: str) -> str:
    return DATE.sub(r"\1 ", SHORTENED.sub("x", CODE_MARKS.sub("x", text)))
