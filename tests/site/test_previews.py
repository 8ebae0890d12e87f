"""Link previews: what a chat reads in the head of a page is there and true."""

from __future__ import annotations

import re
import struct
from html import unescape

import pytest

from smtpcodes.files.drawing import HEIGHT, WIDTH
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage

PROPERTY = re.compile(
    r'<meta (?:name="description" )?(?:property|name)="((?:og|twitter):[a-z_:]+)"'
    r' content="([^"]*)">'
)
NAMES = {
    "og:type", "og:site_name", "og:title", "og:description", "og:url",
    "og:image", "og:image:alt", "twitter:card",
}  # fmt: skip


@pytest.fixture(scope="module")
def heads(site: BuiltSite, pages: dict[str, HtmlPage]) -> dict[str, dict[str, str]]:
    """Return what each page tells a chat."""
    return {
        page: {
            name: unescape(content)
            for name, content in PROPERTY.findall(
                (site.folder / page / "index.html").read_text(encoding="utf-8")
            )
        }
        for page in pages
    }


def test_every_page_has_a_preview(
    pages: dict[str, HtmlPage], heads: dict[str, dict[str, str]]
) -> None:
    assert {page: heads[page] for page in pages if set(heads[page]) != NAMES} == {}


def test_previews_say_what_the_page_says(
    site: BuiltSite, pages: dict[str, HtmlPage], heads: dict[str, dict[str, str]]
) -> None:
    for page, content in pages.items():
        head = heads[page]
        assert head["og:url"] == site.url + page
        assert head["og:description"] == content.description
        assert content.title.strip().startswith(head["og:title"])


def test_pictures_exist_and_have_their_size(
    site: BuiltSite, pages: dict[str, HtmlPage], heads: dict[str, dict[str, str]]
) -> None:
    pictures = {heads[page]["og:image"] for page in pages}
    for address in pictures:
        content = (site.folder / address.removeprefix(site.url)).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">II", content[16:24]) == (WIDTH, HEIGHT)


def test_a_code_has_a_picture_of_its_own_in_each_language(
    heads: dict[str, dict[str, str]],
) -> None:
    assert heads["550/"]["og:image"].endswith("/previews/550-de.png")
    assert heads["en/4.2.2/"]["og:image"].endswith("/previews/4.2.2-en.png")
    assert heads["5.7.620/"]["og:image"].endswith("/previews/5.7.606-de.png")
    assert heads["5xx/"]["og:image"].endswith("/previews/5-de.png")
    assert heads[""]["og:image"].endswith("/previews/site-de.png")
