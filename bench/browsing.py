"""A fresh Chromium on a served site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.serving import Served, serve


class NoBrowser(Exception):
    """The environment names no Chromium."""


@contextmanager
def visit(site: Path, path: str) -> Iterator[tuple[Page, Served]]:
    """Open the page at ``path`` with an empty cache and wait until it asks for nothing more."""
    program = os.environ.get("CHROMIUM")
    if not program:
        raise NoBrowser("CHROMIUM is not set; `make bench` sets it")
    with (
        serve(site) as served,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program) as browser,
    ):
        page = browser.new_page()
        page.goto(f"{served.url}/{path}", wait_until="networkidle")
        page.wait_for_timeout(500)  # workers ask on their own
        yield page, served
