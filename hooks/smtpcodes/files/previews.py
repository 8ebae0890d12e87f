"""The pictures that a chat shows beside a pasted link: one for each class and language.

Drawn while building, with the font that Pillow brings along. That one has no umlauts, so
their dots are set above the plain letter.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from smtpcodes.data.languages import LANGUAGES, IncompleteLanguages, Language
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS, file_of
from smtpcodes.site.site import Site

WIDTH, HEIGHT = 1200, 630
"""What Open Graph's readers show without cutting."""

FINE = 2
"""Drawn so much larger and then reduced: smooth edges."""

INK, PAPER = "#0e2236", "#ffffff"
COLOURS = {
    "site": ("#16324f", "#eef3f8"),
    "1": ("#4c5661", "#edf0f3"),
    "2": ("#176a31", "#e5f4e9"),
    "3": ("#0a5a9f", "#e4f0fa"),
    "4": ("#855000", "#fdf1dc"),
    "5": ("#b3261e", "#fdeae8"),
}
"""Of the style sheet, light scheme: the kind's colour and its ground."""

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
DOTTED = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}


@dataclass(frozen=True)
class Preview:
    """A picture as a page's head names it."""

    path: str
    words: str
    """What it shows, for those who do not see it."""
    width: int = WIDTH
    height: int = HEIGHT


def preview(path: str, language: Language) -> Preview:
    """Return the picture for the page at ``path``: that of its class, if it has one."""
    match = re.match(r"([1-5])(?:xx|\d\d|\.)", path)
    return _preview(match[1] if match else "site", language)


def preview_files(site: Site) -> Iterator[FileSource]:
    """Yield all pictures."""
    for language in LANGUAGES:
        for kind in COLOURS:
            yield FileSource(_preview(kind, language).path, picture(kind, language))


@cache
def picture(kind: str, language: Language) -> bytes:
    """Return the picture of a class, or of the site, as PNG."""
    _check_letters(kind, language)
    colour, ground = COLOURS[kind]
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 28 * FINE, HEIGHT * FINE), colour)
    _sign(draw, kind, colour)
    heading, *lines = _lines(kind, language)
    _write(draw, (90, 215), heading, _fitting(heading, 124, 640), colour, bold=True)
    for row, line in enumerate(lines):
        _write(draw, (90, 380 + 72 * row), line, _fitting(line, 46, 680), INK, bold=row == 0)
    _write(draw, (90, 72), LABELS[language]["site"], 36, INK, bold=True)
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    content = io.BytesIO()
    small.quantize(64).save(content, "PNG", optimize=True)
    return content.getvalue()


def _preview(kind: str, language: Language) -> Preview:
    words = ". ".join(_lines(kind, language))
    return Preview(f"assets/images/previews/{kind}-{language}.png", words)


def _lines(kind: str, language: Language) -> list[str]:
    words = LABELS[language]
    if kind == "site":
        return ["550 · 5.7.1 · 4.2.2", words["preview.site"], words["preview.site.more"]]
    name = f"{kind}xx" if kind in "13" else f"{kind}xx · {kind}.x.x"
    return [name, words[f"kind.{kind}"], words[f"preview.{kind}"]]


def _check_letters(kind: str, language: Language) -> None:
    """The font has ASCII and the middle dot; what is neither that nor put together is a gap."""
    for words in (LABELS[language]["site"], *_lines(kind, language)):
        lacking = {letter for letter in words if letter > "~"} - {*DOTTED, "·"}
        if lacking:
            fault = f"the font of the pictures has no {', '.join(sorted(lacking))} for {words!r}"
            raise IncompleteLanguages([f"{file_of(language)}: {fault} (choose other words)"])


def _sign(draw: ImageDraw.ImageDraw, kind: str, colour: str) -> None:
    def place(point: tuple[float, float]) -> tuple[float, float]:
        return (970 + point[0] * 13) * FINE, (HEIGHT / 2 + point[1] * 13) * FINE

    if kind == "5":
        draw.polygon([place(point) for point in OCTAGON], colour)
    else:
        draw.ellipse([place((-11, -11)), place((11, 11))], colour)
    width = 30 * FINE if kind != "site" else 18 * FINE
    for stroke in STROKES[kind]:
        draw.line([place(point) for point in stroke], PAPER, width, joint="curve")
        for x, y in (place(stroke[0]), place(stroke[-1])):
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), PAPER)


def _fitting(text: str, size: int, width: int) -> int:
    """Return ``size``, or the largest below it at which ``text`` is no wider than ``width``."""
    return min(size, int(size * width * FINE / _font(size).getlength(text)))


def _write(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    size: int,
    colour: str,
    bold: bool = False,
) -> None:
    """Write a line; what the font lacks is put together."""
    x, y = place[0] * FINE, place[1] * FINE
    font, weight = _font(size), size / 40 * FINE if bold else 0
    for letter in text:
        plain = DOTTED.get(letter, letter)
        draw.text((x, y), plain, colour, font, stroke_width=weight)
        width = font.getlength(plain)
        if plain != letter:
            top = draw.textbbox((x, y), plain, font)[1]
            _dots(draw, (x + width / 2, top - size * 0.12 * FINE), size * FINE, colour, bold)
        x += width + weight


def _dots(
    draw: ImageDraw.ImageDraw, middle: tuple[float, float], size: float, colour: str, bold: bool
) -> None:
    radius = size * (0.068 if bold else 0.052)
    for side in (-1, 1):
        x, y = middle[0] + side * size * 0.13, middle[1]
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), colour)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size * FINE)
    assert isinstance(font, ImageFont.FreeTypeFont), "Pillow without FreeType"
    return font
