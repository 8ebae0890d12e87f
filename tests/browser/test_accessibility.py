"""No page type breaks a rule of axe, in either scheme and either language."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import Language
from tests.browser.places import EVERYWHERE, PAGES, in_language
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

Scheme = Literal["light", "dark"]

SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("name", "language"), EVERYWHERE)
def test_a_page_breaks_no_rule(
    name: str, language: Language, scheme: Scheme, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(in_language(PAGES[name], language), wait_until="networkidle")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
        violations = _violations(page)
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


def _violations(page: Page) -> list[str]:
    """Return each broken rule with the elements that break it."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]
