"""The icons show the logo as it is today."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from tests.icons import DOCS, ICONS, Icon, drawn, write

ALIKE = 4
"""How far a pixel may be off on average, of 255: browsers smooth edges differently."""


def sizes(path: Path, icon: Icon) -> list[Image.Image]:
    """Return the pictures that the file holds, each as large as it is there."""
    found = Image.open(path)
    if path.suffix != ".ico":
        return [found.convert("RGBA")]
    return [found.ico.getimage((size, size)).convert("RGBA") for size in icon.sizes]  # type: ignore[attr-defined]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.path)
def test_an_icon_shows_the_logo(icon: Icon, browser: Browser) -> None:
    page = browser.new_page()
    for here, now in zip(sizes(DOCS / icon.path, icon), drawn(page, icon), strict=True):
        assert here.size == now.size
        off = ImageStat.Stat(ImageChops.difference(here, now)).mean
        assert max(off) < ALIKE, f"{icon.path} is not the logo: call `make icons`"
    page.close()


def test_all_of_them_can_be_drawn_anew(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "assets" / "images").mkdir(parents=True)
    page = browser.new_page()
    write(page, tmp_path)
    page.close()
    for icon in ICONS:
        drawn_now = [picture.size for picture in sizes(tmp_path / icon.path, icon)]
        assert drawn_now == [(size, size) for size in icon.sizes]
