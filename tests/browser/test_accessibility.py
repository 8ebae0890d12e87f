"""No page type breaks a rule of axe, and its colours none of contrast in either scheme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from tests.browser.places import PAGES, in_language
from tests.browser.watching import Watch, watched
from tests.site.building import BuiltSite

TWICE = 2
"""So many entries of a kind stay: what stands beside its like is looked at, too."""

CONTRAST = {"runOnly": ["color-contrast"]}
"""The one rule whose result depends on the colours: asked again in the dark."""

SHAPE = """const shape = (element) => [element, ...element.querySelectorAll("*")]
  .map((one) => [one.tagName, one.getAttribute("class"), one.getAttributeNames()].join())
  .join(" ");"""
"""What an element is made of, its texts and the values of its attributes left out."""

THIN = f"""() => {{
  {SHAPE}
  for (const parent of document.querySelectorAll("tbody, ul, ol, dl, .responses")) {{
    const seen = new Map();
    for (const child of [...parent.children]) {{
      const kind = shape(child);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (seen.get(kind) > {TWICE}) child.remove();
    }}
  }}
}}"""
"""Takes rows and entries away that are made as others before them: axe would look at each of
several hundred rows for a rule that one of them breaks or none."""

KINDS = f"""() => {{
  {SHAPE}
  return [...new Set([...document.querySelectorAll("tbody tr")].map(shape))];
}}"""
"""The kinds of rows of a page."""

TYPES = [(name, LANGUAGES[at % len(LANGUAGES)]) for at, name in enumerate(PAGES)]
"""Every page type once; the languages, whose pages share their templates, take turns."""


@pytest.fixture(scope="module")
def calm_tab(browser: Browser, site: BuiltSite) -> Iterator[tuple[Page, Watch]]:
    """Open a page on which nothing moves."""
    with watched(browser, site, reduced_motion="reduce") as found:
        yield found


@pytest.mark.parametrize(("name", "language"), TYPES)
def test_a_page_breaks_no_rule(name: str, language: Language, calm_tab: tuple[Page, Watch]) -> None:
    page, watch = calm_tab
    page.emulate_media(color_scheme="light")
    page.goto(in_language(PAGES[name], language))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    violations = _violations(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    violations += _violations(page, CONTRAST)
    assert not violations, "\n".join(violations)
    watch.check()


def test_of_what_repeats_itself_each_kind_is_looked_at(reader: Page) -> None:
    reader.goto("codes/")
    kinds = reader.evaluate(KINDS)
    reader.evaluate(THIN)
    assert reader.evaluate(KINDS) == kinds
    assert reader.locator("tbody tr").count() < 100


def test_the_open_search_breaks_no_rule(page: Page) -> None:
    page.goto("en/550/")
    page.keyboard.press("/")
    page.keyboard.type("mailbox full")
    expect(page.locator(".md-search-result__list a").first).to_be_visible()
    violations = _violations(page)
    assert not violations, "\n".join(violations)


def test_the_open_menu_of_a_phone_breaks_no_rule(phone: Page) -> None:
    phone.goto("en/550/")
    phone.locator("header label[for=__drawer]").tap()
    expect(phone.locator('.md-nav--primary a[href$="codes/"]')).to_be_in_viewport()
    violations = _violations(phone)
    assert not violations, "\n".join(violations)


def test_a_button_under_the_pointer_can_be_read_in_the_dark(dark_page: Page) -> None:
    dark_page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    dark_page.goto("550/")
    for kind in (".message .md-button", ".bar .md-button"):
        dark_page.locator(kind).first.hover()
        violations = _violations(dark_page)
        assert not violations, "\n".join(violations)


STOP = """() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
}"""


@pytest.mark.parametrize("path", ["en/550/", "cause/mailbox-full/", "en/provider/gmail/"])
def test_what_unfolds_shows_that_the_keyboard_is_on_it(path: str, page: Page) -> None:
    page.goto(path)
    summaries = page.locator("article summary:visible")
    assert summaries.count() > 1
    summaries.first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(summaries.first).to_be_focused()
    assert page.evaluate(STOP)


def _violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """Return each broken rule with the elements that break it."""
    page.evaluate(THIN)
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]
