"""The pictures of link previews: what stands on them, that it fits, and that they are light."""

from __future__ import annotations

import io
from dataclasses import replace
from statistics import fmean

import pytest
from PIL import Image

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files import drawing
from smtpcodes.files.previews import LEFT, PAINTS, ROOM, picture, preview, preview_files
from smtpcodes.labels import LABELS
from smtpcodes.site.site import Site
from tests.unit.helpers import real_site


@pytest.mark.parametrize(
    ("path", "name"),
    [("550/", "550"), ("4.2.2/", "4.2.2"), ("5.7.620/", "5.7.606"), ("2.x.x/", "2"), ("3xx/", "3"),
     ("x.7.x/", "site"), ("", "site"), ("cause/mailbox-full/", "site")],
)  # fmt: skip
def test_a_page_gets_the_picture_of_its_code_or_class(path: str, name: str, site: Site) -> None:
    assert preview(path, site, "de").path == f"assets/images/previews/{name}-de.png"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_the_code_its_title_and_what_has_become_of_the_mail(
    language: Language, site: Site
) -> None:
    shown = preview("5.1.1/", site, language)
    title = site.codes["5.1.1"].title[language]
    outcome = LABELS[language]["outcome.refused"].split(". ")[0]
    assert shown.words == f"5.1.1. {title}. {outcome}."
    assert preview("4.2.2/", site, language).last != shown.last


def test_every_picture_is_a_file_of_its_own_and_all_are_light(site: Site) -> None:
    files = list(preview_files(site))
    assert len(files) == (len(site.codes) + len(PAINTS)) * len(LANGUAGES)
    assert len({file.path for file in files}) == len(files)
    sizes = [len(file.content) for file in files]
    assert (fmean(sizes) < 5_000, max(sizes) < 6_500) == (True, True)


@pytest.mark.parametrize("path", ["", "5xx/", "550/", "4.3.4/", "5.7.606/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_has_the_size_that_it_names_and_nothing_reaches_its_edge(
    path: str, language: Language, site: Site
) -> None:
    shown = preview(path, site, language)
    with Image.open(io.BytesIO(picture(shown))) as image:
        assert (image.format, image.size) == ("PNG", (shown.width, shown.height))
        pixels = image.convert("RGB")
    ground = pixels.getpixel((pixels.width - 1, 0))
    edges = [pixels.crop((pixels.width - 12, 0, pixels.width, pixels.height)),
             pixels.crop((20, pixels.height - 12, pixels.width, pixels.height))]  # fmt: skip
    assert all(edge.getcolors() == [(edge.width * edge.height, ground)] for edge in edges)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_title_is_written_in_full(language: Language, site: Site) -> None:
    for code in site.codes.values():
        title = code.title[language]
        assert drawing.can_write(title), title
        lines = drawing.wrapped(title, 20, ROOM)
        assert len(lines) <= 2, title
        assert max(drawing.width(line, 20) for line in lines) <= drawing.WIDTH - LEFT, title


def test_letters_that_the_font_has_not_are_put_together() -> None:
    def ink(text: str) -> int:
        card = drawing.empty()
        drawing.write(card, (20, 20), text, 60)
        return sum(value > 0 for value in card.tobytes())

    assert ink("ü") > ink("u")
    assert ink("Ä") > ink("A")
    assert 0 < ink("ß") != ink("B")
    assert ink("é") == ink("e")
    assert not drawing.can_write("Код")


def test_a_title_in_letters_unknown_to_the_font_is_left_out() -> None:
    shown = preview("550/", real_site(), "de")
    unknown, other = replace(shown, title="Код"), replace(shown, title="Ключ")
    assert picture(unknown) == picture(other) != picture(shown)
