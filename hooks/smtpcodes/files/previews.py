"""The pictures that a chat shows beside a pasted link.

Each code has one in each language: itself, its title and what has become of the mail. All other
pages have that of their class, or that of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from smtpcodes.data.languages import LANGUAGES, IncompleteLanguages, Language
from smtpcodes.files import drawing
from smtpcodes.files.drawing import HEIGHT, WIDTH, Card, Paint
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS, file_of
from smtpcodes.site.answers import answer, tone
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site

INK = "#0e2236"
PAINTS = {
    "site": Paint("#eef3f8", "#16324f", INK),
    "1": Paint("#edf0f3", "#4c5661", INK),
    "2": Paint("#e5f4e9", "#176a31", INK),
    "3": Paint("#e4f0fa", "#0a5a9f", INK),
    "4": Paint("#fdf1dc", "#855000", INK),
    "5": Paint("#fdeae8", "#b3261e", INK),
}
"""Of the style sheet, light scheme: the kind's ground and colour, and the site's ink."""

STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "site": [[(-7, -5), (7, -5), (7, 6), (-7, 6), (-7, -5), (0, 1), (7, -5)]],
    "1": [[(-5, 0), (5, 0)]],
    "2": [[(-5, 0), (-1, 4), (5, -4)]],
    "3": [[(-5, 0), (5, 0)], [(1, -4), (5, 0), (1, 4)]],
    "4": [[(0, -6), (0, 0), (4, 3)]],
    "5": [[(-4, -4), (4, 4)], [(4, -4), (-4, 4)]],
}
"""The lines of each sign, as the pages draw it, around the middle of a disc of radius 11."""

OCTAGON = [(-5, -11), (5, -11), (11, -5), (11, 5), (5, 11), (-5, 11), (-11, 5), (-11, -5)]

LEFT, ROOM = 48, 552
"""Where the words begin, and how wide they may be."""

LINES = 2
"""So many lines a title has at most; the letters of a longer one are smaller."""


@dataclass(frozen=True)
class Preview:
    """A picture as a page's head names it, and what is on it."""

    name: str
    """Of the file, without its language."""
    language: Language
    shade: str
    """Which colours and which sign it has."""
    heading: str
    title: str
    last: str
    """The last line, in the colour of the heading."""
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def path(self) -> str:
        """Its address below the site's root."""
        return f"assets/images/previews/{self.name}-{self.language}.png"

    @property
    def words(self) -> str:
        """What it shows, for those who do not see it."""
        return " ".join(f"{one.rstrip('.')}." for one in (self.heading, self.title, self.last))


def preview(path: str, site: Site, language: Language) -> Preview:
    """Return the picture for the page at ``path``: its code's, or that of its class, if any."""
    code = site.numbers.get(path.rstrip("/"))
    if code:
        return _of_code(code, language)
    match = re.match(r"([1-5])(?:xx|\.x)", path)
    return _of_kind(match[1] if match else "site", language)


def preview_files(site: Site) -> Iterator[FileSource]:
    """Yield all pictures."""
    for language in LANGUAGES:
        all_of_them = [*(_of_kind(kind, language) for kind in PAINTS),
                       *(_of_code(code, language) for code in site.codes.values())]  # fmt: skip
        for one in all_of_them:
            yield FileSource(one.path, picture(one))


@cache
def picture(one: Preview) -> bytes:
    """Return a picture as PNG."""
    card = _ground(one.shade, one.language, one.last).copy()
    heading = _fitting(one.heading, 74, ROOM - 145)
    drawing.write(card, (LEFT, 67), one.heading, heading, is_ink=False, bold=2)
    if drawing.can_write(one.title):
        size = _size_of(one.title)
        for row, line in enumerate(drawing.wrapped(one.title, size, ROOM)):
            drawing.write(card, (LEFT, 171 + round(row * size * 1.25)), line, size)
    return drawing.png(card, PAINTS[one.shade])


@cache
def _ground(shade: str, language: Language, last: str) -> Card:
    """Return what many pictures share: the sign, the site's name, the last line."""
    name = LABELS[language]["site"]
    _check_letters(language, name, last)
    card = drawing.empty()
    card.paste(drawing.SHADES, (0, 0, 14, HEIGHT))
    corners = OCTAGON if shade == "5" else []
    sign = drawing.smooth(STROKES[shade], 120, 1.4 if shade == "site" else 2.6, corners)
    drawing.stamp(card, sign, (WIDTH - 160, 32))
    drawing.write(card, (LEFT, 28), name, 20, bold=1)
    drawing.write(card, (LEFT, 268), last, _fitting(last, 27, ROOM), is_ink=False, bold=1)
    return card


def _of_kind(kind: str, language: Language) -> Preview:
    words = LABELS[language]
    _check_letters(language, words["preview.site" if kind == "site" else f"kind.{kind}"])
    if kind == "site":
        last = words["preview.site.more"]
        return Preview(kind, language, kind, "550 · 5.7.1 · 4.2.2", words["preview.site"], last)
    name = f"{kind}xx" if kind in "13" else f"{kind}xx · {kind}.x.x"
    return Preview(kind, language, kind, name, words[f"kind.{kind}"], words[f"preview.{kind}"])


def _of_code(code: Code, language: Language) -> Preview:
    told = answer(code)
    outcome, _, _ = LABELS[language][f"outcome.{told.wording}"].partition(". ")
    shade = tone(told, code.digit)
    title = code.title[language]
    return Preview(code.code, language, shade, code.name, title, f"{outcome.rstrip('.')}.")


def _check_letters(language: Language, *words: str) -> None:
    for one in words:
        missing = "".join(letter for letter in one if not drawing.can_write(letter))
        if missing:
            fault = f"the font of the pictures has no {missing} for {one!r}"
            raise IncompleteLanguages([f"{file_of(language)}: {fault} (choose other words)"])


def _size_of(title: str) -> int:
    """Return the size at which a title has no more than ``LINES`` lines that all fit."""
    for size in range(30, 16, -2):
        lines = drawing.wrapped(title, size, ROOM)
        if len(lines) <= LINES and max(drawing.width(line, size) for line in lines) <= ROOM:
            return size
    return 16


def _fitting(line: str, size: int, room: int) -> int:
    """Return ``size``, or the largest below it at which a line is no wider than ``room``."""
    return min(size, size * room // drawing.width(line, size))
