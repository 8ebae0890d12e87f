"""The icons that browsers ask for, drawn from the logo by Chromium: ``make icons``.

They stand in ``docs`` as they are published; a test draws them again and compares.
"""

from __future__ import annotations

import base64
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from smtpcodes.files.hosting import PAPER
from tests import chromium

DOCS = Path(__file__).parents[1] / "docs"
LOGO = DOCS / "assets" / "images" / "logo.svg"


@dataclass(frozen=True)
class Icon:
    """One file: its path in ``docs``, its sizes, how much of them the logo takes."""

    path: str
    sizes: tuple[int, ...]
    part: float = 1.0
    ground: str = "transparent"


ICONS = (
    Icon("favicon.ico", (16, 32, 48)),
    Icon("apple-touch-icon.png", (180,), 0.8, PAPER),
    Icon("assets/images/icon-192.png", (192,)),
    Icon("assets/images/icon-512.png", (512,)),
    # The circle that every system leaves has four fifths of the width.
    Icon("assets/images/icon-maskable-512.png", (512,), 0.6, PAPER),
)


def drawn(page: Page, icon: Icon) -> Iterator[Image.Image]:
    """Yield the icon in each of its sizes."""
    logo = base64.b64encode(LOGO.read_bytes()).decode()
    for size in icon.sizes:
        page.set_viewport_size({"width": size, "height": size})
        page.set_content(
            f'<body style="margin:0;background:{icon.ground};display:grid;place-items:center;'
            f'height:100vh"><img width="{round(size * icon.part)}" alt="" '
            f'src="data:image/svg+xml;base64,{logo}">'
        )
        page.locator("img").evaluate("image => image.decode()")
        picture = page.screenshot(omit_background=icon.ground == "transparent")
        yield Image.open(io.BytesIO(picture)).convert("RGBA")


def write(page: Page, folder: Path) -> None:
    """Draw all icons anew."""
    for icon in ICONS:
        *smaller, largest = drawn(page, icon)
        path = folder / icon.path
        if path.suffix == ".ico":
            sizes = [(size, size) for size in icon.sizes]
            largest.save(path, sizes=sizes, append_images=smaller)
        else:
            ground = largest if icon.ground == "transparent" else largest.convert("RGB")
            ground.save(path, optimize=True)


if __name__ == "__main__":
    found = os.environ.get("CHROMIUM") or chromium.find()
    if not found:
        sys.exit(chromium.HELP)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        write(browser.new_page(), DOCS)
        browser.close()
