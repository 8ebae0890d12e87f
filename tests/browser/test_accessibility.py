"""No page type breaks a rule of axe, and its colours none of contrast in either scheme."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from tests.browser.places import PAGES, in_language
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

CONTRAST = {"runOnly": ["color-contrast"]}
"""The one rule whose result depends on the colours: asked again in the dark."""

TYPES = [(name, LANGUAGES[at % len(LANGUAGES)]) for at, name in enumerate(PAGES)]
"""Every page type once; the languages, whose pages share their templates, take turns."""


@pytest.mark.parametrize(("name", "language"), TYPES)
def test_a_page_breaks_no_rule(
    name: str, language: Language, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, color_scheme="light", reduced_motion="reduce") as page:
        page.goto(in_language(PAGES[name], language))
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        violations = _violations(page)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        violations += _violations(page, CONTRAST)
    assert not violations, "\n".join(violations)


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


def _violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """Return each broken rule with the elements that break it."""
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]
