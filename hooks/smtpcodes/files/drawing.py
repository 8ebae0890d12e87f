"""Cards: small pictures of a few flat colours, with large words, drawn while building.

Written with the font that Pillow brings along. That one has little beyond ASCII, so what German
needs is put together: dots above a plain letter, a dash of two hyphens. A card has few shades of
two colours on a ground; so hundreds of them weigh little, and each is drawn in a moment.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFont

WIDTH, HEIGHT = 640, 336
"""Of the shape that Open Graph's readers show without cutting."""

SHADES = 2
"""Of a colour, the ground not counted: edges are smooth enough."""

COVERED = [255 * (value * SHADES > 127) for value in range(256)]
"""By how far a pixel is covered: whether it gets a shade at all."""

SHADED = {is_ink: [SHADES * is_ink + round(value * SHADES / 255) for value in range(256)]
          for is_ink in (False, True)}  # fmt: skip
"""The same: which shade it gets, of the colour or of the ink."""

DOTTED = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}
OTHERWISE = {"–": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " "}
"""What stands for letters that the font has not, where nobody misses them."""

SHARP = "ß"
"""Drawn: nothing in the font comes near it."""


@dataclass(frozen=True)
class Paint:
    """The colours of a card: of its ground, of what stands out, of its text."""

    ground: str
    colour: str
    ink: str


Card = Image.Image
"""A picture whose pixels are shades: 0 the ground, then those of the colour, then the ink's."""


def can_write(text: str) -> bool:
    """Whether the font, with what is put together, has all letters of ``text``."""
    return all(letter in DOTTED or letter == SHARP or plain(letter) <= "~" or letter == "·"
               for letter in text)  # fmt: skip


def plain(letter: str) -> str:
    """Return what is written for a letter: without an accent that the font has not."""
    letter = OTHERWISE.get(letter, letter)
    return DOTTED.get(letter) or unicodedata.normalize("NFD", letter)[0]


def empty() -> Card:
    """Return a card on which nothing stands."""
    return Image.new("L", (WIDTH, HEIGHT), 0)


def stamp(card: Card, mask: Image.Image, place: tuple[int, int], is_ink: bool = False) -> None:
    """Put a shape, given as how far each pixel is covered, onto the card."""
    card.paste(mask.point(SHADED[is_ink]), place, mask.point(COVERED))


def write(
    card: Card, place: tuple[int, int], text: str, size: int, is_ink: bool = True, bold: int = 0
) -> None:
    """Write a line; ``bold`` says how many pixels wider its strokes are."""
    mask = _line(text, size)
    for _ in range(bold):
        mask = ImageChops.lighter(mask, ImageChops.offset(mask, 1, 0))
    stamp(card, mask, place, is_ink)


def width(text: str, size: int) -> int:
    """Return how wide a line is."""
    return round(sum(_advance(letter, size) for letter in text))


@cache
def _advance(letter: str, size: int) -> float:
    return _font(size).getlength(_spelled(letter))


def wrapped(text: str, size: int, room: int) -> list[str]:
    """Return the lines of a text, none of them wider than ``room`` if its words allow it."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def png(card: Card, paint: Paint) -> bytes:
    """Return the card in its colours, four bits a pixel, packed by its runs of one colour."""
    picture = Image.frombytes("P", card.size, card.tobytes())
    picture.putpalette(_palette(paint))
    content = io.BytesIO()
    picture.save(content, "PNG", bits=4, compress_type=zlib.Z_RLE)
    return content.getvalue()


def smooth(strokes: Sequence[Sequence[tuple[float, float]]], size: int, stroke: float,
           shape: Sequence[tuple[float, float]] | None = None) -> Image.Image:  # fmt: skip
    """Return lines as a mask of ``size`` pixels, in units of which it has 24, from its middle.

    With a ``shape`` they are cut out of it, or out of a disc if it has no corners.
    """
    fine = 4 * size

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return fine * (0.5 + point[0] / 24), fine * (0.5 + point[1] / 24)

    mask = Image.new("L", (fine, fine), 0)
    draw = ImageDraw.Draw(mask)
    if shape:
        draw.polygon([at(point) for point in shape], 255)
    elif shape is not None:
        draw.ellipse([at((-11, -11)), at((11, 11))], 255)
    thick, value = stroke * fine / 24, 255 if shape is None else 0
    for line in strokes:
        draw.line([at(point) for point in line], value, round(thick), joint="curve")
        for x, y in map(at, (line[0], line[-1])):
            draw.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), value)
    return mask.resize((size, size), Image.Resampling.LANCZOS)


ESZETT = [[(-5.2, 9.0), (-5.2, -4.5), (-4.6, -6.6), (-3.0, -8.2), (-0.6, -8.9), (1.9, -8.4),
           (3.4, -6.9), (3.7, -5.0), (2.8, -3.2), (0.6, -1.6), (0.2, -0.6), (0.9, 0.4),
           (3.4, 2.0), (4.9, 4.0), (4.8, 6.3), (3.3, 8.2), (1.0, 8.9), (-1.4, 8.4)]]  # fmt: skip
"""The line of a sharp s in a square as high as a capital letter, by 24."""


@cache
def _line(text: str, size: int) -> Image.Image:
    """Return a line of text as a mask, as high as its letters may be."""
    font, spelled = _font(size), _spelled(text)
    mask = Image.new("L", (round(font.getlength(spelled)) + size, round(size * 1.4)))
    draw = ImageDraw.Draw(mask)
    draw.text((0, size * 0.15), spelled, 255, font)
    for at, letter in enumerate(text):
        if letter not in DOTTED and letter != SHARP:
            continue
        middle = font.getlength(spelled[:at]) + _advance(letter, size) / 2
        if letter == SHARP:
            _sharp(mask, middle, size)
        else:
            _dots(draw, middle, letter, size)
    return mask


def _dots(draw: ImageDraw.ImageDraw, middle: float, letter: str, size: int) -> None:
    """Put two dots, which are the font's full stops, above the letter."""
    font = _font(size)
    top = size * (0.0 if letter.isupper() else 0.16) - size * 0.72
    for side in (-1, 1):
        half = font.getlength(".") / 2
        draw.text((middle + side * size * 0.13 - half, size * 0.15 + top), ".", 255, font)


def _sharp(mask: Image.Image, middle: float, size: int) -> None:
    """Draw a sharp s over the letter that holds its place."""
    font = _font(size)
    _, top, _, bottom = font.getbbox("B", anchor="ls")
    high = round((bottom - top) * 24 / 18)
    drawn = smooth(ESZETT, high, stroke=2.5)
    baseline = size * 0.15 + font.getmetrics()[0]
    room = round(font.getlength("B"))
    start = round(middle - room / 2)
    mask.paste(0, (start, 0, start + room, mask.height))
    mask.paste(drawn, (round(middle - high / 2), round(baseline - (bottom - top) / 2 - high / 2)),
               drawn)  # fmt: skip


def _spelled(text: str) -> str:
    """Return a line with letters of the font; one that is drawn holds its place by another."""
    return "".join("B" if letter == SHARP else plain(letter) for letter in text)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont), "Pillow without FreeType"
    return font


def _palette(paint: Paint) -> list[int]:
    ground = _rgb(paint.ground)
    found = [*ground]
    for full in map(_rgb, (paint.colour, paint.ink)):
        for shade in range(1, SHADES + 1):
            found += [round(a + (b - a) * shade / SHADES)
                      for a, b in zip(ground, full, strict=True)]  # fmt: skip
    return found


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
