"""Runs the decoder's module in Chromium, as a page does, with a catalog of one's own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, cast

from playwright.sync_api import Browser, Page, Route, sync_playwright

from smtpcodes.data.loading import load
from smtpcodes.files.catalog import Catalog, catalog
from smtpcodes.site.site import Site
from tests import chromium

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "docs" / "assets" / "javascripts" / "decoder"
ADDRESS = "http://decoder.test/"
"""No such host: what the browser asks it for is answered from the files."""

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

RUN = """async (texts) => {
  const { decode, prepare } = await import("./decode.js");
  if (!globalThis.catalog) {
    globalThis.catalog = await (await fetch("catalog.json")).json();
    prepare(globalThis.catalog);
  }
  return texts.map((text) => {
    const start = performance.now();
    try {
      const { primary, findings } = decode(text, globalThis.catalog);
      return { primary, findings, error: null, time: performance.now() - start };
    } catch (error) {
      return { primary: null, findings: [], error: String(error.stack), time: 0 };
    }
  });
}"""

Finding = dict[str, Any]


class Answer(NamedTuple):
    """What the decoder said of one text."""

    primary: Finding | None
    findings: list[Finding]
    error: str | None
    time: float
    """Milliseconds."""


class Decoder:
    """The module in a page of its own."""

    def __init__(self, page: Page, knowledge: Catalog) -> None:
        """Open the page; every request is answered here, none leaves the machine."""
        self.requests: list[str] = []
        self._page = page
        self._catalog = json.dumps(knowledge, ensure_ascii=False)
        page.route("**/*", self._answer)
        page.goto(ADDRESS)

    def __call__(self, text: str) -> Answer:
        """Decode one text."""
        return self.all([text])[0]

    def all(self, texts: list[str]) -> list[Answer]:
        """Decode several texts."""
        answers = cast(list[dict[str, Any]], self._page.evaluate(RUN, texts))
        return [Answer(**answer) for answer in answers]

    def _answer(self, route: Route) -> None:
        name = route.request.url.removeprefix(ADDRESS)
        self.requests.append(name)
        if name == "catalog.json":
            route.fulfill(body=self._catalog, content_type="application/json")
        elif name.endswith(".js"):
            body = (SCRIPTS / name).read_text(encoding="utf-8")
            route.fulfill(body=body, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>decoder</title>", content_type="text/html")


def real_catalog() -> Catalog:
    """Return the catalog of the real ``codes.yaml``."""
    return catalog(Site.of(load(ROOT / "codes.yaml"), "/"))


@contextmanager
def running(knowledge: Catalog) -> Iterator[Decoder]:
    """Start a browser with the decoder in it."""
    path = os.environ.get("CHROMIUM") or chromium.find()
    assert path, chromium.HELP
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield in_browser(browser, knowledge)
        browser.close()


def in_browser(browser: Browser, knowledge: Catalog) -> Decoder:
    """Open the decoder in a browser that runs already."""
    return Decoder(browser.new_page(), knowledge)
