"""The package for programs in a real browser: what it takes of node would stop it here."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Route

from smtpcodes.built import package
from tests.unit.helpers import ROOT

SITE = "https://shop.example/"
PAGE = "<!doctype html><title>A shop</title><p>"
USE = """async () => {
  const { decode, explain } = await import("/smtp-codes/index.js");
  const { primary } = decode("550 5.1.1 <a@example.com>: Recipient address rejected");
  return [primary.cause, primary.suppress, explain("5.1.1", "de").acts];
}"""


def test_a_page_imports_it_as_it_is(browser: Browser, tmp_path: Path) -> None:
    package.write(ROOT, tmp_path / "smtp-codes")
    asked: list[str] = []

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(SITE)
        asked.append(path)
        if path:
            route.fulfill(path=tmp_path / path, content_type="text/javascript")
        else:
            route.fulfill(body=PAGE, content_type="text/html")

    tab = browser.new_page()
    tab.route("**/*", answer)
    tab.goto(SITE)
    assert tab.evaluate(USE) == ["recipient-unknown", "yes", "sender"]
    assert {Path(path).suffix for path in asked[1:]} == {".js"}
    tab.close()
