"""The pictures of link previews: one for each class and language, of the right size."""

import io

import pytest
from PIL import Image

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files.previews import COLOURS, DOTTED, picture, preview, preview_files
from smtpcodes.site.site import Site
from tests.unit.helpers import small


@pytest.mark.parametrize(
    ("path", "name"),
    [("550/", "5"), ("4.2.2/", "4"), ("2.x.x/", "2"), ("3xx/", "3"), ("x.7.x/", "site"),
     ("", "site"), ("cause/mailbox-full/", "site")],
)  # fmt: skip
def test_a_page_gets_the_picture_of_its_class(path: str, name: str) -> None:
    assert preview(path, "de").path == f"assets/images/previews/{name}-de.png"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", COLOURS)
def test_a_picture_has_the_size_that_it_names(kind: str, language: Language) -> None:
    with Image.open(io.BytesIO(picture(kind, language))) as image:
        named = preview("", language)
        assert (image.format, image.size) == ("PNG", (named.width, named.height))


def test_every_picture_is_a_file_of_its_own() -> None:
    files = list(preview_files(Site.of(small(), "https://codes.example/")))
    assert len({file.content for file in files}) == len(files) == len(COLOURS) * len(LANGUAGES)


def test_the_font_and_the_dots_cover_every_word() -> None:
    """The font has ASCII, middle dot and no umlauts; those of DOTTED are put together."""
    paths = ("", "101/", "250/", "354/", "450/", "550/")
    letters = {letter for path in paths for language in LANGUAGES
               for letter in preview(path, language).words}  # fmt: skip
    assert {letter for letter in letters if letter > "~"} <= {*DOTTED, "·"}
